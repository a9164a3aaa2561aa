import type { ParticipantId, TextId } from '../ids.ts';
import type { Actor } from './actor.ts';
import { takesChoice } from './askings.ts';
import { mayCommand } from './authority.ts';
import { owesDisclosure } from './briefings.ts';
import type { Command } from './commands.ts';
import { dealtTo } from './dealing.ts';
import { decideHost } from './decideHost.ts';
import { decideServer } from './decideServer.ts';
import { decideModeration, decideText } from './decideTexts.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { SessionState } from './state.ts';

/** Who wishes something, and when, in ms since 1970 by the server's clock. */
export interface Asked {
  actor: Actor;
  at: number;
  /** Where the id of a text comes from, should this be one: 64 bits of chance in hex. */
  fresh: () => TextId;
}

/**
 * The rules of a session: what follows from a wish, given what has happened.
 * Never changes `state`. A wish that is fulfilled already is accepted without an event, so that a command may be
 * sent again after a lost answer.
 */
export function decide(state: SessionState, command: Command, { actor, at, fresh }: Asked): Decision {
  if (actor.session !== state.session || !mayCommand(actor.role, command.type)) return refuse('notAllowed');
  if (state.sealedAt !== null && command.type !== 'sealSession') return refuse('sessionSealed');
  // Nobody is sent home without having heard it, but for a session that its trainer has left.
  if (command.type === 'endSession' && actor.role === 'host' && owesDisclosure(state)) {
    return refuse('undisclosed');
  }
  switch (command.type) {
    case 'join':
    case 'castBallot':
      return actor.role === 'participant'
        ? decideParticipant(state, command, { participant: actor.participant, at })
        : refuse('notAllowed');
    case 'writeText':
    case 'markTexts':
      return actor.role === 'participant'
        ? decideText(state, command, { participant: actor.participant, at, fresh })
        : refuse('notAllowed');
    case 'moderateText':
    case 'groupText':
    case 'turnWall':
      return decideModeration(state, command, at);
    case 'closeOverdue':
    case 'changeContact':
    case 'sealSession':
      return decideServer(state, command, at);
    case 'showStep':
    case 'openRounds':
    case 'closeRounds':
    case 'reopenRounds':
    case 'startCountdown':
    case 'stopCountdown':
    case 'coverScreen':
    case 'chooseBriefings':
    case 'chooseLanguage':
    case 'lockRoom':
    case 'removeLate':
    case 'tallyHands':
    case 'endSession':
    case 'resumeSession':
      return decideHost(state, command, at);
    default:
      return command satisfies never;
  }
}

interface Taker {
  participant: ParticipantId;
  at: number;
}

function decideParticipant(
  state: SessionState,
  command: Extract<Command, { type: 'join' | 'castBallot' }>,
  { participant, at }: Taker,
): Decision {
  if (command.type === 'join') {
    if (state.participants.has(participant)) return accept();
    if (state.removed.has(participant)) return refuse('removed');
    if (state.ended) return refuse('sessionEnded');
    if (state.locked) return refuse('roomLocked');
    if (state.participants.size >= state.settings.seats) return refuse('sessionFull');
    return accept({ type: 'participantJoined', participant, at }, ...dealtTo(state, participant, at));
  }
  const { round: id, choice, seq } = command;
  if (state.removed.has(participant)) return refuse('removed');
  if (!state.participants.has(participant)) return refuse('notJoined');
  const round = state.rounds.get(id);
  if (round === undefined) return refuse('unknownRound');
  if (!takesChoice(state.scenario, round, choice)) return refuse('unknownChoice');
  if (round.status === 'closed') return refuse('roundClosed');
  if (round.status === 'pending') return refuse('roundNotOpen');
  // A tap that was overtaken on its way is acknowledged without effect: the later tap stands.
  const standing = round.ballots.get(participant);
  if (standing !== undefined && seq <= standing.seq) return accept();
  return accept({ type: 'ballotCast', participant, round: id, choice, seq, at });
}
