import { Button } from '../ui/Button.tsx';
import { askSignInLink } from './answers.ts';
import { Dialog, DialogButtons } from './Dialog.tsx';
import { leadingTo } from './leadingTo.ts';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './RemoteDialog.module.css';
import { useTrainer } from './TrainerContext.ts';
import { clockTime } from './time.ts';
import { useAsked } from '../session/useAsked.ts';
import { refusalSentence, useLang, useWords } from './words.ts';

interface RemoteDialogProps {
  /** Where the second device begins: a session's console, or the list of all. */
  path: string;
  onClose: () => void;
}

/** A link that signs a second device in, made when it is asked for since it works once and for ten minutes. */
export function RemoteDialog({ path, onClose }: RemoteDialogProps) {
  const words = useWords();
  const lang = useLang();
  const trainer = useTrainer();
  const { answer, error, again } = useAsked('link', async () => askSignInLink(trainer));
  return (
    <Dialog title={words.remote.title} onClose={onClose}>
      <p>{words.remote.how}</p>
      {answer !== null && (
        <>
          <QrCode text={leadingTo(answer.url, path)} name={words.remote.qr} className={styles.code} />
          <p>{words.remote.once(clockTime(answer.expiresAt, lang))}</p>
        </>
      )}
      {answer === null && (
        <p role="status">{error === null ? words.remote.making : refusalSentence(error, lang)}</p>
      )}
      <DialogButtons>
        {error !== null && <Button onClick={again}>{words.retry}</Button>}
        <Button onClick={onClose}>{words.close}</Button>
      </DialogButtons>
    </Dialog>
  );
}
