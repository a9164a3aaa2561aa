import { DotCounter } from '../../charts/DotCounter.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import styles from './PlansScreen.module.css';

/** That plans are made, and how many; never which. */
export function PlansScreen({ screen: { title, made } }: { screen: ScreenOf<'plans'> }) {
  const { words } = useStageWords();
  return (
    <Sheet title={title}>
      <p className={styles.made}>
        <strong>{made}</strong> {words.plans.made(made)}
      </p>
      <div className={styles.dots}>
        <DotCounter filled={made} of={made} name={`${made} ${words.plans.made(made)}`} largest={200} />
      </div>
      <p className={styles.private}>{words.plans.private}</p>
    </Sheet>
  );
}
