import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { publications } from '#shared/results/publications.ts';
import { evolve } from '#shared/session/evolve.ts';
import type { SessionState } from '#shared/session/state.ts';
import { type FileKind, MEDIA_TYPES } from '../../../server/export/formats.ts';
import { writers } from '../../../server/export/writers.ts';
import { participantOf, START } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { askedThrice, voteIn } from '../../support/voted.ts';

const ROUNDS = ['one', 'two', 'three'] as const;

/** What a person chooses in each round; `null` is not taking part in it. */
type Person = readonly (string | null)[];
/** In each round: who votes first, and how many ms it takes until the next one does. */
type Course = readonly { order: readonly number[]; pause: number }[];

function held(privacy: 'story' | 'personal', people: readonly Person[], course: Course): SessionState {
  const { state } = voteIn(askedThrice(privacy));
  ROUNDS.forEach((round, place) => {
    evolve(state, { type: 'roundOpened', round, at: START });
    const { order = [], pause = 0 } = course[place] ?? {};
    order.forEach((index, turn) => {
      const choice = people[index]?.[place] ?? null;
      if (choice === null) return;
      const participant = participantOf(index);
      const at = START + turn * pause;
      if (!state.participants.has(participant)) evolve(state, { type: 'participantJoined', participant, at });
      evolve(state, { type: 'ballotCast', participant, round, choice, seq: place + 1, at });
    });
    evolve(state, { type: 'roundClosed', round, at: START + 60_000 });
    for (const what of publications(state)) evolve(state, { type: 'published', what, at: START + 60_000 });
  });
  return state;
}

const courses = (size: number): fc.Arbitrary<Course> => {
  const all = Array.from({ length: size }, (_, index) => index);
  const order = fc.shuffledSubarray(all, { minLength: size, maxLength: size });
  const once = fc.record({ order, pause: fc.integer({ min: 0, max: 900 }) });
  return fc.array(once, { minLength: ROUNDS.length, maxLength: ROUNDS.length });
};
const choice = fc.constantFrom('a', 'b', null);
const sessions = fc
  .record({
    privacy: fc.constantFrom('story' as const, 'personal' as const),
    people: fc.array(fc.tuple(choice, choice, choice), { minLength: 1, maxLength: 40 }),
  })
  .chain(({ privacy, people }) =>
    fc.record({
      privacy: fc.constant(privacy),
      people: fc.constant(people),
      others: fc.shuffledSubarray(people, { minLength: people.length, maxLength: people.length }),
      courses: fc.tuple(courses(people.length), courses(people.length)),
    }),
  );

/**
 * All that is in a file. What is packed is unpacked, for a parcel says when it was packed; and drawings have their
 * number within the file, for a presentation counts them over all files.
 */
function partsOf(file: string | Uint8Array): string[] {
  const bytes = Buffer.from(file);
  if (bytes.subarray(0, 2).toString() !== 'PK') return [bytes.toString('latin1')];
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => `${name} ${partsOf(part).join('')}`);
  const numbers = parts.flatMap((part) => /^ppt\/charts\/chart(\d+)/.exec(part)?.[1] ?? []);
  const first = Math.min(...numbers.map(Number));
  return parts.map((part) =>
    part.replaceAll(
      /(chart|Worksheet)(\d+)/g,
      (_, name: string, number: string) => `${name} ${Number(number) - first}`,
    ),
  );
}

// A row a person, a time or an order in any file would tell such sessions apart.
test.each(Object.keys(MEDIA_TYPES) as FileKind[])(
  'T-EXP-1: who voted what, in which order and when, changes not one byte of a file of the kind %s',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(sessions, async ({ privacy, people, others, courses: [one, other] }) => {
        const file = partsOf(await writers[kind](reportOf(held(privacy, people, one)), 'nl'));
        expect(partsOf(await writers[kind](reportOf(held(privacy, others, other)), 'nl'))).toEqual(file);
      }),
      { numRuns: kind === 'csv' || kind === 'json' ? 100 : 10 },
    );
  },
);
