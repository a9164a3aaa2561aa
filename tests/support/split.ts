import type { Arm } from '#shared/session/arms.ts';
import { participantOf, play, type Played } from './played.ts';
import { splitScenario } from './scenarios.ts';

/** What a reader of either briefing chooses at each moment, by their place among those who read the same. */
export type Readers = Record<Arm, { first: string; twist: string }[]>;

export function armOf({ state }: Played, phone: number): Arm | null {
  return state.briefings.arms.get(participantOf(phone)) ?? null;
}

/** So many phones read one of two briefings; who reads which is left to the dealing. */
export function playDealt(phones: number, seed?: string): Played {
  const session = play(splitScenario(), { seats: 400 }, seed);
  for (let phone = 0; phone < phones; phone += 1) session.join(phone);
  session.host({ type: 'chooseBriefings', on: true });
  session.goTo('hearing', 'vote');
  return session;
}

/** As many phones as there are readers, equally many of both or two apart, until the reveal is on the screen. */
export function playSplit(readers: Readers): Played {
  const session = playDealt(0);
  for (let phone = 0; readers.gossip.length + readers.facts.length > voters(session); phone += 1) {
    session.join(phone);
  }
  for (const round of ['first', 'twist'] as const) {
    session.goTo(round === 'first' ? 'hearing' : 'turn', 'vote');
    const places: Record<Arm, number> = { gossip: 0, facts: 0 };
    for (let phone = 0; phone < voters(session); phone += 1) {
      const arm = armOf(session, phone) ?? 'gossip';
      const choice = readers[arm][places[arm]]?.[round];
      places[arm] += 1;
      if (choice !== undefined) session.vote(phone, round, choice);
    }
    session.host({ type: 'closeRounds', scene: round === 'first' ? 'hearing' : 'turn' });
  }
  return session;
}

function voters({ state }: Played): number {
  return state.participants.size;
}

/** So many readers who choose the same twice. */
export function same(count: number, choice: string): { first: string; twist: string }[] {
  return Array.from({ length: count }, () => ({ first: choice, twist: choice }));
}
