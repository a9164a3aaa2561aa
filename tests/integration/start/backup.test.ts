import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lastSnapshot } from '../../../server/log/snapshots.ts';
import { phoneWith } from '../../support/client.ts';
import { overwrite } from '../../support/damage.ts';
import { opened, temporaryFolder } from '../../support/logs.ts';
import { joinAt, newSession, runTool, startProgram, trainerLink } from '../../support/program.ts';

/** A program that runs, with a session in which somebody has voted. */
async function voted() {
  const folder = temporaryFolder();
  const file = join(folder, 'aanname.db');
  const program = startProgram({ DATA_DIR: folder });
  const { url, secret } = await trainerLink(program);
  const session = await newSession(url, secret);
  const phone = await joinAt(url, session.code);
  const { screen } = phone.view('participant');
  const choice = screen.kind === 'vote' ? (screen.polls[0]?.options[0]?.id ?? '') : '';
  expect(await phone.vote('test', choice)).toMatchObject({ ok: true });
  return { folder, file, program, session, phone, choice, env: { DATA_DIR: folder } };
}

describe('a backup', { timeout: 120_000 }, () => {
  test('is made while the program runs, and brings back every vote when the file is lost', async () => {
    const { file, program, phone, choice, env } = await voted();
    const copy = join(temporaryFolder(), 'copy.db');
    expect(await runTool('backup', ['--to', copy], env)).toMatchObject({ code: 0, err: '' });
    program.child.kill('SIGKILL');
    await program.ended;
    for (const part of [file, `${file}-wal`]) overwrite(part, 0, statSync(part).size);
    const damaged = readFileSync(file);

    const refused = startProgram(env);
    expect(await refused.ended).toBe(2);
    const restored = await runTool('restore', ['--from', copy], env);
    expect(restored).toMatchObject({ code: 0, err: '' });
    const [, aside = ''] = /ligt nu in (\S+)\. /.exec(restored.out) ?? [];
    expect(readFileSync(aside).equals(damaged)).toBe(true);

    const { url } = await trainerLink(startProgram(env));
    const again = await phoneWith(url, { ticket: phone.ticket });
    expect(again.view('participant').own).toEqual({ test: { choice, seq: 1 } });
  });

  test('is not needed to go back to the last snapshot: the refusal says of when that is, and how', async () => {
    const { file, program, session, env } = await voted();
    await expect.poll(() => lastSnapshot(file)).not.toBeNull();
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const refused = startProgram(env);
    expect(await refused.ended).toBe(2);
    const year = new Date().getFullYear();
    const sentence = new RegExp(
      `^.*aanname\\.db is beschadigd en .* goede kopie van .*${year}.*: .*npm run restore\\.\n$`,
    );
    expect(refused.err()).toMatch(sentence);
    expect(await runTool('restore', [], env)).toMatchObject({ code: 0, err: '' });
    const store = opened(file);
    const log = await store.log.read(session.id as Parameters<typeof store.log.read>[0], 0);
    await store.close();
    expect(log[0]).toMatchObject({ type: 'sessionCreated', code: session.code });
  });

  test('and its restoring say in one sentence why they were not made, and change nothing', async () => {
    const { folder, file, env } = await voted();
    const refusals = [
      [await runTool('backup', [], env), /^Zeg waar .*--to/],
      [await runTool('backup', ['--to', file], env), /bestaat al en wordt niet overschreven/],
      [await runTool('backup', ['--to', join(folder, 'no', 'where.db')], env), /is niet gemaakt/],
      [await runTool('backup', ['--to', 'x.db'], { DATA_DIR: temporaryFolder() }), /is niets te bewaren/],
      [await runTool('restore', [], env), /aanname\.db is in gebruik/],
      [await runTool('restore', ['--from', join(folder, 'none.db')], env), /none\.db bestaat niet/],
      [await runTool('restore', [], { DATA_DIR: temporaryFolder() }), /ligt geen goede kopie/],
      [await runTool('restore', ['--to', 'x'], env), /^Zo gaat het: npm run restore/],
    ] as const;
    for (const [{ code, out, err }, sentence] of refusals) {
      expect(err).toMatch(sentence);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect([code, out]).toEqual([2, '']);
    }
    expect(existsSync('x.db')).toBe(false);
  });
});
