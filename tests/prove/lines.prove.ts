import { expect, test } from 'vitest';
import { budgetOf } from '../faults/budget.ts';
import { flapping, halfOpen, oneSlowPhone, type OnBadLines, slowAir } from '../faults/lines.ts';
import { comeBack } from '../faults/storm.ts';
import { p95, type Proof, report } from './evidence.ts';
import { minutes } from './minutes.ts';

function tell(proof: Pick<Proof, 'id' | 'title'> & Partial<Proof>, result: OnBadLines): void {
  const { ballots, violations, confirmedAfter } = result;
  report({
    unit: 'ballots',
    runs: ballots,
    failures: violations.length,
    ...proof,
    worst: { 'saved after (p95)': p95(confirmedAfter), ...proof.worst },
  });
  expect(violations).toEqual([]);
}

test('F5: three hundred phones come back after a restart', async () => {
  const storm = await comeBack(300);
  const failures = storm.violations.length + (storm.reads > 5 ? 1 : 0);
  report({
    id: 'F5',
    title: 'Three hundred phones come back at once after a restart, each with a ballot in hand',
    unit: 'phones',
    runs: storm.phones,
    failures,
    worst: {
      'back after (p95)': p95(storm.backAfter),
      'back after': Math.round(Math.max(...storm.backAfter)),
      'event loop stood still (phones and server in one process)': Math.round(storm.loopMax),
    },
    counts: { 'readings of the log': storm.reads },
  });
  expect(failures).toBe(0);
});

test('F7: one phone has next to no line', async () => {
  const result = await oneSlowPhone(budgetOf(60, minutes(0.4)), 50);
  const worst = { 'without it (p95)': p95(result.before) };
  tell({ id: 'F7', title: 'One phone has a line of 1 kB/s, among fifty others', worst }, result);
});

test('F8: lines go dead without a word', async () => {
  const results = await Promise.all(
    (['everything', 'answers'] as const).map((loses) =>
      halfOpen(budgetOf(20, minutes(0.7)), { phones: 25, loses }),
    ),
  );
  const all = <T>(of: (result: (typeof results)[number]) => readonly T[]): T[] => results.flatMap(of);
  const falselySaved = results.reduce((sum, result) => sum + result.falselySaved, 0);
  const violations = all((result) => result.violations);
  report({
    id: 'F8',
    title: 'Lines go dead without a word, before the ballot arrives or before its answer does',
    unit: 'ballots',
    runs: results.reduce((sum, { ballots }) => sum + ballots, 0),
    failures: violations.length + falselySaved,
    worst: {
      'phone says that it does not know (p95)': p95(all(({ doubtAfter }) => doubtAfter)),
      'saved after (p95)': p95(all(({ confirmedAfter }) => confirmedAfter)),
    },
  });
  expect(violations).toEqual([]);
  expect(falselySaved).toBe(0);
});

test('F9: lines are torn again and again', async () => {
  const result = await flapping(budgetOf(60, minutes(0.6)), { phones: 40, between: 1000 });
  tell({ id: 'F9', title: 'Lines are torn every second or so', counts: { resets: result.resets } }, result);
});

test('F10: everything takes its time, and now and then very long', async () => {
  const result = await slowAir(budgetOf(20, minutes(0.4)), 50);
  tell({ id: 'F10', title: 'Delays of 100 to 500 ms, and one piece in fifty stalls for 3 s' }, result);
});
