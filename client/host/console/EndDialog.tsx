import type { HostView } from '#shared/views/hostPanel.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import { useWords } from '../words.ts';

interface EndDialogProps {
  view: HostView;
  onEnd: () => void;
  onClose: () => void;
}

/** Asks before everybody is sent home; it can still be taken back. */
export function EndDialog({ view, onEnd, onClose }: EndDialogProps) {
  const { end: words } = useWords();
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>
        {view.voting?.status === 'open' && `${words.open} `}
        {words.what}
      </p>
      <p>{words.undo}</p>
      <DialogButtons>
        <Button
          kind="filled"
          onClick={() => {
            onEnd();
            onClose();
          }}
        >
          {words.yes}
        </Button>
        <Button data-first onClick={onClose}>
          {words.no}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
