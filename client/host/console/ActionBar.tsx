import type { HostAction, HostScript, HostView } from '#shared/views/hostPanel.ts';
import type { Refused } from '#shared/wording/refusals.ts';
import { Button } from '../../ui/Button.tsx';
import { Key } from '../Key.tsx';
import { refusalSentence, useLang, useWords, type ConsoleWords } from '../words.ts';
import styles from './ActionBar.module.css';
import { actionLabel, afterNext, doingAt } from './nextWords.ts';

interface ActionBarProps {
  view: HostView;
  script: HostScript;
  refused: Refused | null;
  onPress: (action: HostAction | null) => void;
  onEnd: () => void;
  onResume: () => void;
}

/** The next thing to do, always in the same place, and the way back; above them what follows, or why not. */
export function ActionBar({ view, script, refused, onPress, onEnd, onResume }: ActionBarProps) {
  const words = useWords();
  const lang = useLang();
  const { next, back, reopen, ended, voting } = view;
  const doing = doingAt(view.position.scene, script, words);
  const soFar = doing?.soFar ?? words.actions.voted;
  return (
    <section className={styles.bar} aria-label={words.actions.label}>
      <div className={styles.notes}>
        <p className={styles.refused} role="status">
          {refused !== null && refusalSentence(refused, lang)}
        </p>
        {refused === null && !ended && (
          <p className={styles.after}>
            {voting?.status === 'open' && (
              <span className={styles.voted}>{soFar(voting.voted, view.joined)} </span>
            )}
            {afterWords(view, script, words)}
          </p>
        )}
        {reopen !== undefined && (
          <Button kind="quiet" className={styles.reopen} onClick={() => onPress(reopen)}>
            {actionLabel(reopen, script, words)}
          </Button>
        )}
      </div>
      {ended ? (
        <div className={styles.buttons}>
          <Button className={styles.next} onClick={onResume}>
            {words.ended.resume}
          </Button>
        </div>
      ) : (
        <div className={styles.buttons}>
          {next === null ? (
            <Button kind="filled" className={styles.next} onClick={onEnd}>
              {words.actions.end}
            </Button>
          ) : (
            <Button kind="filled" className={styles.next} onClick={() => onPress(next)}>
              {actionLabel(next, script, words)} <Key>{words.actions.space}</Key>
            </Button>
          )}
          <Button className={styles.back} disabled={back === null} onClick={() => onPress(back)}>
            {words.actions.back} <Key>←</Key>
          </Button>
        </div>
      )}
    </section>
  );
}

function afterWords(view: HostView, script: HostScript, words: ConsoleWords): string {
  if (view.next === null) return words.actions.last;
  const after = afterNext(view, script, words);
  return after === null ? '' : words.actions.after(after);
}
