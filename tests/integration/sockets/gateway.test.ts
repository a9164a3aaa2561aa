import { describe, expect, test } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { joinPhone, openConsole, type Phone } from '../../support/client.ts';
import { rawSocket, type RawSocket } from '../../support/rawSocket.ts';
import { startServer, type TestServer } from '../../support/server.ts';

interface Scene {
  server: TestServer;
  /** Sends what it likes. */
  stranger: RawSocket;
  /** Wants only to vote. */
  bystander: Phone;
}

async function scene(): Promise<Scene> {
  const server = await startServer();
  const { code } = await server.createSession();
  const bystander = await joinPhone(server, code);
  const { body } = await server.ask('/api/join', { method: 'POST', body: { code } });
  const stranger = await rawSocket(server);
  await stranger.enter((body as JoinAnswer).ticket);
  return { server, stranger, bystander };
}

async function expectAllWell({ server, bystander }: Scene): Promise<void> {
  expect(await bystander.vote('test', 'tea')).toMatchObject({ ok: true, stored: { choice: 'tea' } });
  expect(server.logged).toEqual([]);
}

const refusedWith = (refusal: string) => `430[{"ok":false,"refusal":"${refusal}"}]`;

describe('T-MAL-1: a message that is no command is refused, and harms nobody', () => {
  const deep = `${'['.repeat(7000)}${']'.repeat(7000)}`;
  test.for([
    ['no payload', '420["command"]'],
    ['null', '420["command",null]'],
    ['a number', '420["command",7]'],
    ['a text', '420["command","castBallot"]'],
    ['an array', '420["command",["castBallot"]]'],
    ['an empty object', '420["command",{}]'],
    ['a type that is no text', '420["command",{"type":{}}]'],
    ['a type of an object itself', '420["command",{"type":"constructor"}]'],
    ['a command of the server', '420["command",{"type":"closeOverdue","scene":"in","endsAt":1}]'],
    ['a field too few', '420["command",{"type":"castBallot","round":"test","choice":"tea"}]'],
    ['a field too many', '420["command",{"type":"join","participant":"me"}]'],
    [
      'a number that is none',
      '420["command",{"type":"castBallot","round":"test","choice":"tea","seq":1e400}]',
    ],
    ['a fraction', '420["command",{"type":"castBallot","round":"test","choice":"tea","seq":1.5}]'],
    [
      'a long text',
      `420["command",{"type":"castBallot","round":"${'x'.repeat(9000)}","choice":"tea","seq":1}]`,
    ],
    [
      'a length that cannot be compared, for a text',
      '420["command",{"type":"castBallot","round":{"length":{"toString":1,"valueOf":1}},"choice":"tea","seq":1}]',
    ],
    ['a prototype', '420["command",{"__proto__":{"type":"join"}}]'],
    ['two payloads', '420["command",{"type":"join"},{"type":"join"}]'],
    ['a view, which only the server sends', '420["view",{"role":"host"}]'],
    ['an event that there is not', '420["register_as_admin",{}]'],
    ['an event without a name', '420[""]'],
    ['an event with a number for a name', '420[7]'],
    ['7,000 arrays in each other', `420["command",${deep}]`],
  ] as const)('%s', async ([, frame]) => {
    const all = await scene();
    all.stranger.send(frame);
    expect(await all.stranger.next(/^43/)).toBe(refusedWith('badCommand'));
    await expectAllWell(all);
  });
});

describe('a message without a place for the answer is taken like any other', () => {
  test.for([
    ['no payload', '42["command"]'],
    ['a text where an ack would be', '42["command",{"type":"join"},"ack"]'],
    ['an object that looks like a function', '42["command",{"type":"join"},{"call":1,"apply":1}]'],
    ['an unknown event', '42["disconnecting_soon"]'],
    ['an ack that nobody waits for', '437[{"ok":true}]'],
  ] as const)('%s', async ([, frame]) => {
    const all = await scene();
    all.stranger.send(frame);
    await expectAllWell(all);
  });

  test('a ballot counts without it', async () => {
    const all = await scene();
    all.stranger.send('42["command",{"type":"castBallot","round":"test","choice":"coffee","seq":1}]');
    all.stranger.send('420["command",{"type":"castBallot","round":"test","choice":"coffee","seq":1}]');
    expect(await all.stranger.next(/^43/)).toContain('"stored":{"round":"test","choice":"coffee","seq":1}');
  });
});

describe('what breaks the protocol itself closes the connection of the sender, and no other', () => {
  test.for([
    ['not JSON', '42["command",'],
    ['an object for an event', '42{"command":1}'],
    ['a reserved name', '42["disconnect"]'],
    ['a packet of no kind', '49["command"]'],
    ['a message of no kind', '9'],
    ['an impossible number of attachments', '45999999-["command",{"_placeholder":true,"num":0}]'],
    ['binary without an announcement', Buffer.from([1, 2, 3])],
    ['more than 16 kB', `42["command","${'x'.repeat(17_000)}"]`],
  ] as const)('%s', async ([, frame]) => {
    const all = await scene();
    all.stranger.send(frame);
    await all.stranger.closed;
    await expectAllWell(all);
  });

  test('a message in ten thousand fragments', async () => {
    const all = await scene();
    const { ws } = all.stranger;
    for (let part = 0; part < 10_000 && ws.readyState === ws.OPEN; part += 1) ws.send('x', { fin: false });
    await all.stranger.closed;
    await expectAllWell(all);
  });
});

test('a binary payload is no command', async () => {
  const all = await scene();
  all.stranger.send('451-0["command",{"_placeholder":true,"num":0}]');
  all.stranger.send(Buffer.from('join'));
  expect(await all.stranger.next(/^43|^46/)).toBe(refusedWith('badCommand'));
  await expectAllWell(all);
});

test('a flood is refused first, and cut off if it goes on', async () => {
  const all = await scene();
  for (let turn = 1; turn <= 60; turn += 1) {
    all.stranger.send(
      `42${turn}["command",{"type":"castBallot","round":"test","choice":"tea","seq":${turn}}]`,
    );
  }
  await all.stranger.closed;
  const refused = all.stranger.received.filter((text) => text.includes('tooFast'));
  expect(refused.length).toBeGreaterThanOrEqual(20);
  const taken = all.stranger.received.filter((text) => text.includes('"ok":true'));
  expect(taken.length).toBeLessThanOrEqual(12);
  await expectAllWell(all);
});

test('a connection that has shown no ticket is cut off as well when it floods', async () => {
  const server = await startServer();
  const stranger = await rawSocket(server);
  for (let turn = 0; turn < 500 && stranger.ws.readyState === stranger.ws.OPEN; turn += 1)
    stranger.send('40/other,');
  await stranger.closed;
  expect(stranger.received.length).toBeLessThan(200);
});

test('a phone may vote as fast as fingers go, and change its mind', async () => {
  const { bystander } = await scene();
  const receipts = await Promise.all(
    Array.from({ length: 8 }, (_, tap) => bystander.vote('test', tap % 2 ? 'tea' : 'coffee')),
  );
  expect(receipts.every(({ ok }) => ok)).toBe(true);
  expect(receipts.at(-1)).toMatchObject({ stored: { choice: 'tea', seq: 8 } });
});

test('of one phone, only the two newest connections stay', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const { ticket, ...first } = await joinPhone(server, session.code);
  const closed = new Promise<string>((resolve) => first.socket.on('disconnect', resolve));
  const others = [];
  for (let tab = 0; tab < 2; tab += 1) {
    const raw = await rawSocket(server);
    await raw.enter(ticket);
    others.push(raw);
  }
  expect(await closed).toBe('io server disconnect');
  expect(others.map(({ ws }) => ws.readyState === ws.OPEN)).toEqual([true, true]);
  const host = await openConsole(server, session);
  expect(await host.until('host', ({ present }) => present === 1)).toMatchObject({ joined: 1 });
});
