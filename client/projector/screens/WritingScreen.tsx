import { writingsWording } from '#shared/wording/writings.ts';
import { DotCounter } from '../../charts/DotCounter.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import styles from './WritingScreen.module.css';

/** While people write: how many have, and nothing of what. */
export function WritingScreen({ screen }: { screen: ScreenOf<'writing'> }) {
  const { lang } = useStageWords();
  const words = writingsWording[lang].screen;
  const { question, gossip, written, open } = screen;
  return (
    <Sheet title={question}>
      {gossip !== null && <blockquote className={styles.gossip}>{gossip}</blockquote>}
      <p className={styles.written}>
        <strong>{written}</strong> {words.written(written)}
      </p>
      <div className={styles.dots}>
        <DotCounter
          filled={written}
          of={written}
          name={`${written} ${words.written(written)}`}
          largest={140}
        />
      </div>
      <p className={styles.note}>{open ? words.private : words.closed}</p>
    </Sheet>
  );
}
