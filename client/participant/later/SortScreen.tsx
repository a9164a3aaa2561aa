import { useEffect, useRef, useState } from 'react';

import type { PhonePoll, PhoneScreen } from '#shared/views/participantScreen.ts';
import { phoneSortingWording, type PhoneSortingWording } from '#shared/wording/phoneSorting.ts';
import { ballotOf } from '../../session/ballots.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceGroup } from '../ChoiceGroup.tsx';
import { Countdown } from '../Countdown.tsx';
import { useLang } from '../language.ts';
import page from '../page.module.css';
import { SaveState } from '../SaveState.tsx';
import { saveWords } from '../saveWords.ts';
import type { ScreenProps } from '../screenProps.ts';
import styles from './SortScreen.module.css';

type Sort = Extract<PhoneScreen, { kind: 'sort' }>;

/** One statement after the other, each with three buttons; one can go back to any of them until the voting closes. */
export function SortScreen({ screen, desk, arrivedAt, onChoose }: ScreenProps<Sort>) {
  const lang = useLang();
  const words = phoneSortingWording[lang];
  const { statements, open, endsIn } = screen;
  const polls = statements.map((statement) => pollOf(statement, words));
  const ballots = polls.map(({ round }) => ballotOf(desk, round));
  // Whoever comes back goes on where they were.
  const [at, setAt] = useState(() => Math.max(0, ballots.indexOf(undefined)));
  const heading = useFocusOn(at);
  const poll = polls[at];
  if (poll === undefined) return null;
  const last = at === polls.length - 1;
  return (
    <>
      <div className={styles.head}>
        <h1 className={page.kicker}>{screen.title}</h1>
        {open && endsIn !== null && <Countdown endsIn={endsIn} arrivedAt={arrivedAt} />}
      </div>
      <p className={styles.definition}>{words.definition}</p>
      <div className={styles.asked}>
        <ChoiceGroup
          key={poll.round}
          poll={poll}
          legend={
            <>
              <span className={styles.place}>{words.place(at + 1, polls.length)}</span>
              <h2 ref={heading} tabIndex={-1} className={styles.statement}>
                {poll.question}
              </h2>
            </>
          }
          chosen={ballots[at]?.choice ?? null}
          open={open}
          onChoose={(choice) => onChoose(poll.round, choice)}
        />
        <SaveState
          words={
            open && ballots.every((ballot) => ballot === undefined)
              ? { tone: 'quiet', first: words.choose, second: null }
              : saveWords({ polls, ballots, open }, lang)
          }
        />
        <div className={styles.ways}>
          {at > 0 && (
            <Button kind="quiet" onClick={() => setAt(at - 1)}>
              {words.back}
            </Button>
          )}
          <Button
            className={styles.next}
            kind={ballots[at] === undefined || last ? 'outlined' : 'filled'}
            onClick={() => setAt(last ? 0 : at + 1)}
          >
            {last ? words.again : words.next}
          </Button>
        </div>
      </div>
    </>
  );
}

/** A statement as what it is to a phone: three options, one of which is chosen. */
function pollOf({ round, text }: Sort['statements'][number], { piles }: PhoneSortingWording): PhonePoll {
  return {
    round,
    type: 'choice',
    question: text,
    help: null,
    client: null,
    options: [
      { id: 'fact', label: piles.fact },
      { id: 'opinion', label: piles.opinion },
      { id: 'unsure', label: piles.unsure },
    ],
  };
}

/** A new statement is read first, by whoever hears the page as well; the first one is not taken from what comes before. */
function useFocusOn(at: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    heading.current?.focus();
  }, [at]);
  return heading;
}
