import type { PhonePoll } from '#shared/views/participantScreen.ts';
import { PenStroke } from '../ui/PenStroke.tsx';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { inOwnWords } from './options.ts';
import page from './page.module.css';
import styles from './SingleCall.module.css';
import type { Voting } from './voting.ts';

/** The constant question about one client, with three large buttons. */
export function SingleCall({ poll, voting }: { poll: PhonePoll; voting: Voting }) {
  const chosen = voting.chosen[poll.round] ?? null;
  // Where there is more to say, and a short screen to say it on, the three stand side by side.
  const tight = poll.confidence !== undefined && matchMedia('(max-height: 640px)').matches;
  // A scenario's own no strikes nobody off a list.
  const struck = chosen === 'skip' && !inOwnWords(poll);
  return (
    <ChoiceGroup
      poll={poll}
      layout={tight ? 'tight' : 'column'}
      legend={
        <>
          {poll.client !== null && (
            <span className={styles.client}>
              <PenStroke struck={struck}>{poll.client.name}</PenStroke>
            </span>
          )}
          <h2 className={page.question}>{poll.question}</h2>
        </>
      }
      chosen={chosen}
      open={voting.open}
      onChoose={(choice) => voting.onChoose(poll.round, choice)}
    >
      {poll.help !== null && <p className={page.help}>{poll.help}</p>}
    </ChoiceGroup>
  );
}
