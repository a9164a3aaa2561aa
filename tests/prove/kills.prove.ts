import { expect, test } from 'vitest';
import { budgetOf } from '../faults/budget.ts';
import { killVoters } from '../faults/kills.ts';
import { restartUnderPhones } from '../faults/restarts.ts';
import { report } from './evidence.ts';
import { minutes } from './minutes.ts';

test('F1: a thousand kills in the middle of a burst', async () => {
  const budget = budgetOf(1000, minutes(9));
  // Two at a time: while one process starts, the other one votes.
  const parts = await Promise.all([killVoters(budget), killVoters(budget)]);
  const sum = (of: (part: (typeof parts)[number]) => number) =>
    parts.reduce((all, part) => all + of(part), 0);
  const violations = parts.flatMap((part) => part.violations);
  report({
    id: 'F1',
    title: 'A voting process is killed in the middle of a burst, and its file is opened again',
    unit: 'kills',
    runs: sum(({ kills }) => kills),
    failures: violations.length + sum(({ corrupt }) => corrupt),
    counts: { acknowledged: sum(({ acknowledged }) => acknowledged), lost: violations.length },
  });
  expect(violations).toEqual([]);
  expect(sum(({ corrupt }) => corrupt)).toBe(0);
});

test('F2: the whole program, killed and started again under phones that go on trying', async () => {
  const wish = { phones: 20, signals: ['SIGKILL'], outage: 2000 } as const;
  const budget = budgetOf(500, minutes(2.8));
  // Six houses beside each other: most of the time phones wait, and programs start.
  const houses = await Promise.all(Array.from({ length: 6 }, () => restartUnderPhones(budget, wish)));
  const violations = houses.flatMap((house) => house.violations);
  report({
    id: 'F2',
    title: 'The program is killed in the middle of a burst and started again, under phones that go on trying',
    unit: 'cycles with 20 phones',
    runs: houses.reduce((sum, { cycles }) => sum + cycles, 0),
    failures: violations.length,
    counts: { acknowledged: houses.reduce((sum, house) => sum + house.acknowledged, 0) },
    worst: { 'all answered after': Math.round(Math.max(...houses.map(({ slowestBack }) => slowestBack))) },
  });
  expect(violations).toEqual([]);
});

test('F4: the whole program, asked to stop in the middle of a burst', async () => {
  const wish = { phones: 60, signals: ['SIGTERM'], outage: 200 } as const;
  const result = await restartUnderPhones(budgetOf(100, minutes(0.6)), wish);
  report({
    id: 'F4',
    title: 'The program is asked to stop in the middle of a burst',
    unit: 'stops with 60 phones',
    runs: result.cycles,
    failures: result.violations.length + result.badExits,
    counts: { acknowledged: result.acknowledged },
    worst: { 'ended after': Math.round(result.slowestEnd) },
  });
  expect(result).toMatchObject({ violations: [], badExits: 0 });
});
