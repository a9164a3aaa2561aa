import fc from 'fast-check';
import { expect } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import type { Role } from '#shared/session/actor.ts';
import { mayCommand } from '#shared/session/authority.ts';
import { commandSchema } from '#shared/session/commands.ts';
import { type ManualClock, manualClock } from './clock.ts';
import { joinPhone, openConsole, type Phone } from './client.ts';
import { everyPart } from './everyPart.ts';
import { anyMessage, anyText } from './fuzzSchemas.ts';
import { endlessTexts } from './hostileTexts.ts';
import { rawSocket, type RawSocket } from './rawSocket.ts';
import { startServer, type TestServer } from './server.ts';

const ROLES = ['participant', 'host', 'projector'] as const;
/** What a socket is sent after each try: answered, and without effect. */
const SENTINEL: Record<(typeof ROLES)[number], object> = {
  participant: { type: 'join' },
  host: { type: 'stopCountdown', scene: 'nowhere' },
  projector: { type: 'join' },
};
/** Longer than any budget of the gateway takes to refill. */
const MINUTE = 61_000;

interface Attacked {
  server: TestServer;
  clock: ManualClock;
  session: SessionId;
  tickets: Record<(typeof ROLES)[number], string>;
  /** Wants only to vote. */
  bystander: Phone;
  votes: number;
}

/** A session at each of its phases: only just begun, in the middle of a round, and over. */
async function attacked(phase: 'open' | 'closed' | 'ended'): Promise<Attacked> {
  const clock = manualClock();
  const server = await startServer({ clock, scenarios: [everyPart()] });
  const session = await server.createSession();
  const bystander = await joinPhone(server, session.code);
  const { ticket: participant } = await joinPhone(server, session.code);
  const host = await openConsole(server, session);
  const { turn } = host.view('host');
  if (phase !== 'open') await host.send({ type: 'closeRounds', scene: 'in', turn });
  if (phase === 'ended') await host.send({ type: 'endSession' });
  host.close();
  // What came of that has been told by now.
  await bystander.roundTrip();
  const tickets = { participant, host: session.host, projector: session.projector };
  return { server, clock, session: session.id as SessionId, tickets, bystander, votes: 0 };
}

/** All that the store knows of this session. */
const logOf = async ({ server, session }: Attacked) =>
  JSON.stringify(await server.store.log.read(session, 0));

async function expectAllWell(all: Attacked): Promise<void> {
  all.votes += 1;
  all.clock.pass(MINUTE);
  const { bystander, votes } = all;
  // Of an answer only, since the round may be closed: somebody who behaves is served.
  expect(
    await bystander.send({ type: 'castBallot', round: 'test', choice: 'tea', seq: votes }),
  ).toBeDefined();
  expect(all.server.logged).toEqual([]);
}

const eventName = fc.oneof(
  { weight: 5, arbitrary: fc.constant('command') },
  fc.constantFrom('view', 'message', 'disconnecting', 'newListener', 'register_as_admin', '', '__proto__'),
  anyText,
);
const someArguments = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(anyMessage) },
  fc.array(anyMessage, { maxLength: 4 }),
);
const tried = fc.record({
  role: fc.constantFrom(...ROLES),
  event: eventName,
  args: someArguments,
  ack: fc.boolean(),
});

/** A frame as the wire would carry it, or `null` where the values cannot even be written down. */
function frameOf({ event, args, ack }: { event: string; args: unknown[]; ack: boolean }): string | null {
  try {
    return `42${ack ? '7' : ''}${JSON.stringify([event, ...args])}`;
  } catch {
    return null;
  }
}

/** A wish that this role has: those do change something, and have tests of their own. */
function isProper(role: Role, [payload]: unknown[]): boolean {
  const parsed = commandSchema.safeParse(
    payload === undefined ? payload : JSON.parse(JSON.stringify(payload) ?? 'null'),
  );
  return parsed.success && mayCommand(role, parsed.data.type);
}

/** A socket that is opened anew whenever the server has had enough of it. */
function stubborn({ server, tickets, clock }: Attacked, role: (typeof ROLES)[number]) {
  let line: RawSocket | null = null;
  return async (frame: string): Promise<string> => {
    clock.pass(MINUTE);
    if (line === null || line.ws.readyState !== line.ws.OPEN) {
      line = await rawSocket(server);
      await line.enter(tickets[role]);
    }
    const { closed } = line;
    line.send(frame);
    line.send(`429["command",${JSON.stringify(SENTINEL[role])}]`);
    return Promise.race([line.next(/^439\[/), closed.then(() => 'closed')]);
  };
}

/**
 * L2: any event with any arguments, with and without an ack, from each role, in each phase. The server answers or
 * cuts off who asked; the log stays what it was, and nobody else is told anything.
 */
export async function fuzzEvents(numRuns: number, seed: number): Promise<void> {
  for (const phase of ['open', 'closed', 'ended'] as const) {
    const all = await attacked(phase);
    const lines = {
      participant: stubborn(all, 'participant'),
      host: stubborn(all, 'host'),
      projector: stubborn(all, 'projector'),
    };
    const before = await logOf(all);
    const { length: heard } = all.bystander.views;
    const property = fc.asyncProperty(tried, async ({ role, event, args, ack }) => {
      const frame = frameOf({ event, args, ack });
      fc.pre(frame !== null && frame.length < 16_000 && !isProper(role, args));
      expect(await lines[role](frame ?? '')).toMatch(/^439|^closed$/);
    });
    await fc.assert(property, { numRuns: Math.ceil(numRuns / 3), seed });
    expect(await logOf(all)).toBe(before);
    expect(all.bystander.views).toHaveLength(heard);
    await expectAllWell(all);
  }
}

const GOOD = [
  '420["command",{"type":"join"}]',
  '42["command",{"type":"castBallot","round":"test","choice":"tea","seq":1}]',
  '42["command",{"type":"writeText","round":"why","text":"moe","seq":1}]',
  '42["command",{"type":"markTexts","round":"useful","texts":["0123456789abcdef"],"seq":1}]',
  '451-0["command",{"_placeholder":true,"num":0}]',
  '430[{"ok":true}]',
  '41',
  '2',
  '3',
  '40',
  '40{"ticket":"x"}',
  '44{"message":"x"}',
];
const HEADS = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '40',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
  '450-',
  '451-',
  '4599-',
  '45-1-',
  '45999999-',
  '42/other,',
  '42/,',
  '4299999999999999999',
  'b',
  '\u001E',
  '42["command",',
  '[',
  '{"_placeholder":true,"num":',
];
const deep = ['[', '{"a":'].map((open) => `42["command",${open.repeat(7000 / open.length)}`);
const spoiled = fc
  .tuple(fc.constantFrom(...GOOD), fc.nat(60), fc.oneof(anyText, fc.constantFrom(...HEADS)), fc.nat(8))
  .map(([good, at, put, cut]) => good.slice(0, at) + put + good.slice(at + cut));
const composed = fc
  .array(fc.oneof(fc.constantFrom(...HEADS, ...GOOD), anyText), { maxLength: 4 })
  .map((parts) => parts.join(''));
const frame = fc.oneof(
  { weight: 5, arbitrary: spoiled },
  { weight: 4, arbitrary: composed },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...deep,
      ...endlessTexts.map((text) => `42["command","${text}"]`),
      'x'.repeat(40_000),
    ),
  },
);

/** How much the memory of this process may grow, in bytes, whatever is sent to it. */
const GROWTH = 100 * 1024 * 1024;

/** L3: frames of no kind, from somebody with a seat and from somebody without. Only the sender suffers. */
export async function fuzzFrames(connections: number, seed: number): Promise<void> {
  const all = await attacked('open');
  const { rss } = process.memoryUsage();
  const attack = fc.asyncProperty(
    fc.boolean(),
    fc.array(frame, { minLength: 10, maxLength: 20 }),
    async (seated, frames) => {
      all.clock.pass(MINUTE);
      const line = await rawSocket(all.server);
      if (seated) await line.enter(all.tickets.participant);
      for (const each of frames) if (line.ws.readyState === line.ws.OPEN) line.send(each);
      line.ws.close();
      await line.closed;
    },
  );
  await fc.assert(attack, { numRuns: connections, seed, endOnFailure: true });
  await expectAllWell(all);
  expect(process.memoryUsage().rss - rss).toBeLessThan(GROWTH);
  for (const event of await all.server.store.log.read(all.session, 0)) {
    expect(['sessionCreated', 'roundOpened', 'participantJoined', 'ballotCast']).toContain(event.type);
  }
}
