import type { ParticipantId, TextId } from '../ids.ts';
import { pollById } from '../scenario.ts';
import { lengthOf } from '../graphemes.ts';
import type { HostCommand, ParticipantCommand } from './commands.ts';
import { standingIn } from './counts.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { EventOf } from './events.ts';
import type { Refusal } from './refusals.ts';
import type { Round, SessionState } from './state.ts';
import { hasText, leaderOf, markedIn, writtenFor, writtenIn } from './texts.ts';
import { wallOf, wallPage } from './wall.ts';

interface Taker {
  participant: ParticipantId;
  at: number;
  fresh: () => TextId;
}
type Write = Extract<ParticipantCommand, { type: 'writeText' }>;
type Mark = Extract<ParticipantCommand, { type: 'markTexts' }>;
type Moderating = Extract<HostCommand, { type: 'moderateText' | 'groupText' | 'turnWall' }>;

/** What follows from a text of a participant, or from their marks on those of others. */
export function decideText(state: SessionState, command: Write | Mark, taker: Taker): Decision {
  const { participant, at, fresh } = taker;
  if (state.removed.has(participant)) return refuse('removed');
  if (!state.participants.has(participant)) return refuse('notJoined');
  const round = state.rounds.get(command.round);
  if (round?.asks !== (command.type === 'writeText' ? 'text' : 'marks')) return refuse('unknownRound');
  const wrong =
    command.type === 'writeText' ? tooLong(state, round, command) : unknown(state, round, command);
  if (wrong !== null) return refuse(wrong);
  if (round.status === 'closed') return refuse('roundClosed');
  if (round.status === 'pending') return refuse('roundNotOpen');
  const standing = standingIn(round, participant);
  if (standing !== null && command.seq <= standing.seq) return accept();
  const { round: id, seq } = command;
  if (command.type === 'markTexts') {
    const texts = [...new Set(command.texts)].toSorted();
    return accept({ type: 'textsMarked', participant, round: id, texts, seq, at });
  }
  const { text } = command;
  // The same once more is still what the trainer has looked at.
  const known = standing?.choice === text ? round.ballots.get(participant)?.text : undefined;
  const textId = known ?? fresh();
  return accept({ type: 'textWritten', participant, round: id, id: textId, text, seq, at });
}

/** What a text stood for the same as may have been altered since. */
function standingLeader(round: Round, text: TextId): TextId {
  const leader = leaderOf(round, text);
  return hasText(round, leader) ? leader : text;
}

function tooLong({ scenario }: SessionState, round: Round, { text }: Write): Refusal | null {
  const poll = pollById(scenario, round.poll);
  return poll.type === 'text' && lengthOf(text) > poll.maxLength ? 'tooLong' : null;
}

function unknown(state: SessionState, { poll }: Round, { texts }: Mark): Refusal | null {
  const ballots = writtenFor(state, poll)?.ballots.values() ?? [];
  // Once for all of somebody's marks: everybody marks at the same time.
  const there = new Set([...ballots].map(({ text }) => text));
  return texts.every((text) => there.has(text)) ? null : 'unknownText';
}

/** What follows from what the trainer settles of texts; also after the end, since files have what is shown. */
export function decideModeration(state: SessionState, command: Moderating, at: number): Decision {
  if (command.type === 'turnWall') return turnWall(state, command, at);
  const round = state.rounds.get(command.round);
  if (round?.asks !== 'text' || round.desk === null) return refuse('unknownRound');
  const { text } = command;
  if (!hasText(round, text)) return refuse('unknownText');
  if (command.type === 'moderateText') {
    const { as } = command;
    if ((round.desk.moderated.get(text) ?? 'waiting') === as) return accept();
    return accept({ type: 'textModerated', round: round.id, text, as, at });
  }
  const grouped = group(state, round, command);
  return typeof grouped === 'string'
    ? refuse(grouped)
    : accept(...grouped.map((event) => ({ ...event, at })));
}

function turnWall(
  state: SessionState,
  { scene, page, turn }: Extract<Moderating, { type: 'turnWall' }>,
  at: number,
): Decision {
  const round = writtenIn(state, scene);
  if (round === null) return refuse('unknownScene');
  if (page === wallPage(round)) return accept();
  if (turn !== state.turn) return refuse('outOfDate');
  return page < wallOf(round).length
    ? accept({ type: 'wallTurned', round: round.id, page, at })
    : refuse('unknownStep');
}

type Grouped = Omit<EventOf<'textGrouped'>, 'at'>;

function group(
  state: SessionState,
  round: Round,
  { text, with: other }: Extract<Moderating, { type: 'groupText' }>,
): Grouped[] | Refusal {
  if (other !== null && !hasText(round, other)) return 'unknownText';
  const leader = other === null ? null : standingLeader(round, other);
  if (leader === text || (round.desk?.sameAs.get(text) ?? null) === leader) return [];
  // What has been marked by then would be counted twice, or for another text.
  const marking = markedIn(state, round);
  if (marking !== null && marking.status !== 'pending') return 'tooLate';
  return [{ type: 'textGrouped', round: round.id, text, with: leader }];
}
