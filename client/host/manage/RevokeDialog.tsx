import type { Managed, ShareLink } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import { refusalSentence, useLang, useManagingWords } from '../words.ts';
import type { Managing } from './managing.ts';
import { refusedBy, useDoing } from './useDoing.ts';

interface RevokeDialogProps {
  link: ShareLink;
  managing: Managing;
  onRevoked: (managed: Managed) => void;
  onClose: () => void;
}

/** Asks before a link stops to work. */
export function RevokeDialog({ link, managing, onRevoked, onClose }: RevokeDialogProps) {
  const words = useManagingWords();
  const lang = useLang();
  const { doing, run } = useDoing();
  const refused = refusedBy(doing);
  return (
    <Dialog title={words.links.revokeTitle(link.label)} onClose={onClose}>
      <p>{words.links.revokeWhat}</p>
      {refused !== null && <p role="alert">{refusalSentence(refused, lang)}</p>}
      <DialogButtons>
        <Button kind="filled" onClick={() => run(async () => managing.revoke(link.id), onRevoked)}>
          {words.links.revoke}
        </Button>
        <Button data-first onClick={onClose}>
          {words.cancel}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
