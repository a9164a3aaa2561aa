import { sortingWording } from '#shared/wording/sorting.ts';
import { DotCounter } from '../../charts/DotCounter.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { useSecondsLeft } from '../useSecondsLeft.ts';
import progress from './ProgressScreen.module.css';
import styles from './StatementScreen.module.css';

/** While people sort: what a fact is, how many are through, and nothing of what they chose. */
export function SortingScreen({ screen }: { screen: ScreenOf<'sorting'> }) {
  const { question, voted, of, endsIn } = screen;
  const { lang, words } = useStageWords();
  const own = sortingWording[lang];
  const seconds = useSecondsLeft(endsIn, screen);
  return (
    <Sheet title={question}>
      <p className={styles.rule}>{own.definition}</p>
      <div className={progress.row}>
        <p className={progress.voted}>
          <strong>{voted}</strong> {own.screen.done(of)}
        </p>
        {seconds !== null && (
          <p className={progress.left} role="timer">
            {words.voting.left(seconds)}
          </p>
        )}
      </div>
      <div className={progress.dots}>
        <DotCounter filled={voted} of={of} name={own.screen.drawing(voted, of)} largest={160} />
      </div>
    </Sheet>
  );
}
