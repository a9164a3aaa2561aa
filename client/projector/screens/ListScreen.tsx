import { DotCounter } from '../../charts/DotCounter.tsx';
import { PenStroke } from '../../ui/PenStroke.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { keyed } from '../../ui/keyed.ts';
import styles from './ListScreen.module.css';

/** Time for the room to read a name before the pen goes on to the next, in ms. */
const BETWEEN_STROKES = 900;

/** The call list, and the colleague's red strokes: his decision, drawn before one's eyes, one after the other. */
export function ListScreen({ screen }: { screen: ScreenOf<'list'> }) {
  const { title, clients, struck, voted, of } = screen;
  const { words } = useStageWords();
  return (
    <Sheet title={title}>
      <ol className={styles.list}>
        {keyed(clients, ({ name }) => name).map(({ key, item: client }, order) => (
          <li key={key} className={styles.client}>
            <p className={styles.name}>
              <PenStroke struck={struck} hand={order} delay={300 + order * BETWEEN_STROKES}>
                {client.name}
              </PenStroke>
            </p>
            <p className={styles.hearsay}>
              <span className={styles.by}>{words.facts.says(client.by)}</span> {words.quoted(client.hearsay)}
            </p>
          </li>
        ))}
      </ol>
      {voted !== null && of !== null && (
        <div className={styles.voting}>
          <p className={styles.voted}>
            <strong>{voted}</strong> {words.voting.voted(of)}
          </p>
          <div className={styles.dots}>
            <DotCounter filled={voted} of={of} name={words.voting.drawing(voted, of)} />
          </div>
        </div>
      )}
    </Sheet>
  );
}
