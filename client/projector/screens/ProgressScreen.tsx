import { DotCounter } from '../../charts/DotCounter.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { useSecondsLeft } from '../useSecondsLeft.ts';
import styles from './ProgressScreen.module.css';

/** While people vote: how many have, and nothing of what. */
export function ProgressScreen({ screen }: { screen: ScreenOf<'progress'> }) {
  const { title, question, voted, of, endsIn } = screen;
  const { words } = useStageWords();
  const seconds = useSecondsLeft(endsIn, screen);
  return (
    <Sheet title={question === '' ? title : question}>
      <div className={styles.row}>
        <p className={styles.voted}>
          <strong>{voted}</strong> {words.voting.voted(of)}
        </p>
        {seconds !== null && (
          <p className={styles.left} role="timer">
            {words.voting.left(seconds)}
          </p>
        )}
      </div>
      <div className={styles.dots}>
        <DotCounter filled={voted} of={of} name={words.voting.drawing(voted, of)} largest={200} />
      </div>
    </Sheet>
  );
}
