import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { ballotOf } from '../../session/ballots.ts';
import { CallList } from '../CallList.tsx';
import { ConfidencePlace } from '../ConfidencePlace.tsx';
import { Marked } from '../Marked.tsx';
import { ChoiceGroup } from '../ChoiceGroup.tsx';
import { Countdown } from '../Countdown.tsx';
import { useLang, useWords } from '../language.ts';
import { SaveState } from '../SaveState.tsx';
import { saveWords } from '../saveWords.ts';
import type { ScreenProps } from '../screenProps.ts';
import page from '../page.module.css';
import { SingleCall } from '../SingleCall.tsx';
import type { Voting } from '../voting.ts';
import { useHeld } from '../useHeld.ts';
import styles from './VoteScreen.module.css';

type Vote = Extract<PhoneScreen, { kind: 'vote' }>;

/** One poll or several, what is told with them, and whether the choice is saved. */
export function VoteScreen({ screen, desk, arrivedAt, onChoose }: ScreenProps<Vote>) {
  const lang = useLang();
  const words = useWords();
  const { polls, open, story, endsIn } = screen;
  const ballots = polls.map((poll) => ballotOf(desk, poll.round));
  const chosen = Object.fromEntries(polls.map(({ round }, index) => [round, ballots[index]?.choice ?? null]));
  const saved = new Set(
    polls.flatMap(({ round }, index) => (ballots[index]?.status === 'saved' ? round : [])),
  );
  const voting = { open, chosen, saved, onChoose };
  const { block, held } = useHeld<HTMLDivElement>();
  const several = polls.length > 1;
  const [only] = several ? [] : polls;
  const sure = only?.confidence === undefined ? undefined : ballotOf(desk, only.confidence);
  // Of the two, what is told is what is not on disk yet.
  const told = sure?.status === 'pending' ? [...ballots, sure] : ballots;

  return (
    <div className={styles.vote} data-told={story !== null} data-several={several}>
      <div className={styles.told}>
        <div className={styles.head}>
          <h1 className={page.kicker}>{screen.title}</h1>
          {open && endsIn !== null && <Countdown endsIn={endsIn} arrivedAt={arrivedAt} />}
        </div>
        {story !== null && <p className={page.story}>{story}</p>}
        {screen.personal && <p className={styles.privacy}>{words.privacy.inPoll(screen.floor)}</p>}
      </div>
      <div ref={block} className={styles.asked} data-held={held && !several}>
        <Polls screen={screen} voting={voting} />
        {only?.confidence !== undefined && (
          <ConfidencePlace
            {...{ desk, onChoose, open }}
            poll={only}
            round={only.confidence}
            asked={![undefined, null, 'unsure'].includes(chosen[only.round])}
          />
        )}
        <SaveState words={saveWords({ polls, ballots: told, open }, lang)} />
      </div>
    </div>
  );
}

function Polls({ screen, voting }: { screen: Vote; voting: Voting }) {
  const { polls } = screen;
  const [only] = polls;
  if (polls.length > 1 && polls.every(({ client }) => client !== null)) {
    return <CallList screen={screen} voting={voting} />;
  }
  if (polls.length === 1 && only?.type === 'call') return <SingleCall poll={only} voting={voting} />;
  return (
    <div className={styles.polls}>
      {polls.map((poll) => (
        <ChoiceGroup
          key={poll.round}
          poll={poll}
          legend={
            polls.length > 1 ? (
              <Marked saved={voting.saved.has(poll.round)}>
                <h2 className={styles.question}>{poll.question}</h2>
              </Marked>
            ) : (
              <h2 className={page.question}>{poll.question}</h2>
            )
          }
          chosen={voting.chosen[poll.round] ?? null}
          open={voting.open}
          onChoose={(choice) => voting.onChoose(poll.round, choice)}
        >
          {poll.help !== null && <p className={page.help}>{poll.help}</p>}
        </ChoiceGroup>
      ))}
    </div>
  );
}
