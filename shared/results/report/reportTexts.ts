import { pollById } from '../../scenario.ts';
import type { Round, SessionState } from '../../session/state.ts';
import { markedIn, shownIn } from '../../session/texts.ts';
import { askedRounds } from './labels.ts';
import type { PublishedResults, Report } from './schema.ts';
import { notYet } from './withheld.ts';

/** Of fewer writers no file has a text: who knows who was there might know whose it is. */
const TEXTS_FROM = 10;

/** How many wrote, and how many marked what others wrote; nothing at all where nobody is asked to. */
export function reportWritings(state: SessionState): Pick<PublishedResults, 'writings'> {
  const writings = askedRounds(state.scenario).flatMap(({ round: id, label }) => {
    const round = state.rounds.get(id);
    if (round?.asks !== 'text') return [];
    const poll = pollById(state.scenario, round.poll);
    const gossip = poll.type === 'text' && poll.gossip !== undefined ? { gossip: poll.gossip } : {};
    return [{ round: id, label, question: poll.question, ...gossip, result: writingOf(state, round) }];
  });
  return writings.length === 0 ? {} : { writings };
}

type Writing = NonNullable<PublishedResults['writings']>[number]['result'];

function writingOf(state: SessionState, round: Round): Writing {
  const reason = notYet(state, [round.id]);
  const writing = state.writings.get(round.id);
  if (reason !== null || writing === undefined) return { kind: 'withheld', reason: reason ?? 'stillOpen' };
  const marked = markedIn(state, round);
  const marking = (marked && state.marks.get(marked.id)?.people) ?? null;
  return { kind: 'written', people: writing.people, marking };
}

/**
 * What people wrote and the trainer shows, from ten writers on, as long as the session is not sealed. Beside the
 * results, since what is shown may still change, and goes with the ballots.
 */
export function reportTexts(
  state: SessionState,
  { sealedAt }: { sealedAt: number | null },
): Pick<Report, 'texts'> {
  if (sealedAt !== null) return {};
  const texts = [...state.rounds.values()].flatMap((round) => {
    const enough = (state.writings.get(round.id)?.people ?? 0) >= TEXTS_FROM;
    if (round.asks !== 'text' || !enough || notYet(state, [round.id]) !== null) return [];
    const marked = markedIn(state, round);
    const counts = (marked && state.marks.get(marked.id)?.counts) ?? null;
    const shown = shownIn(round).map(({ id, text, alike }) => ({
      text,
      people: 1 + alike.length,
      marks: counts === null ? null : (counts.find((each) => each.text === id)?.people ?? 0),
    }));
    return shown.length === 0 ? [] : [{ round: round.id, texts: shown }];
  });
  return texts.length === 0 ? {} : { texts };
}
