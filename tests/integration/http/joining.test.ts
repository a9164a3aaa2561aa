import { expect, test } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { JOIN_CODE_ALPHABET } from '#shared/ids.ts';
import { manualClock } from '../../support/clock.ts';
import { joinPhone, openConsole } from '../../support/client.ts';
import { type Answer, startServer, type TestServer } from '../../support/server.ts';

const join = ({ ask }: TestServer, code: unknown) => ask('/api/join', { method: 'POST', body: { code } });

/** A code that no session has. */
function wrongCode(code: string, turn: number): string {
  const letters = JOIN_CODE_ALPHABET;
  const first = letters[(letters.indexOf(code.charAt(0)) + 1 + (turn % 29)) % letters.length];
  return `${first}${code.slice(1)}`;
}

test('a code is understood as people type it, and gives each phone a ticket of its own', async () => {
  const server = await startServer();
  const { code } = await server.createSession({ lang: 'en' });
  const typed = [
    code,
    code.toLowerCase(),
    `${code.slice(0, 3)} ${code.slice(3)}`,
    ` ${code.slice(0, 3)}-${code.slice(3)} `,
  ];
  const answers = await Promise.all(typed.map((one) => join(server, one)));
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    expect(body).toMatchObject({ code, lang: 'en' });
  }
  expect(new Set(answers.map(({ body }) => (body as JoinAnswer).ticket)).size).toBe(4);
});

test('what is no code, or the code of no session, is told so', async () => {
  const server = await startServer();
  const { code } = await server.createSession();
  for (const typed of ['', 'ABC', 'ABCDEFG', '0O1IL8', '../etc', wrongCode(code, 0)]) {
    expect(await join(server, typed)).toMatchObject({ status: 404, body: { error: 'sessionNotFound' } });
  }
});

test('threat 1: whoever guesses gets at most fifty answers a second, and a right code is answered all the same', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const { code } = await server.createSession();
  const answered: number[] = [];
  const guesses = Array.from({ length: 80 }, async (_, turn) => {
    const { status } = await join(server, wrongCode(code, turn));
    answered.push(status);
  });
  await expect.poll(() => answered.length).toBe(50);
  expect(await join(server, code)).toMatchObject({ status: 200 });
  expect(answered).toEqual(Array.from({ length: 50 }, () => 404));

  await expect.poll(() => clock.waiting()).toBeGreaterThan(30);
  clock.pass(1000);
  await Promise.all(guesses);
  expect(answered.slice(50)).toEqual(Array.from({ length: 30 }, () => 429));
  expect(server.logged.filter((line) => line.includes('guessing'))).toHaveLength(1);
});

test('a session that is full, or has ended, gives no ticket to newcomers', async () => {
  const server = await startServer();
  const session = await server.createSession({ seats: 1 });
  await joinPhone(server, session.code);
  expect(await join(server, session.code)).toMatchObject({ status: 409, body: { error: 'sessionFull' } });
  const host = await openConsole(server, session);
  expect(await host.send({ type: 'endSession' })).toMatchObject({ ok: true });
  expect(await join(server, session.code)).toMatchObject({ status: 409, body: { error: 'sessionEnded' } });
});

test('a phone that joins is answered with the same headers as everything else, and by our own pages only', async () => {
  const server = await startServer();
  const { code } = await server.createSession();
  const joined = await join(server, code);
  const other = await server.ask('/api/nothing', { method: 'POST', body: { code } });
  const named = ({ headers }: Answer) =>
    [...headers]
      .filter(([name]) => !['date', 'content-length'].includes(name))
      .toSorted(([one], [other]) => one.localeCompare(other));
  expect(named(joined)).toEqual(named(other));
  for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
    const answer = await server.ask('/api/join', { method: 'POST', body: { code }, headers });
    expect(answer).toMatchObject({ status: 403, body: { error: 'notAllowed' } });
  }
});

test('a store that fails while a phone joins is no news to the phone, and stands in the log', async () => {
  const server = await startServer();
  server.store.records.get = () => Promise.reject(new Error('disk'));
  expect(await join(server, 'KBM7QX')).toMatchObject({ status: 500, body: { error: 'serverError' } });
  expect(server.logged.join('')).toContain('"path":"/api/join"');
});
