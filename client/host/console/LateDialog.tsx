import { useState, type SyntheticEvent } from 'react';

import type { HostCommand } from '#shared/session/commands.ts';
import type { HostView } from '#shared/views/hostPanel.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import { Field } from '../home/Field.tsx';
import { fieldTime } from '../time.ts';
import { useWords } from '../words.ts';
import { removeCommand } from './wishes.ts';

interface LateDialogProps {
  view: HostView;
  onRemove: (command: HostCommand) => void;
  onClose: () => void;
}

/** Asks from when on those who came in are to go; begins with the present minute, in which nobody is lost by haste. */
export function LateDialog({ view, onRemove, onClose }: LateDialogProps) {
  const { late: words } = useWords();
  const [time, setTime] = useState(() => fieldTime(view.now));
  const command = removeCommand(view.now, time);
  const remove = (event: SyntheticEvent) => {
    event.preventDefault();
    if (command === null) return;
    onRemove(command);
    onClose();
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form onSubmit={remove}>
        <Field
          label={words.from}
          why={words.why}
          type="time"
          required
          data-first
          value={time}
          onChange={(event) => setTime(event.target.value)}
        />
        <p>{words.what}</p>
        <DialogButtons>
          <Button kind="filled" type="submit" disabled={command === null}>
            {words.yes}
          </Button>
          <Button onClick={onClose}>{words.no}</Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
