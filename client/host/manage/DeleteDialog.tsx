import { useState } from 'react';

import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import form from '../home/form.module.css';
import { refusalSentence, useLang, useManagingWords } from '../words.ts';
import type { Managing } from './managing.ts';
import { refusedBy, useDoing } from './useDoing.ts';

interface DeleteDialogProps {
  managing: Managing;
  onErased: () => void;
  onClose: () => void;
}

/** Deletes everything, after a tick that nobody sets by accident. */
export function DeleteDialog({ managing, onErased, onClose }: DeleteDialogProps) {
  const { delete: words, cancel } = useManagingWords();
  const lang = useLang();
  const [sure, setSure] = useState(false);
  const { doing, run } = useDoing();
  const refused = refusedBy(doing);
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.what}</p>
      <p>
        <strong>{words.noWayBack}</strong>
      </p>
      <label className={form.option}>
        <input type="checkbox" checked={sure} onChange={(event) => setSure(event.target.checked)} />
        <span>{words.sure}</span>
      </label>
      <p role="status">
        {doing === 'busy' && words.busy}
        {refused !== null && refusalSentence(refused, lang)}
      </p>
      <DialogButtons>
        <Button kind="filled" disabled={!sure} onClick={() => run(managing.erase, onErased)}>
          {words.yes}
        </Button>
        <Button data-first onClick={onClose}>
          {cancel}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
