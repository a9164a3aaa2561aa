import { sceneById, type Scene } from '../scenario.ts';
import { closing, openScene, roundsIn } from './closing.ts';
import { splitOf } from './briefings.ts';
import type { HostCommand } from './commands.ts';
import { dealtAgain, dealtAt } from './dealing.ts';
import { accept, refuse, type Decision } from './decision.ts';
import { tallyHands } from './hands.ts';
import { mayShow } from './mayShow.ts';
import { isPast, resultsUnseen } from './standing.ts';
import type { SessionState } from './state.ts';
import { stepsOf, votingStepOf } from './steps.ts';

/** What the trainer settles of texts has rules of its own. */
type Steering = Exclude<HostCommand, { type: 'moderateText' | 'groupText' | 'turnWall' }>;

/** What follows from a wish of the trainer. */
export function decideHost(state: SessionState, command: Steering, at: number): Decision {
  switch (command.type) {
    case 'coverScreen':
      return state.cover === command.cover
        ? accept()
        : accept({ type: 'screenCovered', cover: command.cover, at });
    case 'chooseLanguage':
      if (!state.scenario.languages.includes(command.lang)) return refuse('badCommand');
      return state.lang === command.lang
        ? accept()
        : accept({ type: 'languageChosen', lang: command.lang, at });
    case 'chooseBriefings':
      return chooseBriefings(state, command.on, at);
    case 'lockRoom':
      return state.locked === command.locked
        ? accept()
        : accept({ type: 'roomLocked', locked: command.locked, at });
    case 'removeLate':
      return state.ended ? refuse('sessionEnded') : removeLate(state, command.after, at);
    case 'tallyHands':
      return state.ended ? refuse('sessionEnded') : tallyHands(state, command, at);
    case 'resumeSession':
      return state.ended ? accept({ type: 'sessionResumed', at }) : accept();
    case 'endSession':
      return state.ended ? accept() : endSession(state, at);
    case 'showStep':
    case 'openRounds':
    case 'closeRounds':
    case 'reopenRounds':
    case 'startCountdown':
    case 'stopCountdown':
      return state.ended ? refuse('sessionEnded') : decideScene(state, command, at);
    default:
      return command satisfies never;
  }
}

type SceneCommand = Extract<Steering, { scene: string }>;

function decideScene(state: SessionState, command: SceneCommand, at: number): Decision {
  const scene = sceneById(state.scenario, command.scene);
  if (scene === null) return refuse('unknownScene');
  switch (command.type) {
    case 'showStep':
      return showStep(state, command, at);
    case 'openRounds':
      return openRounds(state, { scene, turn: command.turn }, at);
    case 'closeRounds':
      return closeRounds(state, { scene, turn: command.turn }, at);
    case 'reopenRounds':
      return reopenRounds(state, { scene, turn: command.turn }, at);
    case 'startCountdown':
      if (openScene(state) !== scene.id) return refuse('roundNotOpen');
      return accept({ type: 'countdownStarted', scene: scene.id, endsAt: at + command.seconds * 1000, at });
    case 'stopCountdown':
      if (state.countdown?.scene !== scene.id) return accept();
      return accept({ type: 'countdownStopped', scene: scene.id, at });
    default:
      return command satisfies never;
  }
}

function showStep(
  state: SessionState,
  command: Extract<HostCommand, { type: 'showStep' }>,
  at: number,
): Decision {
  const { scene, step, turn } = command;
  const { position } = state;
  if (position.scene === scene && position.step === step) return accept();
  if (turn !== state.turn) return refuse('outOfDate');
  const refusal = mayShow(state, { scene, step });
  if (refusal !== null) return refuse(refusal);
  return accept(...dealtAt(state, scene, at), { type: 'stepShown', scene, step, at });
}

interface Voting {
  scene: Scene;
  turn: number;
}

function openRounds(state: SessionState, { scene, turn }: Voting, at: number): Decision {
  const step = votingStepOf(scene);
  const rounds = roundsIn(state, scene.id);
  if (step === null || rounds.length === 0) return refuse('unknownRound');
  const pending = rounds.filter((round) => round.status === 'pending');
  const there = state.position.scene === scene.id && state.position.step === step;
  if (pending.length === 0 && there && rounds.some((round) => round.status === 'open')) return accept();
  if (turn !== state.turn || state.position.scene !== scene.id) return refuse('outOfDate');
  if (pending.length === 0 && rounds.every((round) => round.status === 'closed'))
    return refuse('roundClosed');
  if (pending.some((round) => isPast(state, round))) return refuse('tooLate');
  const opened = pending.map((round) => ({ type: 'roundOpened' as const, round: round.id, at }));
  return accept(...opened, ...(there ? [] : [{ type: 'stepShown' as const, scene: scene.id, step, at }]));
}

function closeRounds(state: SessionState, { scene, turn }: Voting, at: number): Decision {
  const rounds = roundsIn(state, scene.id);
  if (rounds.length === 0) return refuse('unknownRound');
  const events = closing(state, scene.id, at);
  if (events.length === 0) {
    return rounds.every((round) => round.status === 'closed') ? accept() : refuse('roundNotOpen');
  }
  return turn === state.turn ? accept(...events) : refuse('outOfDate');
}

function reopenRounds(state: SessionState, { scene, turn }: Voting, at: number): Decision {
  const step = votingStepOf(scene);
  const rounds = roundsIn(state, scene.id);
  if (step === null || rounds.length === 0) return refuse('unknownRound');
  if (rounds.some((round) => round.status === 'open')) return accept();
  if (rounds.some((round) => round.status === 'pending')) return refuse('nothingToReopen');
  if (turn !== state.turn || state.position.scene !== scene.id) return refuse('outOfDate');
  if (!resultsUnseen(state, scene)) return refuse('tooLate');
  const reopened = rounds.map((round) => ({ type: 'roundReopened' as const, round: round.id, at }));
  const there = state.position.step === step && stepsOf(scene, state.scenario).includes(step);
  const dealt = dealtAgain(state, scene.id, at);
  return accept(
    ...dealt,
    ...reopened,
    ...(there ? [] : [{ type: 'stepShown' as const, scene: scene.id, step, at }]),
  );
}

function chooseBriefings(state: SessionState, on: boolean, at: number): Decision {
  const { scenario, briefings } = state;
  if (splitOf(scenario) === null) return refuse('oneBriefing');
  if (briefings.split !== null) return briefings.split === on ? accept() : refuse('briefingsRead');
  return briefings.wish === on ? accept() : accept({ type: 'briefingsChosen', on, at });
}

/** Locks the room as well: whoever was put out could otherwise ask for another ticket in the same second. */
function removeLate(state: SessionState, after: number, at: number): Decision {
  const isLate = [...state.participants.values()].some(({ joinedAt }) => joinedAt >= after);
  if (!isLate) return accept();
  const locked = state.locked ? [] : [{ type: 'roomLocked' as const, locked: true, at }];
  return accept(...locked, { type: 'participantsRemoved', after, at });
}

function endSession(state: SessionState, at: number): Decision {
  const scene = openScene(state);
  // Only the rounds are closed: ending must not draw strokes or show a table on the way out.
  const events =
    scene === null ? [] : closing(state, scene, at).filter((event) => event.type !== 'stepShown');
  return accept(...events, { type: 'sessionEnded', at });
}
