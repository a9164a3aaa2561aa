import { describe, expect, test } from 'vitest';
import { hasPostgres } from '../support/nodes.ts';
import { installedNginx } from '../support/nginx.ts';
import { outliveCut } from './cutOff.ts';
import { outliveServer, passSilentServer, routeSessions } from './routing.ts';

const nginx = installedNginx() ?? '';

describe.skipIf(nginx === '')('behind nginx as it is configured in .github/deploy', () => {
  test('all phones of a session come to one server, whichever it was made at, and sessions to both', async () => {
    const routed = await routeSessions(nginx, { sessions: 24, phones: 3 });
    expect(routed).toMatchObject({ strayed: 0, saved: 72 });
    expect(Math.min(...routed.sessions)).toBeGreaterThan(0);
  });

  test('phones whose server goes while they vote find the other one, and nothing is lost or doubled', async () => {
    const outlived = await outliveServer(nginx, 20);
    expect(outlived).toEqual({ ballots: 40, moved: 20, arrived: 20, violations: [] });
  });

  test('a machine that takes connections and says nothing is passed over', async () => {
    const passed = await passSilentServer(nginx, { sessions: 24, patience: 1 });
    expect(passed.saved).toBe(24);
    expect(passed.taken).toBeGreaterThan(0);
  });

  test.runIf(hasPostgres)(
    'F27: phones, console and big screen whose server loses the database go on at the other one, until it is back',
    async () => {
      const survived = await outliveCut(nginx, 12);
      expect(survived).toMatchObject({ before: 14, meanwhile: 14, keptMeanwhile: 12, servesAgain: true });
      expect(survived.violations).toEqual([]);
    },
  );
});
