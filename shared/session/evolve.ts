import type { Scenario } from '../scenario.ts';
import { askingsOf } from './askings.ts';
import { emptyDesk } from './desk.ts';
import type { EventOf, SessionEvent } from './events.ts';
import { evolveTexts } from './evolveTexts.ts';
import type { Round, SessionState } from './state.ts';
import { allPositions, firstPosition } from './steps.ts';
import type { Published } from './tables.ts';

/**
 * What is so after an event. Total: an event that fits nothing changes nothing but the version, so that every log
 * that was ever written still folds. Changes `state` in place and returns it, because a copy for every ballot would
 * make the cost of a vote grow with the room.
 */
export function evolve(state: SessionState, event: SessionEvent): SessionState {
  state.version += 1;
  state.lastActivityAt = event.at;
  if (MOVES.has(event.type)) state.turn += 1;
  if (MOVES.has(event.type) || SEEN_BY_PHONES.has(event.type)) state.phonesTurn += 1;
  apply(state, event);
  return state;
}

/** Events that a trainer's command may have been overtaken by. */
const MOVES: ReadonlySet<SessionEvent['type']> = new Set([
  'stepShown',
  'roundOpened',
  'roundClosed',
  'roundReopened',
  'sessionEnded',
  'sessionResumed',
]);
const SEEN_BY_PHONES: ReadonlySet<SessionEvent['type']> = new Set([
  'countdownStarted',
  'countdownStopped',
  'contactChanged',
]);

function apply(state: SessionState, event: SessionEvent): void {
  switch (event.type) {
    case 'sessionCreated':
      return;
    case 'briefingsChosen':
      state.briefings.wish = event.on;
      return;
    case 'briefingsDealt':
      return deal(state, event);
    case 'participantJoined':
      state.participants.set(event.participant, { joinedAt: event.at });
      return;
    case 'roomLocked':
      state.locked = event.locked;
      return;
    case 'participantsRemoved':
      return remove(state, event);
    case 'stepShown':
      return showStep(state, event);
    case 'roundOpened':
      return setStatus(state, event.round, 'open');
    case 'roundReopened':
      setStatus(state, event.round, 'open');
      return dropRemoved(state);
    case 'roundClosed':
      return setStatus(state, event.round, 'closed');
    case 'ballotCast':
      return castBallot(state, event);
    case 'handsTallied':
      return countHands(state, event);
    case 'textWritten':
    case 'textsMarked':
    case 'textModerated':
    case 'textGrouped':
    case 'wallTurned':
      return evolveTexts(state, event);
    case 'published':
      return publish(state, event.what);
    case 'countdownStarted':
      state.countdown = { scene: event.scene, endsAt: event.endsAt };
      return;
    case 'countdownStopped':
      state.countdown = null;
      return;
    case 'screenCovered':
      state.cover = event.cover;
      return;
    case 'languageChosen':
      state.lang = event.lang;
      return;
    case 'contactChanged':
      state.contact = event.contact;
      return;
    case 'sessionEnded':
      state.ended = true;
      return;
    case 'sessionResumed':
      state.ended = false;
      return;
    case 'sessionSealed':
      state.sealedAt = event.at;
      return;
    default:
      event satisfies never;
  }
}

function showStep(state: SessionState, { scene, step, at }: EventOf<'stepShown'>): void {
  if (scene !== state.position.scene) {
    state.startedAt ??= at;
    state.sceneShownAt = at;
  }
  state.position = { scene, step };
  const index = allPositions(state.scenario).findIndex((one) => one.scene === scene && one.step === step);
  state.furthest = Math.max(state.furthest, index);
}

/** In the order of joining, which is that of the log's participants and not of its two lists. */
function deal({ briefings, participants }: SessionState, event: EventOf<'briefingsDealt'>): void {
  briefings.split ??= event.split;
  const [gossip, facts] = [new Set(event.gossip), new Set(event.facts)];
  for (const person of participants.keys()) {
    if (gossip.has(person) || facts.has(person)) {
      briefings.arms.set(person, gossip.has(person) ? 'gossip' : 'facts');
    }
  }
}

function remove(state: SessionState, { after }: EventOf<'participantsRemoved'>): void {
  for (const [participant, { joinedAt }] of state.participants) {
    if (joinedAt < after) continue;
    state.participants.delete(participant);
    state.removed.add(participant);
  }
  dropRemoved(state);
}

/**
 * Takes the ballots of those who were put out from every round that is open. What is closed has been counted, and
 * stands. A ballot that is dropped counts as a change, so that no table can be told from the one before it.
 */
function dropRemoved(state: SessionState): void {
  for (const round of state.rounds.values()) {
    if (round.status !== 'open') continue;
    for (const participant of state.removed) {
      if (round.ballots.delete(participant) && round.table !== null) round.changedSinceTable.add(participant);
    }
  }
}

function setStatus(state: SessionState, id: string, status: Round['status']): void {
  const round = state.rounds.get(id);
  if (round !== undefined) round.status = status;
}

function castBallot(
  state: SessionState,
  { participant, round: id, choice, seq }: EventOf<'ballotCast'>,
): void {
  const round = state.rounds.get(id);
  if (round === undefined) return;
  round.ballots.set(participant, { choice, seq });
  if (round.table !== null) round.changedSinceTable.add(participant);
}

function countHands(state: SessionState, { round: id, hands }: EventOf<'handsTallied'>): void {
  const round = state.rounds.get(id);
  if (round !== undefined) round.hands = hands.some((count) => count > 0) ? [...hands] : null;
}

function publish(state: SessionState, what: Published): void {
  switch (what.kind) {
    case 'table': {
      const round = state.rounds.get(what.table.round);
      if (round === undefined) return;
      round.table = what.table;
      // A table that was kept leaves its changes uncounted, so that they add up over several reopenings.
      if (!what.table.kept) round.changedSinceTable.clear();
      return;
    }
    case 'shift':
      state.shifts.set(what.shift.comparison, what.shift);
      return;
    case 'series':
      state.series.set(what.series.poll, what.series);
      return;
    case 'strikes':
      state.strikes = what.strikes;
      return;
    case 'calibration':
      state.calibrations.set(what.calibration.round, what.calibration);
      return;
    case 'conviction':
      state.convictions.set(what.conviction.poll, what.conviction);
      return;
    case 'split':
      state.split = what.split;
      return;
    case 'sorting':
      state.sortings.set(what.sorting.round, what.sorting);
      return;
    case 'hands': {
      const round = state.rounds.get(what.hands.round);
      if (round !== undefined) round.handsTable = what.hands;
      return;
    }
    case 'writing':
      state.writings.set(what.writing.round, what.writing);
      return;
    case 'marks':
      state.marks.set(what.marks.round, what.marks);
      return;
    default:
      what satisfies never;
  }
}

/** The state that a log tells. Throws where there is nothing to begin with: such a log was never written by us. */
export function fold(events: readonly SessionEvent[]): SessionState {
  const [first, ...rest] = events;
  if (first?.type !== 'sessionCreated') throw new Error('a log begins with sessionCreated');
  return rest.reduce(evolve, begin(first));
}

function begin(event: EventOf<'sessionCreated'>): SessionState {
  const { session, code, scenario, settings, contact, seed = '', at } = event;
  return {
    session,
    code,
    scenario,
    settings: { rehearsal: null, ...settings },
    contact,
    lang: settings.lang,
    createdAt: at,
    lastActivityAt: at,
    position: firstPosition(scenario),
    sceneShownAt: at,
    startedAt: null,
    furthest: 0,
    cover: 'none',
    turn: 0,
    phonesTurn: 0,
    participants: new Map(),
    removed: new Set(),
    locked: false,
    rounds: pendingRounds(scenario),
    countdown: null,
    shifts: new Map(),
    series: new Map(),
    strikes: null,
    calibrations: new Map(),
    convictions: new Map(),
    writings: new Map(),
    marks: new Map(),
    briefings: { seed, wish: null, split: null, arms: new Map() },
    split: null,
    sortings: new Map(),
    ended: false,
    sealedAt: null,
    version: 1,
  };
}

function pendingRounds(scenario: Scenario): Map<string, Round> {
  const rounds = scenario.scenes.flatMap((scene) =>
    askingsOf(scenario, scene).map((asking): [string, Round] => [
      asking.id,
      {
        ...asking,
        scene: scene.id,
        status: 'pending',
        ballots: new Map(),
        hands: null,
        handsTable: null,
        table: null,
        changedSinceTable: new Set(),
        desk: asking.asks === 'text' || asking.asks === 'marks' ? emptyDesk() : null,
      },
    ]),
  );
  return new Map(rounds);
}
