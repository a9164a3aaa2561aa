import type { Scene } from '../scenario.ts';
import { isSplit, owesDisclosure, splitOf } from '../session/briefings.ts';
import { roundsIn } from '../session/closing.ts';
import { votedIn } from '../session/counts.ts';
import { sealsAt } from '../session/deadline.ts';
import { isStatementStep } from '../session/sorting.ts';
import { hasPicture, isAtClose } from '../session/sharing.ts';
import { isRehearsal, type SessionState } from '../session/state.ts';
import { allPositions, roundsOf } from '../session/steps.ts';
import { guessesFor } from './guessScreens.ts';
import { handsIn, handsToCount } from './handsScreens.ts';
import { backAction, nextAction, reopenAction } from './hostActions.ts';
import { hostTexts } from './hostTexts.ts';
import type { HostView, WhyNotSaved } from './hostPanel.ts';
import { presentScene } from './scenes.ts';
import { sortingFor } from './sortingScreens.ts';

export interface HostContext {
  epoch: number;
  /** The server's clock, ms since 1970. */
  now: number;
  /** Participants whose phone is connected. */
  present: number;
  saved: { why: WhyNotSaved | null; at: number };
  /** When this computer last woke from a sleep (ms since 1970), if it has slept since the server was started. */
  wokeAt: number | null;
  /** How many days the tables are kept after sealing. */
  daysKept: number;
  /** Whether the trainer lets the picture of the shift be shared. */
  pictureShared?: boolean;
}

/** For so long, in ms, the trainer is told that the computer has slept. */
const WAKING = 5 * 60_000;

/** What the trainer's console may show: how many voted while a round is open, and tables once they are published. */
export function hostView(state: SessionState, context: HostContext): HostView {
  const scene = presentScene(state);
  return {
    role: 'host',
    epoch: context.epoch,
    version: state.version,
    turn: state.turn,
    code: state.code,
    rehearsal: isRehearsal(state),
    lang: state.lang,
    position: state.position,
    furthest: furthestScene(state),
    cover: state.cover,
    ended: state.ended,
    keeping: isRehearsal(state) ? null : { sealsAt: sealsAt(state), days: context.daysKept },
    now: context.now,
    startedAt: state.startedAt,
    sceneShownAt: state.sceneShownAt,
    joined: state.participants.size,
    locked: state.locked,
    present: context.present,
    voting: voting(state, scene),
    ...briefings(state),
    ...picture(state, context),
    ...handsToCount(state, scene),
    ...hostTexts(state),
    next: nextAction(state),
    back: backAction(state),
    ...reopening(state),
    saved: context.saved,
    ...waking(state, context),
    results: results(state, scene),
  };
}

/** A sleep before the session was created is none of its business. */
function waking({ createdAt }: SessionState, { wokeAt, now }: HostContext): Pick<HostView, 'wokeAt'> {
  return wokeAt !== null && wokeAt >= createdAt && now - wokeAt < WAKING ? { wokeAt } : {};
}

function reopening(state: SessionState): Pick<HostView, 'reopen'> {
  const reopen = reopenAction(state);
  return reopen === null ? {} : { reopen };
}

function furthestScene(state: SessionState): number {
  const reached = allPositions(state.scenario)[state.furthest];
  return state.scenario.scenes.findIndex(({ id }) => id === reached?.scene);
}

function voting(state: SessionState, scene: Scene): HostView['voting'] {
  const rounds = roundsIn(state, scene.id);
  if (rounds.length === 0) return null;
  const open = rounds.some((round) => round.status === 'open');
  const pending = rounds.some((round) => round.status === 'pending');
  return {
    status: open ? 'open' : pending ? 'pending' : 'closed',
    voted: votedIn(state, scene.id),
    ...(state.countdown?.scene === scene.id && { endsAt: state.countdown.endsAt }),
  };
}

function briefings(state: SessionState): Pick<HostView, 'briefings'> {
  const split = splitOf(state.scenario);
  if (split === null) return {};
  const settled = state.briefings.split !== null;
  return {
    briefings: { on: isSplit(state), settled, owed: owesDisclosure(state), from: split.minPresent },
  };
}

function picture(state: SessionState, { pictureShared = false }: HostContext): Pick<HostView, 'picture'> {
  return hasPicture(state) && isAtClose(state) ? { picture: { shared: pictureShared } } : {};
}

function results(state: SessionState, scene: Scene): HostView['results'] {
  const { scenario } = state;
  const none = { shifts: [], tables: [], series: null, strikes: null };
  const { step } = state.position;
  if (isStatementStep(step)) return { ...none, ...sortingFor(state, scene, step) };
  switch (step) {
    case 'tally':
      return {
        ...none,
        tables: roundsOf(scene).flatMap((id) => state.rounds.get(id)?.table ?? []),
        ...handsIn(state, roundsOf(scene)),
      };
    case 'shift':
    case 'facts': {
      const own = new Set(roundsOf(scene));
      const compared = scenario.comparisons.filter(({ after }) => own.has(after));
      return {
        ...none,
        shifts: compared.flatMap(({ id }) => state.shifts.get(id) ?? []),
        strikes: state.strikes,
        ...handsIn(
          state,
          compared.flatMap(({ before, after }) => [before, after]),
        ),
      };
    }
    case 'before':
    case 'pause':
    case 'move':
    case 'sentence':
    case 'flow':
    case 'bars': {
      const shift = state.shifts.get(scene.projector.comparison ?? '');
      if (shift === undefined) return null;
      const asked = [...state.rounds.values()].filter(({ poll }) => poll === shift.poll).map(({ id }) => id);
      return {
        ...none,
        shifts: [shift],
        series: state.series.get(shift.poll) ?? null,
        ...handsIn(state, asked),
      };
    }
    case 'guess':
      return { ...none, ...guessesFor(state, scene) };
    case 'sure':
    case 'outcome': {
      const calibration = state.calibrations.get(scene.replay?.prediction ?? '');
      return calibration === undefined ? null : { ...none, calibration };
    }
    case 'conviction': {
      const conviction = state.convictions.get(scene.replay?.poll ?? '');
      return conviction === undefined ? null : { ...none, conviction };
    }
    case 'groups':
      return state.split === null ? null : { ...none, split: state.split };
    case 'rates':
    case 'ladder':
      return { ...none, ...sortingFor(state, scene, step) };
    case 'wall':
    case 'best':
    case 'join':
    case 'briefings':
    case 'story':
    case 'vote':
    case 'strokes':
    case 'lessons':
    case 'contact':
      return null;
    default:
      return step satisfies never;
  }
}
