import type { PhonePoll, PhoneScreen } from '#shared/views/participantScreen.ts';
import { PenStroke } from '../ui/PenStroke.tsx';
import styles from './CallList.module.css';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { useWords } from './language.ts';
import { Marked } from './Marked.tsx';
import page from './page.module.css';
import type { Voting } from './voting.ts';

interface CallListProps {
  screen: Extract<PhoneScreen, { kind: 'vote' }>;
  voting: Voting;
}

/** The call list: one question, several clients, and the red pen for whoever is not called. */
export function CallList({ screen, voting }: CallListProps) {
  return (
    <fieldset>
      <legend className={styles.head}>
        <h2 className={styles.question}>{screen.question}</h2>
      </legend>
      {screen.help !== null && <p className={page.help}>{screen.help}</p>}
      <ul className={`${page.sheets} ${styles.list}`}>
        {screen.polls.map((poll, index) => (
          <li key={poll.round} className={page.sheet}>
            <ClientCard poll={poll} hand={index} voting={voting} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function ClientCard({ poll, hand, voting }: { poll: PhonePoll; hand: number; voting: Voting }) {
  const words = useWords();
  const chosen = voting.chosen[poll.round] ?? null;
  return (
    <ChoiceGroup
      poll={poll}
      layout="row"
      legend={
        <Marked saved={voting.saved.has(poll.round)}>
          <span className={styles.name}>
            <PenStroke struck={chosen === 'skip'} hand={hand}>
              {poll.client?.name}
            </PenStroke>
          </span>
        </Marked>
      }
      chosen={chosen}
      open={voting.open}
      onChoose={(choice) => voting.onChoose(poll.round, choice)}
    >
      {poll.client !== null && (
        <p className={styles.said}>
          {poll.client.by !== '' && <span className={styles.by}>{poll.client.by}: </span>}
          <q className={styles.quote}>{words.quoted(poll.client.hearsay)}</q>
        </p>
      )}
    </ChoiceGroup>
  );
}
