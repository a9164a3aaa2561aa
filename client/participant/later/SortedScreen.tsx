import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { phoneSortingWording } from '#shared/wording/phoneSorting.ts';
import { keyIn } from '#shared/wording/statementKey.ts';
import { ballotOf, type Desk } from '../../session/ballots.ts';
import { useLang } from '../language.ts';
import page from '../page.module.css';
import type { ScreenProps } from '../screenProps.ts';
import styles from './SortedScreen.module.css';

type Sorted = Extract<PhoneScreen, { kind: 'sorted' }>;

/** What one made of the statements that are told of, beside what they are: no score, and for one's own eyes. */
export function SortedScreen({ screen, desk }: ScreenProps<Sorted>) {
  const words = phoneSortingWording[useLang()];
  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <p className={styles.definition}>{words.definition}</p>
      <ul className={page.sheets}>
        {screen.statements.map((statement) => (
          <li key={statement.round} className={page.sheet}>
            <Statement statement={statement} desk={desk} />
          </li>
        ))}
      </ul>
      <p className={styles.private}>{words.private}</p>
    </>
  );
}

function Statement({ statement, desk }: { statement: Sorted['statements'][number]; desk: Desk }) {
  const words = phoneSortingWording[useLang()];
  const choice = ballotOf(desk, statement.round)?.choice ?? null;
  const said = Object.entries(words.said).find(([pile]) => pile === choice)?.[1];
  return (
    <>
      <h2 className={styles.statement}>{statement.text}</h2>
      <p className={styles.said}>{said ?? words.none}</p>
      <p className={styles.key}>
        <strong>{keyIn(words.keys, statement)}</strong> {statement.why}
      </p>
    </>
  );
}
