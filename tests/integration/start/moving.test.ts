import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import { fold } from '#shared/session/evolve.ts';
import { opened, temporaryFolder } from '../../support/logs.ts';
import { hasPostgres, startNode } from '../../support/nodes.ts';
import { newDatabase, sql } from '../../support/postgres/databases.ts';
import { phoneWith } from '../../support/client.ts';
import { joinAt, newSession, runTool, startProgram, trainerLink } from '../../support/program.ts';
import { asTrainer, votedSession } from '../../support/results.ts';
import { startServer } from '../../support/server.ts';

/** A folder with a session that runs, and one that has been sealed. */
async function usedFolder() {
  const folder = temporaryFolder();
  const store = opened(join(folder, 'aanname.db'));
  const server = await startServer({ store });
  const running = await votedSession(server);
  const sealed = await votedSession(server);
  await sealed.console.send({ type: 'endSession' });
  await asTrainer(server, sealed).seal();
  const report = (await asTrainer(server, sealed).read()).text;
  const log = await store.log.read(running.id as SessionId, 0);
  await server.stop();
  await store.close();
  return { folder, running, sealed, report, log };
}

describe.runIf(hasPostgres)('moving to PostgreSQL', { timeout: 120_000 }, () => {
  test('carries everything: sessions go on with the same tickets, sealed ones have the same tables', async () => {
    const { folder, running, sealed, report, log } = await usedFolder();
    const to = await newDatabase();
    const moved = await runTool('move', ['--from', folder, '--to', to], {});
    expect(moved).toMatchObject({ code: 0, err: '' });
    expect(moved.out).toContain('1 sessie');
    expect(moved.out).not.toContain('aanname@');

    const node = await startNode(to);
    expect(await node.store.log.read(running.id as SessionId, 0)).toEqual(log);
    const [phone] = running.phones;
    const back = await phoneWith(node.url, { ticket: phone?.ticket ?? '' });
    const { own } = await back.until('participant', () => true);
    expect(own).toMatchObject({ test: { choice: 'coffee' } });
    expect((await asTrainer(node, sealed).read()).text).toBe(report);
    expect(fold(await node.store.log.read(running.id as SessionId, 0)).participants.size).toBe(6);
  });

  test('goes into an empty database only, from a folder that nobody uses, and says how else', async () => {
    const folder = temporaryFolder();
    const to = await newDatabase();
    expect(await runTool('move', ['--from', folder, '--to', to], {})).toMatchObject({ code: 2, out: '' });
    const program = startProgram({ DATA_DIR: folder });
    await trainerLink(program);
    const used = await runTool('move', ['--from', folder, '--to', to], {});
    expect(used).toMatchObject({ code: 2, out: '' });
    expect(used.err).toContain('in gebruik');
    program.child.kill('SIGTERM');
    await program.ended;
    expect(await runTool('move', ['--from', folder, '--to', to], {})).toMatchObject({ code: 0 });
    const again = await runTool('move', ['--from', folder, '--to', to], {});
    expect(again).toMatchObject({ code: 2, out: '' });
    expect(again.err).toContain('staat al iets');
    expect((await runTool('move', ['--from', folder], {})).err).toContain('npm run move');
    expect((await runTool('move', ['--from', folder, '--to', 'db'], {})).err).toContain('DATABASE_URL');
  });

  test('the whole program runs on it, and tells where, without the password', async () => {
    const url = new URL(await newDatabase());
    url.password = 'hunter2';
    const program = startProgram({ DATABASE_URL: url.href });
    const { url: at, secret } = await trainerLink(program);
    const { code } = await newSession(at, secret);
    const phone = await joinAt(at, code);
    expect(phone.view('participant').code).toBe(code);
    expect(program.out()).toContain(`PostgreSQL, op ${url.host}${url.pathname}`);
    expect(program.out() + program.err()).not.toContain('hunter2');
    for (const tool of ['backup', 'restore'] as const) {
      const refused = await runTool(tool, [], { DATABASE_URL: url.href });
      expect(refused).toMatchObject({ code: 2, out: '' });
      expect(refused.err).toContain('pg_dump');
    }
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });

  test('ends itself where the database has less than it had, and knows only what is there when it is started anew', async () => {
    const database = await newDatabase();
    const program = startProgram({ DATABASE_URL: database });
    const { url, secret } = await trainerLink(program);
    const { code } = await newSession(url, secret);
    await joinAt(url, code);
    // As a standby has it that was behind when it had to take over.
    await sql(database, "DELETE FROM events WHERE event LIKE '%participantJoined%'");
    expect(await program.ended).toBe(1);
    const again = startProgram({ DATABASE_URL: database });
    const back = await trainerLink(again);
    expect((await joinAt(back.url, code)).view('participant').code).toBe(code);
    expect(await sql(database, "SELECT 1 FROM events WHERE event LIKE '%participantJoined%'")).toHaveLength(
      1,
    );
  });
});
