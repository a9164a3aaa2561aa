import { expect, test } from 'vitest';
import { outliveCut } from '../faults/cutOff.ts';
import { outliveServer, passSilentServer, routeSessions } from '../faults/routing.ts';
import { temporaryFolder } from '../support/logs.ts';
import { fetchedNginx, installedNginx } from '../support/nginx.ts';
import { hasPostgres } from '../support/nodes.ts';
import { report } from './evidence.ts';

/** Long enough that a phone gives up several times before nginx does: as in the configuration, in seconds. */
const PATIENCE = 15;

test('two servers behind nginx as it is configured in .github/deploy', async () => {
  const nginx = installedNginx() ?? fetchedNginx(temporaryFolder());
  if (nginx === null) {
    process.stdout.write(
      'nginx is not here, and cannot be fetched (Debian: nginx-light), so it was not run.\n',
    );
    expect(nginx).toBeNull();
    return;
  }
  const sessions = 100;
  const phones = 5;
  const routed = await routeSessions(nginx, { sessions, phones });
  report({
    id: 'nginx, routing',
    title: 'Phones of many sessions come in through nginx: those of one session to one server',
    unit: 'phones',
    runs: sessions * phones,
    failures: routed.strayed + (sessions * phones - routed.saved),
    counts: { 'sessions at the one': routed.sessions[0], 'sessions at the other': routed.sessions[1] },
  });
  expect(routed).toMatchObject({ strayed: 0, saved: sessions * phones });

  const outlived = await outliveServer(nginx, 100);
  report({
    id: 'nginx, leaving',
    title: 'The server of a session is stopped while everybody votes; phones go to the other one',
    unit: 'ballots',
    runs: outlived.ballots,
    failures: outlived.violations.length + (outlived.moved - outlived.arrived),
  });
  expect(outlived).toMatchObject({ violations: [], arrived: outlived.moved });

  const passed = await passSilentServer(nginx, { sessions: 100, patience: PATIENCE });
  report({
    id: 'nginx, silence',
    title: 'One of two machines takes connections and says nothing; phones get past it',
    unit: 'phones',
    runs: 100,
    failures: 100 - passed.saved,
    counts: { 'connections that it took': passed.taken },
  });
  expect(passed.saved).toBe(100);

  if (!hasPostgres) return;
  const cut = await outliveCut(nginx, 100);
  const lines = 100 + 2;
  report({
    id: 'nginx, database',
    title:
      'The server of a session is cut off from PostgreSQL while everybody votes; all go to the other one',
    unit: 'ballots',
    runs: cut.ballots,
    failures: cut.violations.length + (100 - cut.keptMeanwhile) + (lines - cut.meanwhile),
    counts: { 'lines that went': cut.meanwhile },
    worst: { 'all answered after': Math.round(cut.answeredAfter) },
  });
  expect(cut).toMatchObject({ meanwhile: lines, keptMeanwhile: 100, servesAgain: true, violations: [] });
});
