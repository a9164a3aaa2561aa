import fc from 'fast-check';
import { expect, test } from 'vitest';

import { recount } from '#shared/results/recount.ts';
import { CONFIDENCES } from '#shared/session/askings.ts';
import { replayScenario } from '../../support/scenarios.ts';
import { playSure, type Answers } from '../../support/sure.ts';

const sure = fc.constantFrom('', ...CONFIDENCES.map((percent) => ` ${percent}`));
const answer = (...choices: string[]) =>
  fc.tuple(fc.constantFrom(...choices), sure).map(([choice, said]) => `${choice}${said}`.trim());
const call = fc.oneof(
  { weight: 4, arbitrary: answer('skip', 'call') },
  fc.constant('unsure'),
  fc.constant(''),
);
const people: fc.Arbitrary<Answers[]> = fc.array(
  fc.record({ first: call, guess: fc.oneof(answer('well', 'badly'), fc.constant('')), twist: call }),
  { maxLength: 24 },
);
const saysSure = (said: string) => /^\w+ \d+$/.test(said);
const isTold = (said: string) => said === 'unsure' || saysSure(said);

test('below five people nothing is told, and from five on as much as their number allows', () => {
  fc.assert(
    fc.property(people, (answers) => {
      const session = playSure(answers);
      const calibration = session.state.calibrations.get('guess');
      const conviction = session.state.convictions.get('call-bakker');
      const predicted = answers.filter(({ guess }) => saysSure(guess)).length;
      const convinced = answers.filter(({ first, twist }) => isTold(first) && isTold(twist)).length;
      expect(calibration?.people).toBe(predicted);
      expect(conviction?.people).toBe(convinced);
      expect(calibration?.counts === null).toBe(predicted < 5);
      expect(conviction?.means === null).toBe(convinced < 5);
      if (predicted < 5) {
        const { right, sureAndWrong, meanConfidence, gap, brier } = calibration ?? {};
        expect([right, sureAndWrong, meanConfidence, gap, brier]).toEqual([null, null, null, null, null]);
      }
      if (convinced < 5) {
        const { shift, softened, sureAtFirst } = conviction ?? {};
        expect([shift, softened, sureAtFirst]).toEqual([null, null, null]);
      }
      expect(recount(session.events)).toEqual([]);
    }),
  );
});

test('every figure follows from the counts that are published beside it', () => {
  fc.assert(
    fc.property(people, (answers) => {
      const table = playSure(answers).state.calibrations.get('guess');
      if (table === undefined || table.counts === null) return;
      const [well = [], badly = []] = table.counts;
      const total = (row: number[]) => row.reduce((sum, count) => sum + count, 0);
      const confidence = [...well, ...badly].reduce(
        (sum, count, place) => sum + (count * Number(CONFIDENCES[place % 6])) / 100,
        0,
      );
      expect(total(well) + total(badly)).toBe(table.people);
      expect(table.right).toBe(total(well));
      expect(table.sureAndWrong).toBe(total(badly.slice(3)));
      expect(table.meanConfidence).toBeCloseTo(confidence / table.people, 10);
      expect(table.gap).toBeCloseTo((confidence - total(well)) / table.people, 10);
    }),
  );
});

test('of a personal poll nothing is told, however many there are', () => {
  const scenario = replayScenario();
  const personal = {
    ...scenario,
    polls: scenario.polls.map((poll) =>
      poll.confidence === true ? { ...poll, privacy: 'personal' as const } : poll,
    ),
  };
  fc.assert(
    fc.property(people, (answers) => {
      const { calibrations, convictions } = playSure(answers, personal).state;
      expect(calibrations.get('guess')).toMatchObject({
        level: 'none',
        counts: null,
        right: null,
        gap: null,
      });
      expect(convictions.get('call-bakker')).toMatchObject({ level: 'none', means: null, softened: null });
    }),
  );
});

test('neither order nor number of the phones that say nothing changes what is told', () => {
  fc.assert(
    fc.property(people, (answers) => {
      const nobody = { first: '', guess: '', twist: '' };
      const told = (of: Answers[]) => {
        const { calibrations, convictions } = playSure(of).state;
        const { means, shift, ...conviction } = convictions.get('call-bakker') ?? {};
        const { meanConfidence, gap, brier, ...calibration } = calibrations.get('guess') ?? {};
        const inexact = [...(means ?? []), shift, meanConfidence, gap, brier];
        return { ...calibration, ...conviction, inexact: inexact.map((each) => each?.toFixed(9)) };
      };
      expect(told([nobody, ...answers.toReversed(), nobody])).toEqual(told(answers));
    }),
  );
});
