import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { connect, phoneWith } from '../../support/client.ts';
import { temporaryFolder } from '../../support/logs.ts';
import { joinAt, newSession, post, startProgram, trainerLink } from '../../support/program.ts';

describe('the program', { timeout: 120_000 }, () => {
  test('tells its trainer the link, the address for phones as a QR code, and where the data lies', async () => {
    const folder = join(temporaryFolder(), 'new', 'folder');
    const program = startProgram({ DATA_DIR: folder, HOST: '0.0.0.0' });
    await program.prints(/Ctrl-C/);
    const printed = program.out();
    expect(printed).toMatch(/^\s*Aanname draait\.\n/);
    expect(printed).toMatch(/http:\/\/localhost:\d+\/trainer#[\w-]{43}\n/);
    expect(printed).toMatch(
      /http:\/\/(?!localhost)[\d.]+:\d+ .*\(waarschijnlijk deze\)|alleen op deze computer/,
    );
    expect(printed).toMatch(/█▀▀▀▀▀█|█ ▄▄▄▄▄ █/);
    expect(printed).toContain(`Alles wordt bewaard in ${folder}.`);
    expect(existsSync(join(folder, 'aanname.db'))).toBe(true);
    expect(program.err()).toBe('');
  });

  test('stops on a signal, at once and with exit code 0, and leaves no secret behind in its folder', async () => {
    const folder = temporaryFolder();
    const program = startProgram({ DATA_DIR: folder });
    const { url, secret } = await trainerLink(program);
    const { code, trainer } = await newSession(url, secret);
    const phone = await joinAt(url, code);
    const asked = performance.now();
    program.child.kill('SIGINT');
    expect(await program.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(3000);
    expect(program.out()).toContain('Aanname stopt.');
    const kept = readFileSync(join(folder, 'aanname.db')).toString('latin1');
    for (const hidden of [secret, trainer, phone.ticket]) expect(kept).not.toContain(hidden);
    expect(program.err()).toBe('');
  });

  test('is the same after a restart: sessions, tickets, seats and ballots', async () => {
    const DATA_DIR = temporaryFolder();
    const first = startProgram({ DATA_DIR });
    const before = await trainerLink(first);
    const session = await newSession(before.url, before.secret);
    const phone = await joinAt(before.url, session.code);
    const round = 'test';
    const { screen } = phone.view('participant');
    const choice = screen.kind === 'vote' ? (screen.polls[0]?.options[0]?.id ?? '') : '';
    expect(await phone.vote(round, choice)).toMatchObject({ ok: true });
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const second = startProgram({ DATA_DIR });
    const { url } = await trainerLink(second);
    const again = await phoneWith(url, { ticket: phone.ticket });
    expect(again.view('participant').own).toEqual({ [round]: { choice, seq: 1 } });
    expect(again.view('participant').epoch).toBeGreaterThan(phone.view('participant').epoch);
    const host = await connect(url, { ticket: session.host });
    expect(await host.until('host', ({ present }) => present === 1)).toMatchObject({
      joined: 1,
      code: session.code,
    });
    const list = await fetch(`${url}/api/sessions`, {
      headers: { authorization: `Bearer ${session.trainer}` },
    });
    expect(await list.json()).toEqual([expect.objectContaining({ id: session.id, joined: 1 })]);
    const used = post<object>(`${url}/api/sign-in`, { secret: before.secret });
    await expect(used, 'a link of before the restart').rejects.toThrow('usedLink');
  });
});
