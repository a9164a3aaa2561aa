import { canonical } from '#shared/results/report/canonical.ts';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { START } from './played.ts';
import { reportOf } from './report.ts';
import { askedThrice, voteIn, type Voted } from './voted.ts';

/**
 * What anybody in the room can see of a poll: when which round was closed, and who tapped each time. People
 * who tapped at the same moments are alike to whoever watches, and make a crowd.
 */
export interface Setting {
  privacy: 'story' | 'personal';
  options: number;
  /** The round that is asked, again where it was asked before. */
  askings: ('one' | 'two')[];
  crowds: { people: number; taps: boolean[] }[];
}

/** What one person taps at each asking; `null` for nothing. */
type Taps = (string | null)[];
/** For each crowd, what each of its people taps. */
type World = Taps[][];

export interface Attack {
  /** Different sessions that this setting can have been. */
  worlds: number;
  /** Different things that can be seen of them. */
  seen: number;
  /** What somebody knows for certain, in words. */
  certain: string[];
}

/**
 * Plays every session that a setting can have been, collects all that each of them emits, and asks what can be known
 * from it: by somebody outside, and by somebody who knows one ballot paper, the own one.
 */
export function attack(setting: Setting): Attack {
  const seen = new Map<string, World[]>();
  let worlds = 0;
  for (const world of worldsOf(setting)) {
    worlds += 1;
    const emitted = emittedBy(world, setting);
    seen.set(emitted, [...(seen.get(emitted) ?? []), world]);
  }
  const certain = [...seen.values()].flatMap((alike) => [
    ...certainIn(alike, setting, 'outsider'),
    ...insiders(alike).flatMap(({ known, others }) => certainIn(others, setting, `who tapped ${known}`)),
  ]);
  return { worlds, seen: seen.size, certain: [...new Set(certain)] };
}

/** How many sessions a setting can have been. */
export function sizeOf({ options, crowds }: Setting): number {
  return crowds.reduce((all, { people, taps }) => {
    const papers = options ** taps.filter(Boolean).length;
    let ways = 1;
    for (let place = 1; place <= people; place += 1) ways = (ways * (papers - 1 + place)) / place;
    return all * ways;
  }, 1);
}

/** All that leaves the server about these votes: tables, reports and the frames of every role, at every closing. */
function emittedBy(world: World, { privacy, options, askings }: Setting): string {
  const session = voteIn(askedThrice(privacy, options));
  const people = world.flat();
  return askings
    .map((round, index) => {
      const published = session.ask({ [round]: people.map((taps) => taps[index] ?? null) });
      return canonical([published, reportOf(session.state), ...framesOf(session)]);
    })
    .join('\n');
}

function framesOf({ state }: Voted): unknown[] {
  const shared = { epoch: 1, now: START };
  return [
    hostView(state, { ...shared, present: 0, saved: { why: null, at: START }, wokeAt: null, daysKept: 90 }),
    projectorView(state, { ...shared, joinUrl: '' }),
    participantView(state, { ...shared, lang: 'nl' }),
  ];
}

function* worldsOf({ options, crowds }: Setting): Generator<World> {
  const letters = ['a', 'b', 'c', 'd', 'e'].slice(0, options);
  yield* together(crowds.map(({ people, taps }) => [...handsOf(papersOf(taps, letters), people)]));
}

function papersOf(taps: readonly boolean[], letters: readonly string[]): Taps[] {
  return taps.reduce<Taps[]>(
    (papers, tapped) => papers.flatMap((paper) => (tapped ? letters : [null]).map((tap) => [...paper, tap])),
    [[]],
  );
}

/** Every way in which so many people can hold these papers; who holds which makes no difference. */
function* handsOf(papers: readonly Taps[], people: number): Generator<Taps[]> {
  const [paper, ...others] = papers;
  if (paper === undefined) return;
  if (others.length === 0) return void (yield Array.from({ length: people }, () => paper));
  for (let here = 0; here <= people; here += 1) {
    const these = Array.from({ length: here }, () => paper);
    for (const rest of handsOf(others, people - here)) yield [...these, ...rest];
  }
}

function* together(choices: readonly Taps[][][]): Generator<World> {
  const [first, ...others] = choices;
  if (first === undefined) return void (yield []);
  for (const hands of first) for (const rest of together(others)) yield [hands, ...rest];
}

/** For each paper that somebody may hold: the worlds in which they do, without them. */
function insiders(alike: readonly World[]): { known: string; others: World[] }[] {
  const known = new Map<string, World[]>();
  for (const world of alike) {
    for (const [crowd, hands] of world.entries()) {
      for (const paper of new Set(hands.map((taps) => taps.join()))) {
        const holder = hands.findIndex((taps) => taps.join() === paper);
        const without = world.map((each, index) => (index === crowd ? each.toSpliced(holder, 1) : each));
        const key = `${crowd}:${paper}`;
        known.set(key, [...(known.get(key) ?? []), without]);
      }
    }
  }
  return [...known].map(([paper, others]) => ({ known: paper, others }));
}

/** The crowds of which every member must have cast the same ballot, in every world that fits. */
function certainIn(alike: readonly World[], { askings, crowds }: Setting, who: string): string[] {
  return crowds.flatMap((_, crowd) =>
    (['one', 'two'] as const).flatMap((round) => {
      const cast = alike.flatMap((world) =>
        (world[crowd] ?? []).map((taps) => standing(taps, askings, round)),
      );
      const kinds = new Set(cast);
      if (cast.length === 0 || kinds.size > 1 || kinds.has(null)) return [];
      return [`${who} knows that crowd ${crowd} cast ${[...kinds].join()} in round ${round}`];
    }),
  );
}

/** The last tap in a round is the one that counts. */
function standing(taps: Taps, askings: Setting['askings'], round: 'one' | 'two'): string | null {
  return taps.findLast((tap, index) => tap !== null && askings[index] === round) ?? null;
}
