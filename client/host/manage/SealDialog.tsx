import type { Managed } from '#shared/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import { refusalSentence, useLang, useManagingWords } from '../words.ts';
import styles from './manage.module.css';
import type { Managing } from './managing.ts';
import { refusedBy, useDoing } from './useDoing.ts';

interface SealDialogProps {
  managed: Managed;
  managing: Managing;
  onSealed: (managed: Managed) => void;
  onClose: () => void;
}

/** Says exactly what sealing destroys and what it leaves, before it does. */
export function SealDialog({ managed, managing, onSealed, onClose }: SealDialogProps) {
  const { seal: words, cancel, day } = useManagingWords();
  const lang = useLang();
  const { doing, run } = useDoing();
  const refused = refusedBy(doing);
  return (
    <Dialog title={words.title} onClose={onClose}>
      {!managed.ended && <p>{words.running}</p>}
      <h3 className={styles.label}>{words.destroyedTitle}</h3>
      <ul className={styles.listed}>
        {words.destroyed.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3 className={styles.label}>{words.keptTitle}</h3>
      <p>{words.kept(managed.days, day(managed.days))}</p>
      <p>
        <strong>{words.noWayBack}</strong>
      </p>
      <p role="status">
        {doing === 'busy' && words.busy}
        {refused !== null && refusalSentence(refused, lang)}
      </p>
      <DialogButtons>
        <Button kind="filled" onClick={() => run(managing.seal, onSealed)}>
          {words.yes}
        </Button>
        <Button data-first onClick={onClose}>
          {cancel}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
