import { once } from 'node:events';
import { connect as dial } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { phoneWith } from '../../support/client.ts';
import { temporaryFolder } from '../../support/logs.ts';
import { joinAt, newSession, startProgram, trainerLink } from '../../support/program.ts';

/** Faults that the program itself has no way to make: they are put into its process from outside. */
const FAULTS = {
  'an error that nobody catches': "setImmediate(() => { throw new Error('nobody thought of this'); })",
  'a promise that nobody waits for': "Promise.reject(new Error('nobody thought of this'))",
  'one error after the other': "setInterval(() => { throw new Error('nobody thought of this'); })",
};

/** Stops itself with the first thing that it says, sooner than anybody can who reads it. */
const AT_ONCE = `
  const { log } = console;
  console.log = (...said) => { log(...said); console.log = log; process.kill(process.pid, 'SIGTERM'); }`;

function withFault(fault: string): Record<string, string> {
  return withHook(`process.on('SIGUSR2', () => { ${fault}; })`);
}

function withHook(hook: string): Record<string, string> {
  return {
    DATA_DIR: temporaryFolder(),
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}`,
  };
}

/** Twenty phones that vote as fast as they can, and the highest number that each was told is saved. */
async function everybodyVotes(url: string, code: string, atThirty: () => void) {
  const phones = await Promise.all(Array.from({ length: 20 }, () => joinAt(url, code)));
  const { screen } = phones[0]?.view('participant') ?? {};
  const options = screen?.kind === 'vote' ? (screen.polls[0]?.options ?? []) : [];
  const acknowledged = phones.map(() => 0);
  let answered = 0;
  for (const [index, phone] of phones.entries()) {
    for (let tap = 1; tap <= 9; tap += 1) {
      void phone.vote('test', options[tap % 2]?.id ?? '').then((receipt) => {
        if (receipt.ok) acknowledged[index] = Math.max(acknowledged[index] ?? 0, receipt.stored?.seq ?? 0);
        answered += 1;
        if (answered === 30) atThirty();
      });
    }
  }
  return { tickets: phones.map(({ ticket }) => ticket), acknowledged, answered: () => answered };
}

async function storedAfterRestart(folder: string, tickets: readonly string[]): Promise<number[]> {
  const { url } = await trainerLink(startProgram({ DATA_DIR: folder }));
  const phones = await Promise.all(tickets.map((ticket) => phoneWith(url, { ticket })));
  return phones.map((phone) => phone.view('participant').own?.['test']?.seq ?? 0);
}

describe('while everybody votes', { timeout: 120_000 }, () => {
  const endings = [
    { name: 'a signal', fault: '', signal: 'SIGTERM', code: 0 } as const,
    ...Object.entries(FAULTS).map(([name, fault]) => ({ name, fault, signal: 'SIGUSR2', code: 1 }) as const),
  ];
  test.each(endings)('$name ends the program, and no acknowledged ballot is lost', async (ending) => {
    const { fault, signal, code } = ending;
    const env = withFault(fault);
    const program = startProgram(env);
    const { url, secret } = await trainerLink(program);
    const session = await newSession(url, secret);
    const voting = await everybodyVotes(url, session.code, () => program.child.kill(signal));
    expect(await program.ended).toBe(code);
    expect(voting.answered()).toBeGreaterThanOrEqual(30);
    expect(program.err().includes('nobody thought of this')).toBe(code === 1);

    const stored = await storedAfterRestart(env['DATA_DIR'] ?? '', voting.tickets);
    for (const [index, seq] of stored.entries()) {
      expect(seq).toBeGreaterThanOrEqual(voting.acknowledged[index] ?? 0);
    }
  });
});

test('whoever hangs on the line does not keep the program from stopping', async () => {
  const program = startProgram({ DATA_DIR: temporaryFolder() });
  const { url } = await trainerLink(program);
  const { port, host } = new URL(url);
  const hanging = [
    `POST /api/join HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 20\r\nContent-Type: application/json\r\n\r\n{`,
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\n` +
      'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  ];
  for (const said of hanging) {
    const line = dial({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
    // It neither answers nor hangs up, and when it is cut off nobody is told.
    line.on('error', () => {});
    onTestFinished(() => void line.destroy());
    await once(line, 'connect');
    line.write(said);
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);
  expect(program.err()).toBe('');
}, 120_000);

test('the program can be stopped as soon as it says where it is', async () => {
  const program = startProgram(withHook(AT_ONCE));
  expect(await program.ended).toBe(0);
  expect(program.out()).toMatch(/\/trainer#[\w-]{43}\n/);
});
