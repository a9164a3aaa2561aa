import type { OptionId, ParticipantId, RoundId } from '#shared/ids.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { Asking } from '#shared/session/askings.ts';
import type { Command } from '#shared/session/commands.ts';
import type { Clock } from '../../clock.ts';
import type { LiveSession } from '../liveSession.ts';
import type { Presence } from '../presence.ts';
import { choiceOf } from './choices.ts';
import { sendingOf } from './texts.ts';

export interface CrowdNeeds {
  clock: Clock;
  presence: Presence;
  /** From 0 to just below 1. */
  chance: () => number;
  actorOf: (participant: ParticipantId) => Actor;
  report: (error: unknown) => void;
}

export interface Crowd {
  /** How many of them are connected, as far as presence is concerned. */
  present(): number;
  /** Sends them away for good. */
  sendAway(): void;
}

interface Person {
  participant: ParticipantId;
  /** Where this person stands in the story that all of them tell; `null` for somebody who never votes. */
  place: number | null;
  late: boolean;
  /** Set from the moment of coming in until the crowd leaves. */
  depart: (() => void) | null;
  /** What is about to be done, each under a name of its own. */
  timers: Map<string, () => void>;
  voted: Set<RoundId>;
}

/** How long, in ms, it takes them: the least, and how much it may be more. */
const COMING_IN = { least: 500, spread: 9_000 };
const COMING_LATE = { least: 60_000, spread: 30_000 };
const CHOOSING = { least: 2_000, spread: 10_000 };
/** One in so many never votes. */
const SILENT = 15;
const JOIN = 'join';

/**
 * Lets invented participants take part in a session. They wish for things by the same commands as a phone does, and
 * learn no more than that a round is open, and which briefing is theirs. They leave when the session ends, and come back when it is resumed.
 */
export function gatherCrowd(live: LiveSession, size: number, needs: CrowdNeeds): Crowd {
  const { clock, presence, chance, actorOf, report } = needs;
  const people = invent(size, chance);
  let gone = false;

  function look(): void {
    const { ended, rounds, participants, removed } = live.state;
    for (const person of people) {
      if (ended || gone || removed.has(person.participant)) leave(person);
      else if (person.depart === null) soon(person, JOIN, () => comeIn(person));
      if (!participants.has(person.participant) || person.depart === null) continue;
      for (const round of rounds.values()) {
        if (round.status !== 'open') cancel(person, round.id);
        else if (!person.voted.has(round.id)) vote(person, round);
      }
    }
  }

  function soon(person: Person, what: string, run: () => void): void {
    if (person.timers.has(what)) return;
    const { least, spread } = what !== JOIN ? CHOOSING : person.late ? COMING_LATE : COMING_IN;
    const at = clock.now() + least + chance() * spread;
    const done = clock.setTimer(at, () => {
      person.timers.delete(what);
      run();
    });
    person.timers.set(what, done);
  }

  function cancel(person: Person, what: string): void {
    person.timers.get(what)?.();
    person.timers.delete(what);
  }

  function leave(person: Person): void {
    for (const stop of person.timers.values()) stop();
    person.timers.clear();
    person.depart?.();
    person.depart = null;
  }

  function comeIn(person: Person): void {
    person.depart = presence.arrive(live.id, person.participant);
    void wish(person, { type: 'join' }, () => {});
  }

  function vote(person: Person, round: Asking): void {
    const { place, participant } = person;
    const { scenario, briefings } = live.state;
    if (round.asks === 'text' || round.asks === 'marks') {
      if (place !== null) soon(person, round.id, () => send(person, round, place));
      return;
    }
    const arm = briefings.arms.get(participant) ?? null;
    const choice = place === null ? null : choiceOf(scenario, round.id, { place, arm });
    if (choice !== null) soon(person, round.id, () => cast(person, round, choice));
  }

  function cast(person: Person, { id: round, asks }: Asking, choice: OptionId): void {
    person.voted.add(round);
    // Whoever says how sure they are has chosen before.
    const seq = asks === 'choice' ? 1 : 2;
    void wish(person, { type: 'castBallot', round, choice, seq }, () => person.voted.delete(round));
  }

  /** Only now, when it is known what there is to mark. */
  function send(person: Person, round: Asking, place: number): void {
    person.voted.add(round.id);
    const sending = sendingOf(live.state, round, place);
    if (sending !== null) void wish(person, sending, () => person.voted.delete(round.id));
  }

  async function wish({ participant }: Person, command: Command, refused: () => void): Promise<void> {
    try {
      // A tap that comes a moment too late is refused like anybody's, and is made again if voting reopens.
      const receipt = await live.submit(command, actorOf(participant));
      if (!receipt.ok) refused();
    } catch (bug) {
      report(bug);
    }
    // Whoever comes back after the end finds that they have joined already: nothing happens then that would tell us.
    look();
  }

  const unfollow = live.onChange(look);
  look();
  return {
    present: () => people.filter(({ depart }) => depart !== null).length,
    sendAway() {
      gone = true;
      unfollow();
      for (const person of people) leave(person);
    },
  };
}

/** At least one of them never votes, one comes late, and who tells which part of the story is left to chance. */
function invent(size: number, chance: () => number): Person[] {
  const silent = Math.max(1, Math.floor(size / SILENT));
  const first = Math.floor(chance() * size);
  return Array.from({ length: size }, (_, index) => ({
    // No phone's id is ever this small: those are hashes.
    participant: (index + 1).toString(16).padStart(32, '0') as ParticipantId,
    place: index < silent ? null : index + first,
    late: index === size - 1,
    depart: null,
    timers: new Map<string, () => void>(),
    voted: new Set<RoundId>(),
  }));
}
