import type { ManagedFollowUp } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import { refusalSentence, useFollowUpWords, useLang } from '../words.ts';
import type { Managing } from './managing.ts';
import { refusedBy, useDoing } from './useDoing.ts';

interface CloseFollowUpDialogProps {
  followUp: ManagedFollowUp;
  managing: Managing;
  onClosed: (followUp: ManagedFollowUp) => void;
  onClose: () => void;
}

/** Says what closing erases, before it does. */
export function CloseFollowUpDialog({ followUp, managing, onClosed, onClose }: CloseFollowUpDialogProps) {
  const { manage: words } = useFollowUpWords();
  const lang = useLang();
  const { doing, run } = useDoing();
  const refused = refusedBy(doing);
  return (
    <Dialog title={words.closeTitle} onClose={onClose}>
      <p>{words.closeWhat}</p>
      {followUp.answers < followUp.floor && <p>{words.closeFew(followUp.floor)}</p>}
      <p>
        <strong>{words.noWayBack}</strong>
      </p>
      <p role="status">
        {doing === 'busy' && words.busy}
        {refused !== null && refusalSentence(refused, lang)}
      </p>
      <DialogButtons>
        <Button kind="filled" onClick={() => run(managing.closeFollowUp, onClosed)}>
          {words.yes}
        </Button>
        <Button data-first onClick={onClose}>
          {words.cancel}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
