import { expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { connect, joinPhone, openConsole, phoneWith } from '../../support/client.ts';
import { rawSocket } from '../../support/rawSocket.ts';
import { startServer, type TestServer, type TestSession } from '../../support/server.ts';

/*
 * What went wrong at other people's, each with the name that it has in the list of their mistakes. Those that are not
 * here have their name in the title of a test elsewhere; `tests/architecture/threats.test.ts` knows all of them.
 */

async function opened(): Promise<{
  server: TestServer;
  session: TestSession;
  log: () => Promise<SessionEvent[]>;
}> {
  const server = await startServer();
  const session = await server.createSession();
  return { server, session, log: () => server.store.log.read(session.id as SessionId, 0) };
}

const ballotsIn = (events: readonly SessionEvent[]) => events.filter(({ type }) => type === 'ballotCast');

test('threat 2, T-DUP-1: ten taps and ten tabs of one phone are one ballot, and who has voted is counted in people', async () => {
  const { server, session, log } = await opened();
  const console = await openConsole(server, session);
  const { ticket } = await joinPhone(server, session.code);
  await joinPhone(server, session.code);
  for (let tab = 0; tab < 10; tab += 1) {
    const phone = await phoneWith(server.url, { ticket });
    const taps = Array.from({ length: tab === 0 ? 10 : 1 }, () =>
      phone.send({ type: 'castBallot', round: 'test', choice: 'tea', seq: 1 }),
    );
    expect((await Promise.all(taps)).every(({ ok }) => ok)).toBe(true);
  }
  expect(ballotsIn(await log())).toHaveLength(1);
  const { voting, joined } = await console.until('host', (view) => (view.voting?.voted ?? 0) > 0);
  expect({ voting, joined }).toMatchObject({ voting: { status: 'open', voted: 1 }, joined: 2 });
});

test('T-DUP-2: a ballot that somebody has recorded and plays again changes nothing, neither before the closing nor after it', async () => {
  const { server, session, log } = await opened();
  const console = await openConsole(server, session);
  const { ticket } = await joinPhone(server, session.code);
  const recorder = await rawSocket(server);
  await recorder.enter(ticket);
  const recorded = `421["command",${JSON.stringify({ type: 'castBallot', round: 'test', choice: 'tea', seq: 1 })}]`;
  recorder.send(recorded);
  await recorder.next(/^431\[.*"ok":true/);
  const phone = await phoneWith(server.url, { ticket });
  await phone.send({ type: 'castBallot', round: 'test', choice: 'coffee', seq: 2 });
  recorder.send(recorded);
  expect(await recorder.next(/^431/)).toContain('"choice":"coffee","seq":2');
  await console.next();
  const before = await log();
  recorder.send(recorded);
  expect(await recorder.next(/^431/)).toContain('"refusal":"roundClosed"');
  expect(await log()).toEqual(before);
});

test('T-HOST-1: nobody becomes host by being first, by saying so, or by changing what a ticket says', async () => {
  const { server, session } = await opened();
  const { ticket } = await joinPhone(server, session.code);
  const [payload = '', signature = ''] = ticket.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const text = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const { exp } = claims as { exp: number };
  const forged = [
    session.code,
    session.id,
    `${text({ ...claims, role: 'host' })}.${signature}`,
    `${text({ role: 'host', session: session.id, exp })}.${signature}`,
    `${text({ role: 'host', session: session.id, exp })}.`,
    text({ role: 'host', session: session.id, exp }),
  ];
  for (const attempt of forged) {
    await expect(connect(server.url, { ticket: attempt })).rejects.toThrow('badTicket');
  }
  const phone = await phoneWith(server.url, { ticket });
  expect(phone.views.map(({ role }) => role)).toEqual(['participant']);
});

test('T-LATE-1: an answer that comes when the next question is open is refused, and does not land in that one', async () => {
  const { server, session, log } = await opened();
  const console = await openConsole(server, session);
  const phone = await joinPhone(server, session.code);
  await console.goTo('hearing', 'vote');
  await console.until('host', ({ voting }) => voting?.status === 'open');
  expect(await phone.vote('test', 'tea')).toEqual({ ok: false, refusal: 'roundClosed' });
  expect(ballotsIn(await log())).toEqual([]);
  expect(await phone.vote('first', 'call')).toMatchObject({ ok: true });
});

test('T-ID-1, T-REJOIN-1: a phone that was dropped comes back as the same person, to where the session is by now', async () => {
  const { server, session, log } = await opened();
  const console = await openConsole(server, session);
  const dropped = await joinPhone(server, session.code);
  await dropped.vote('test', 'tea');
  dropped.socket.io.engine.close();
  await console.goTo('hearing', 'vote');
  await console.until('host', ({ voting }) => voting?.status === 'open');

  const back = await phoneWith(server.url, { ticket: dropped.ticket });
  const { screen, own } = back.view('participant');
  expect(screen).toMatchObject({ kind: 'vote', open: true, polls: [{ round: 'first' }] });
  expect(own).toEqual({ test: { choice: 'tea', seq: 1 } });
  await back.send({ type: 'castBallot', round: 'first', choice: 'call', seq: 2 });
  const people = new Set(
    (await log()).flatMap((event) => ('participant' in event ? [event.participant] : [])),
  );
  expect(people.size).toBe(1);
});

test('T-VAL-1: a ballot holds exactly one of the options: none, several, or one that there is not, count for nothing', async () => {
  const { server, session, log } = await opened();
  const choices: [unknown, string][] = [
    ['', 'badCommand'],
    [null, 'badCommand'],
    [undefined, 'badCommand'],
    [[], 'badCommand'],
    [['tea'], 'badCommand'],
    [['tea', 'coffee'], 'badCommand'],
    [['tea', 'coffee', 'both'], 'badCommand'],
    [{ tea: true, coffee: true }, 'badCommand'],
    ['tea,coffee', 'unknownChoice'],
  ];
  for (const [choice, refusal] of choices) {
    // A phone of its own for each: the third strike cuts one off.
    const phone = await joinPhone(server, session.code);
    const ballot = { type: 'castBallot', round: 'test', choice, seq: 1 };
    const { ok, ...why } = await phone.send(ballot as never);
    expect({ choice, ok, ...why }).toEqual({ choice, ok: false, refusal });
  }
  expect(ballotsIn(await log())).toEqual([]);
  const phone = await joinPhone(server, session.code);
  expect(await phone.vote('test', 'tea')).toMatchObject({ ok: true });
});

test('T-AUTHZ-2: what only a server may say is heard by nobody when a phone says it', async () => {
  const { server, session } = await opened();
  const console = await openConsole(server, session);
  const other = await joinPhone(server, session.code);
  const phone = await joinPhone(server, session.code);
  await console.until('host', ({ present }) => present === 2);
  const before = other.views.length;
  const view = { ...other.view('participant'), version: 999, title: 'overgenomen' };
  const loose = phone.socket as unknown as { emit: (event: string, payload: object) => void };
  loose.emit('view', view);
  loose.emit('publish', { round: 'test' });
  await phone.roundTrip();
  await other.roundTrip();
  expect(other.views).toHaveLength(before);
  expect(JSON.stringify(console.views)).not.toContain('overgenomen');
});
