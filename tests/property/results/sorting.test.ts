import fc from 'fast-check';
import { expect, test } from 'vitest';

import { recount } from '#shared/results/recount.ts';
import type { Scenario } from '#shared/scenario.ts';
import { ITEMS, pileOf, playSorted, sortingScenario } from '../../support/sorting.ts';

const letter = fc.constantFrom('f', 'f', 'o', 'o', 'u', '-');
const person = fc.tuple(letter, letter, letter, letter).map((letters) => letters.join(''));
const people = fc.array(person, { maxLength: 24 });
/** Who sorts everything: the rates are told from three of them on. */
const thorough = fc.array(fc.stringMatching(/^[fou]{4}$/), { minLength: 3, maxLength: 24 });
/** Which of the statements are facts; the third is not so. */
const FACTS = [true, false, true, false];

/** All answers in one heap, counted by hand. */
function heap(of: readonly string[], isFact: boolean) {
  const answers = of.flatMap((labels) => labels.split('').filter((_, place) => FACTS[place] === isFact));
  const definite = answers.filter((each) => each === 'f' || each === 'o');
  return { taken: definite.filter((each) => each === (isFact ? 'o' : 'f')).length, of: definite.length };
}

/** People who made this of the statement at this place. */
const count = (of: readonly string[], place: number, pile: string) =>
  of.filter((labels) => labels[place] === pile).length;

test('both rates are what counting all answers by hand comes to', () => {
  fc.assert(
    fc.property(thorough, (answers) => {
      const table = playSorted(answers).state.sortings.get('sorted');
      const told = [table?.opinionTakenForFact, table?.factTakenForOpinion];
      [heap(answers, false), heap(answers, true)].forEach(({ taken, of }, kind) => {
        if (of === 0) expect(told[kind]).toBeNull();
        else expect(told[kind]).toEqual({ taken, of, share: taken / of });
      });
    }),
  );
});

test('the order is by the smaller camp as a part of all answers, and else that of the poll', () => {
  fc.assert(
    fc.property(thorough, (answers) => {
      const order = playSorted(answers).state.sortings.get('sorted')?.order ?? [];
      const camp = (item: string) => {
        const place = ITEMS.indexOf(item);
        return Math.min(count(answers, place, 'f'), count(answers, place, 'o'));
      };
      // Everybody sorted everything, so that a part of all is as good as a number.
      order.slice(1).forEach((item, index) => {
        const before = order[index] ?? '';
        const apart = camp(before) - camp(item);
        expect(apart > 0 || (apart === 0 && ITEMS.indexOf(before) < ITEMS.indexOf(item))).toBe(true);
      });
      expect(order.toSorted()).toEqual(ITEMS.toSorted());
    }),
  );
});

test('what is told of anybody is above the floor: no rate can be taken from the tables of the others', () => {
  fc.assert(
    fc.property(people, (answers) => {
      const { state, events } = playSorted(answers);
      const table = state.sortings.get('sorted');
      const sizes = ITEMS.map(
        (_, place) => answers.filter((labels) => pileOf(labels[place]) !== null).length,
      );
      ITEMS.forEach((item, place) => {
        const { n, level } = state.rounds.get(`sorted.${item}`)?.table ?? {};
        expect(n).toBe(sizes[place]);
        expect(level).toBe((sizes[place] ?? 0) < 3 ? 'none' : 'exact');
      });
      const least = Math.min(...sizes);
      const level = least < 3 ? 'none' : least < 10 ? 'counts' : least < 20 ? 'percent' : 'interval';
      expect(table?.level).toBe(level);
      if (least < 3) expect([table?.opinionTakenForFact, table?.factTakenForOpinion]).toEqual([null, null]);
      expect(recount(events)).toEqual([]);
    }),
  );
});

test('neither order nor number of the phones that sort nothing changes what is told', () => {
  fc.assert(
    fc.property(people, (answers) => {
      const told = (of: string[]) => playSorted(of).state.sortings.get('sorted');
      expect(told(['----', ...answers.toReversed(), '----'])).toEqual(told(answers));
    }),
  );
});

test('of a personal poll no rate is told, and no statement beyond what its own table tells', () => {
  const scenario = sortingScenario();
  const personal: Scenario = {
    ...scenario,
    polls: scenario.polls.map((poll) => (poll.type === 'sort' ? { ...poll, privacy: 'personal' } : poll)),
  };
  fc.assert(
    fc.property(people, (answers) => {
      expect(playSorted(answers, personal).state.sortings.get('sorted')).toMatchObject({
        level: 'none',
        opinionTakenForFact: null,
        factTakenForOpinion: null,
      });
    }),
  );
});
