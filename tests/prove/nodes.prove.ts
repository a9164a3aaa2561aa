import { expect, inject, test } from 'vitest';
import { budgetOf } from '../faults/budget.ts';
import { failOver } from '../faults/nodes/failOver.ts';
import {
  cutNodes,
  freezePostgres,
  killListeners,
  killNodes,
  killPostgres,
  type Survived,
} from '../faults/nodes/faults.ts';
import { report } from './evidence.ts';
import { minutes } from './minutes.ts';

const wish = { nodes: 3, phones: 60 };
const often = (tries: number) => budgetOf(tries, minutes(2));
const unit = 'times, under 60 phones at three servers';

function prove(id: string, title: string, survived: Survived): void {
  report({
    id,
    title,
    unit,
    runs: survived.times,
    failures: survived.violations.length,
    counts: {
      acknowledged: survived.acknowledged,
      'times in which screens were the same later than 2 s': survived.lateTimes,
    },
    worst: {
      'all answered after': Math.round(survived.slowestBack),
      'all screens the same after': Math.round(survived.slowestSame),
    },
  });
  expect(survived.violations).toEqual([]);
}

const isHere = inject('postgresPrograms') !== null;

test.runIf(isHere)('F2 with several servers: one is killed', async () => {
  const title = 'One of three servers on PostgreSQL is killed in the middle of a burst and started again';
  prove('F2n', title, await killNodes(often(50), wish));
});

test.runIf(isHere)('F24: PostgreSQL is killed', async () => {
  const title = 'PostgreSQL is killed in the middle of a burst and started again';
  prove('F24', title, await killPostgres(often(100), wish));
});

test.runIf(isHere)('F24: PostgreSQL stands still', async () => {
  const title = 'PostgreSQL stands still in the middle of a burst for two to four seconds, and goes on';
  prove('F24s', title, await freezePostgres(often(50), wish));
});

test.runIf(isHere)('F25: a synchronous standby takes over', async () => {
  const title = 'PostgreSQL dies for good in the middle of a burst, and its synchronous standby takes over';
  prove('F25', title, await failOver(often(50), wish));
});

test.runIf(isHere)('F27: a server is cut off from the database', async () => {
  const title =
    'One of three servers is cut off from PostgreSQL in the middle of a burst, and connected again';
  prove('F27', title, await cutNodes(often(200), wish));
});

test.runIf(isHere)('F28: the lines break on which servers hear of each other', async () => {
  const title = 'All lines on which three servers hear of each other break in the middle of a burst';
  prove('F28', title, await killListeners(often(200), wish));
});
