import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import { commandSchema, type HostCommand, type ParticipantCommand } from '#shared/session/commands.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { commandFor } from '#shared/views/hostPanel.ts';
import { manualClock, type ManualClock } from '../../support/clock.ts';
import { type Client, connect, joinPhone } from '../../support/client.ts';
import { everyPart } from '../../support/everyPart.ts';
import { startServer, type TestServer, type TestSession } from '../../support/server.ts';

/** Where the session is when everybody tries everything; at last it has ended. */
const PLACES = [
  ['in', 'join'],
  ['hearing', 'vote'],
  ['why', 'vote'],
  ['why', 'wall'],
  ['useful', 'vote'],
  null,
] as const;
type Answer = Refusal | 'ok';

/** What the one role that has a command is told at each of the places. */
const wishes: {
  role: 'participant' | 'host';
  wish: (text: string, turn: number) => ParticipantCommand | HostCommand;
  told: Answer[];
}[] = [
  {
    role: 'participant',
    wish: (_, turn) => ({ type: 'writeText', round: 'why', text: 'haast', seq: turn + 1 }),
    told: ['roundNotOpen', 'roundNotOpen', 'ok', 'roundClosed', 'roundClosed', 'roundClosed'],
  },
  {
    role: 'participant',
    wish: (_, turn) => ({ type: 'markTexts', round: 'useful', texts: [], seq: turn + 1 }),
    told: ['roundNotOpen', 'roundNotOpen', 'roundNotOpen', 'roundNotOpen', 'ok', 'roundClosed'],
  },
  {
    role: 'host',
    wish: (text) => ({ type: 'moderateText', round: 'why', text, as: 'shown' }),
    // Also once it is over: files are made of what was let through.
    told: ['unknownText', 'unknownText', 'ok', 'ok', 'ok', 'ok'],
  },
  {
    role: 'host',
    wish: (text) => ({ type: 'groupText', round: 'why', text, with: null }),
    told: ['unknownText', 'unknownText', 'ok', 'ok', 'ok', 'ok'],
  },
  {
    role: 'host',
    wish: (_, turn) => ({ type: 'turnWall', scene: 'why', page: 7, turn }),
    told: PLACES.map(() => 'unknownStep'),
  },
  {
    role: 'host',
    wish: (_, turn) => ({ type: 'chooseBriefings', on: turn < 3 }),
    told: ['ok', ...PLACES.slice(1).map(() => 'briefingsRead' as const)],
  },
  {
    role: 'host',
    wish: (_, turn) => ({ type: 'tallyHands', round: 'first', counts: { call: turn } }),
    told: ['roundNotOpen', 'ok', 'tooLate', 'tooLate', 'tooLate', 'sessionEnded'],
  },
];

interface Room {
  server: TestServer;
  clock: ManualClock;
  session: TestSession;
  clients: Record<'participant' | 'host' | 'projector' | 'otherParticipant' | 'otherHost', Client>;
}

async function roomOf(): Promise<Room> {
  const clock = manualClock();
  const server = await startServer({ clock, scenarios: [everyPart()] });
  const session = await server.createSession();
  const other = await server.createSession();
  const clients = {
    participant: await joinPhone(server, session.code),
    host: await connect(server.url, { ticket: session.host }),
    projector: await connect(server.url, { ticket: session.projector }),
    otherParticipant: await joinPhone(server, other.code),
    otherHost: await connect(server.url, { ticket: other.host }),
  };
  for (let more = 0; more < 3; more += 1) await joinPhone(server, session.code);
  return { server, clock, session, clients };
}

/** What the console shows now: with this clock one that is there already hears of it when it next moves. */
async function fresh({ server, clock, session }: Room) {
  clock.pass(60_000);
  const console = await connect(server.url, { ticket: session.host });
  const view = console.view('host');
  console.close();
  return view;
}

async function walk(room: Room, [scene, step]: readonly [string, string]): Promise<void> {
  for (;;) {
    const { position, next, turn } = await fresh(room);
    if (position.scene === scene && position.step === step) return;
    if (next === null) throw new Error(`${scene}/${step} does not come`);
    expect(await room.clients.host.send(commandFor(next, turn))).toMatchObject({ ok: true });
  }
}

test('threat 4, T-AUTHZ-1: what belongs to a part is one role’s alone as well, before, in, after and long after its moment', async () => {
  const room = await roomOf();
  const { server, clock, session, clients } = room;
  const logOf = async () => JSON.stringify(await server.store.log.read(session.id as SessionId, 0));
  let text = '0123456789abcdef';
  for (const [index, place] of PLACES.entries()) {
    if (place !== null) await walk(room, place);
    else expect(await clients.host.send({ type: 'endSession' })).toMatchObject({ ok: true });
    for (const { role, wish, told } of wishes) {
      const { turn } = await fresh(room);
      const asked = wish(text, turn);
      const which = `${asked.type} at ${place?.join('/') ?? 'the end'}`;
      const before = await logOf();
      for (const [other, client] of Object.entries(clients)) {
        if (other === role) continue;
        clock.pass(60_000);
        const receipt = await client.send(asked);
        // In a session of their own those of the same role may; in this one they change nothing.
        const isSame = other.toLowerCase().endsWith(role);
        if (!isSame) expect(receipt, `${which} by ${other}`).toEqual({ ok: false, refusal: 'notAllowed' });
        expect(await logOf(), `${which} by ${other}`).toBe(before);
      }
      clock.pass(60_000);
      const receipt = await clients[role].send(asked);
      expect([which, receipt.ok ? 'ok' : receipt.refusal]).toEqual([which, told[index]]);
      text = (await fresh(room)).texts?.stacks[0]?.id ?? text;
    }
  }
});

test('no command is without its row, here or in the table of the core', () => {
  const core = readFileSync(join(import.meta.dirname, 'matrix.test.ts'), 'utf8');
  const tried = new Set([
    ...[...core.matchAll(/wish: \{ type: '(\w+)'/g)].map(([, type]) => type),
    ...wishes.map(({ wish }) => wish('', 1).type),
  ]);
  const all = commandSchema.options.flatMap(({ options }) => options.map(({ shape }) => shape.type.value));
  expect(all.filter((type) => !tried.has(type))).toEqual([]);
});
