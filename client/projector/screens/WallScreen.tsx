import { writingsWording } from '#shared/wording/writings.ts';
import { keyed } from '../../ui/keyed.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import styles from './WallScreen.module.css';

/** What people wrote, as far as the trainer shows it; those that stand for the same as one, with their number. */
export function WallScreen({ screen }: { screen: ScreenOf<'wall'> }) {
  const words = writingsWording[useStageWords().lang].screen;
  const { title, texts, page, pages } = screen;
  const under = pages > 1 ? <p className={styles.page}>{words.page(page + 1, pages)}</p> : undefined;
  return (
    <Sheet title={title} under={under}>
      {texts.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ul className={styles.wall}>
          {keyed(texts, ({ text }) => text).map(({ key, item: { text, people } }) => (
            <li key={key}>
              <span className={styles.text} dir="auto">
                {text}
              </span>
              {people > 1 && <span className={styles.people}>{words.people(people)}</span>}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
