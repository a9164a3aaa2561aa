import { expect, test } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { manualClock } from '../../support/clock.ts';
import { connect, joinPhone, phoneWith } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

const MINUTE = 60_000;

async function room() {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await server.createSession();
  const host = await connect(server.url, { ticket: session.host });
  const early = await joinPhone(server, session.code);
  clock.pass(MINUTE);
  const late = await joinPhone(server, session.code);
  const secondTab = await phoneWith(server.url, { ticket: late.ticket });
  return { clock, server, session, host, early, late, tabs: [late, secondTab], after: clock.now() };
}

test('threat 13, T-REV: who is put out loses every connection at once, and no ticket of theirs opens anything any more', async () => {
  const { server, session, host, early, late, tabs, after } = await room();
  await late.vote('test', 'tea');
  const gone = Promise.all(
    tabs.map(({ socket }) => new Promise((resolve) => void socket.once('disconnect', resolve))),
  );
  expect(await host.send({ type: 'removeLate', after })).toMatchObject({ ok: true });
  expect(await gone).toEqual(['io server disconnect', 'io server disconnect']);
  await expect(connect(server.url, { ticket: late.ticket })).rejects.toThrow('removed');

  expect(await early.vote('test', 'tea')).toMatchObject({ ok: true });
  expect((await connect(server.url, { ticket: session.host })).view('host')).toMatchObject({
    joined: 1,
    locked: true,
    voting: { voted: 1 },
  });
});

test('somebody who is just being let in when all late ones are put out does not slip through', async () => {
  const { server, host, late, after } = await room();
  const coming = Array.from({ length: 5 }, () =>
    connect(server.url, { ticket: late.ticket }).then(
      ({ socket }) =>
        socket.connected ? new Promise((resolve) => void socket.once('disconnect', resolve)) : 'gone',
      () => 'refused',
    ),
  );
  await host.send({ type: 'removeLate', after });
  await Promise.all(coming);
  await expect(connect(server.url, { ticket: late.ticket })).rejects.toThrow('removed');
});

test('into a locked room nobody new comes, with a ticket from before it was locked neither', async () => {
  const { server, session, host, early } = await room();
  const asked = await server.ask('/api/join', { method: 'POST', body: { code: session.code } });
  const { ticket } = asked.body as JoinAnswer;
  await host.send({ type: 'lockRoom', locked: true });
  expect(await server.ask('/api/join', { method: 'POST', body: { code: session.code } })).toMatchObject({
    status: 409,
    body: { error: 'roomLocked' },
  });
  await expect(connect(server.url, { ticket })).rejects.toThrow('roomLocked');
  expect((await phoneWith(server.url, { ticket: early.ticket })).view('participant').screen.kind).toBe(
    'vote',
  );

  await host.send({ type: 'lockRoom', locked: false });
  expect((await connect(server.url, { ticket })).views).toHaveLength(1);
});
