import fc from 'fast-check';
import { sizeOf, type Setting } from './attacker.ts';

/** More sessions than this in one setting take too long to play; fewer than two leave nothing to find out. */
const MOST_WORLDS = 1500;

/** Small groups, as in a real workshop: most take part all the time, some come late, leave or stay out once. */
export const settings: fc.Arbitrary<Setting> = fc
  .record({
    options: fc.integer({ min: 2, max: 3 }),
    again: fc.array(fc.constantFrom('one' as const, 'two' as const), { maxLength: 1 }),
    always: fc.integer({ min: 4, max: 9 }),
    others: fc.array(
      fc.record({
        people: fc.integer({ min: 1, max: 5 }),
        taps: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      }),
      { maxLength: 2 },
    ),
    changing: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ options, again, always, others, changing }): Setting => {
    const askings = ['one' as const, 'two' as const, ...again];
    const crowds = [
      { people: always, taps: [true, true, ...again.map(() => false)] },
      { people: changing, taps: [true, true, ...again.map(() => true)] },
      ...others.map(({ people, taps }) => ({ people, taps: taps.slice(0, askings.length) })),
    ];
    // Who never taps is not part of anything.
    return {
      privacy: 'personal',
      options,
      askings,
      crowds: crowds.filter(({ people, taps }) => people > 0 && taps.some(Boolean)),
    };
  })
  .filter((setting) => sizeOf(setting) <= MOST_WORLDS && sizeOf(setting) > 1);
