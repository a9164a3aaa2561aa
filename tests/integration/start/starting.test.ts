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

  test('ends with exit code 1 after an error that nobody has caught, and says which', async () => {
    const DATA_DIR = temporaryFolder();
    const fault = "process.on('SIGUSR2', () => void Promise.reject(new Error('nobody thought of this')))";
    const program = startProgram({
      DATA_DIR,
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}`,
    });
    const { url } = await trainerLink(program);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    program.child.kill('SIGUSR2');
    expect(await program.ended).toBe(1);
    expect(program.err()).toContain('nobody thought of this');
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
    const used = await post<object>(`${url}/api/sign-in`, { secret: before.secret });
    expect(used, 'a link of before the restart').toEqual({ error: 'usedLink' });
  });

  test('keeps every ballot that it has acknowledged, also when it is stopped while everybody votes', async () => {
    const DATA_DIR = temporaryFolder();
    const first = startProgram({ DATA_DIR });
    const { url, secret } = await trainerLink(first);
    const { code } = await newSession(url, secret);
    const phones = await Promise.all(Array.from({ length: 20 }, () => joinAt(url, code)));
    const { screen } = phones[0]?.view('participant') ?? {};
    const options = screen?.kind === 'vote' ? (screen.polls[0]?.options ?? []) : [];
    const acknowledged = phones.map(() => 0);
    let answered = 0;
    const voting = phones.map(async (phone, index) => {
      for (let tap = 1; tap <= 9; tap += 1) {
        void phone.vote('test', options[tap % 2]?.id ?? '').then((receipt) => {
          if (receipt.ok) acknowledged[index] = Math.max(acknowledged[index] ?? 0, receipt.stored?.seq ?? 0);
          answered += 1;
          if (answered === 30) first.child.kill('SIGTERM');
        });
      }
    });
    await Promise.all(voting);
    expect(await first.ended).toBe(0);
    expect(answered).toBeGreaterThanOrEqual(30);

    const second = startProgram({ DATA_DIR });
    const { url: later } = await trainerLink(second);
    const stored = await Promise.all(
      phones.map(
        async ({ ticket }) =>
          (await phoneWith(later, { ticket })).view('participant').own?.['test']?.seq ?? 0,
      ),
    );
    for (const [index, seq] of stored.entries()) expect(seq).toBeGreaterThanOrEqual(acknowledged[index] ?? 0);
  });
});
