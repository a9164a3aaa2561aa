import { sortingWording } from '#shared/wording/sorting.ts';
import { keyedLines } from '../../ui/keyed.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import styles from './LadderScreen.module.css';

type Rung = ScreenOf<'ladder'>['rungs'][number];

/** What can be checked; the rungs above it are in somebody's head. */
const CHECKABLE: readonly string[] = ['data', 'selected'];

/** The ladder of the story, read from the ground up: what there was to see, and all that was put on top of it. */
export function LadderScreen({ screen: { rungs } }: { screen: ScreenOf<'ladder'> }) {
  const { lang } = useStageWords();
  const own = sortingWording[lang].screen;
  const fromTheTop = rungs.toReversed();
  const ground = fromTheTop.findIndex(({ rung }) => CHECKABLE.includes(rung));
  return (
    <Sheet title={own.ladder}>
      <ol className={styles.ladder} reversed>
        {fromTheTop.map((rung, index) => (
          <li key={rung.rung} className={styles.rung}>
            {index === ground && index > 0 && <p className={styles.line}>{own.checkable}</p>}
            <span className={styles.step} aria-hidden="true" />
            <Told rung={rung} />
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

function Told({ rung: { rung, text, statements } }: { rung: Rung }) {
  const { lang, words } = useStageWords();
  return (
    <div className={styles.told}>
      <div>
        <p className={styles.name}>{sortingWording[lang].rungs[rung]}</p>
        <p className={styles.text}>{text}</p>
      </div>
      <div className={styles.statements}>
        {keyedLines(statements).map(({ key, item }) => (
          <p key={key}>{words.quoted(item)}</p>
        ))}
      </div>
    </div>
  );
}
