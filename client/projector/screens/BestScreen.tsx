import { writingsWording } from '#shared/wording/writings.ts';
import { keyed } from '../../ui/keyed.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import styles from './BestScreen.module.css';

/** What most people can use, below the gossip that it was made of. Nobody learns who wrote it. */
export function BestScreen({ screen }: { screen: ScreenOf<'best'> }) {
  const words = writingsWording[useStageWords().lang].screen;
  const { title, gossip, texts } = screen;
  return (
    <Sheet title={title}>
      {gossip !== null && <blockquote className={styles.gossip}>{gossip}</blockquote>}
      {texts === null || texts.length === 0 ? (
        <p className={styles.none}>{texts === null ? words.tooFewMarks : words.noneMarked}</p>
      ) : (
        <ul className={styles.best}>
          {keyed(texts, ({ text }) => text).map(({ key, item: { text, people } }) => (
            <li key={key}>
              <p className={styles.text} dir="auto">
                {text}
              </p>
              <p className={styles.people}>{words.marked(people)}</p>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
