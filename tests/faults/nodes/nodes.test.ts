import { describe, expect, inject, test } from 'vitest';
import { budgetOf } from '../budget.ts';
import { failOver } from './failOver.ts';
import { cutNodes, freezePostgres, killListeners, killNodes, killPostgres } from './faults.ts';

const small = { nodes: 2, phones: 12 };
/** Some need a PostgreSQL of their own, which a test may kill. */
const ownOnly = inject('postgresPrograms') !== null;

describe.runIf(inject('postgresUrl') !== null)(
  'on several servers nothing acknowledged is lost or doubled',
  () => {
    test('when one of three is killed in the middle of a burst', async () => {
      const survived = await killNodes(budgetOf(2), { ...small, nodes: 3 });
      expect(survived).toMatchObject({ times: 2, violations: [] });
      expect(survived.acknowledged).toBeGreaterThan(12);
    });

    test('F28: when the lines break on which they hear of each other', async () => {
      expect(await killListeners(budgetOf(5), small)).toMatchObject({ times: 5, violations: [] });
    });

    test('F27: when one is cut off from the database', async () => {
      expect(await cutNodes(budgetOf(1), small)).toMatchObject({ times: 1, violations: [] });
    });

    test.runIf(ownOnly)('F24: when PostgreSQL is killed', async () => {
      expect(await killPostgres(budgetOf(2), small)).toMatchObject({ times: 2, violations: [] });
    });

    test.runIf(ownOnly && process.platform === 'linux')('F24: when PostgreSQL stands still', async () => {
      expect(await freezePostgres(budgetOf(1), small)).toMatchObject({ times: 1, violations: [] });
    });

    test.runIf(ownOnly)('F25: when its standby takes the place of a PostgreSQL that has died', async () => {
      expect(await failOver(budgetOf(1), small)).toMatchObject({ times: 1, violations: [] });
    });
  },
);
