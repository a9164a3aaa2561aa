import { describe, expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import type { HostCommand, ParticipantCommand } from '#shared/session/commands.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { manualClock, type ManualClock } from '../../support/clock.ts';
import { connect, joinPhone, type Client, type Phone } from '../../support/client.ts';
import { rawSocket } from '../../support/rawSocket.ts';
import { asTrainer } from '../../support/results.ts';
import { startServer, type TestServer, type TestSession } from '../../support/server.ts';

type Wish = ParticipantCommand | HostCommand;
const PHASES = ['before', 'open', 'closed', 'revealed', 'ended'] as const;
type Phase = (typeof PHASES)[number];

/** What the one role that has a command is told at each phase of `hearing`: `ok`, or a refusal. */
type Told = Record<Phase, Refusal | 'ok'>;
const always = (told: Refusal | 'ok'): Told => ({
  before: told,
  open: told,
  closed: told,
  revealed: told,
  ended: told,
});
const unlessEnded = (told: Partial<Told>): Told => ({ ...always('ok'), ended: 'sessionEnded', ...told });

const participant: { wish: ParticipantCommand; told: Told }[] = [
  { wish: { type: 'join' }, told: always('ok') },
  {
    wish: { type: 'castBallot', round: 'first', choice: 'call', seq: 99 },
    told: { ...always('roundClosed'), before: 'roundNotOpen', open: 'ok' },
  },
  // Of whose it is to write, in a session in which nobody is asked to.
  { wish: { type: 'writeText', round: 'first', text: 'moe', seq: 99 }, told: always('unknownRound') },
  { wish: { type: 'markTexts', round: 'first', texts: [], seq: 99 }, told: always('unknownRound') },
];
const text = '0123456789abcdef';
/** Each with the turn that its console shows, where it has one. */
const host: { wish: HostCommand; told: Told }[] = [
  {
    wish: { type: 'showStep', scene: 'turn', step: 'story', turn: 0 },
    told: unlessEnded({ open: 'votingOpen' }),
  },
  {
    wish: { type: 'openRounds', scene: 'hearing', turn: 0 },
    told: unlessEnded({ closed: 'roundClosed', revealed: 'outOfDate' }),
  },
  { wish: { type: 'closeRounds', scene: 'hearing', turn: 0 }, told: unlessEnded({ before: 'roundNotOpen' }) },
  {
    wish: { type: 'reopenRounds', scene: 'hearing', turn: 0 },
    told: unlessEnded({ before: 'nothingToReopen', revealed: 'outOfDate' }),
  },
  {
    wish: { type: 'startCountdown', scene: 'hearing', seconds: 30 },
    told: { ...unlessEnded({}), before: 'roundNotOpen', closed: 'roundNotOpen', revealed: 'roundNotOpen' },
  },
  { wish: { type: 'stopCountdown', scene: 'hearing' }, told: unlessEnded({}) },
  { wish: { type: 'coverScreen', cover: 'black' }, told: always('ok') },
  { wish: { type: 'chooseLanguage', lang: 'en' }, told: always('ok') },
  { wish: { type: 'moderateText', round: 'first', text, as: 'shown' }, told: always('unknownRound') },
  { wish: { type: 'groupText', round: 'first', text, with: null }, told: always('unknownRound') },
  { wish: { type: 'turnWall', scene: 'first', page: 1, turn: 0 }, told: always('unknownScene') },
  { wish: { type: 'lockRoom', locked: true }, told: always('ok') },
  { wish: { type: 'removeLate', after: 0 }, told: unlessEnded({}) },
  {
    wish: { type: 'tallyHands', round: 'first', counts: { call: 3 } },
    told: { ...always('notByHand'), ended: 'sessionEnded' },
  },
  { wish: { type: 'endSession' }, told: always('ok') },
  { wish: { type: 'resumeSession' }, told: always('ok') },
];
const OTHERS = ['participant', 'host', 'projector', 'otherParticipant', 'otherHost'] as const;

interface Scene {
  server: TestServer;
  clock: ManualClock;
  session: TestSession;
  clients: Record<(typeof OTHERS)[number], Client> & { participant: Phone };
}

async function sceneAt(phase: Phase): Promise<Scene> {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await server.createSession();
  const other = await server.createSession();
  const clients = {
    participant: await joinPhone(server, session.code),
    host: await connect(server.url, { ticket: session.host }),
    projector: await connect(server.url, { ticket: session.projector }),
    otherParticipant: await joinPhone(server, other.code),
    otherHost: await connect(server.url, { ticket: other.host }),
  };
  await walk(clients.host, phase);
  return { server, clock, session, clients };
}

/** By commands alone: with this clock the console hears of what came of them when it next moves. */
async function walk(console: Client, phase: Phase): Promise<void> {
  // The test vote is open; one more event than commands where one leads on by itself.
  let { turn } = console.view('host');
  const give = async (wish: HostCommand, moves: number) => {
    expect(await console.send(wish)).toMatchObject({ ok: true });
    turn += moves;
  };
  await give({ type: 'closeRounds', scene: 'in', turn }, 2);
  await give({ type: 'showStep', scene: 'hearing', step: 'story', turn }, 1);
  if (phase === 'before') return;
  await give({ type: 'openRounds', scene: 'hearing', turn }, 2);
  if (phase === 'open') return;
  await give({ type: 'closeRounds', scene: 'hearing', turn }, 1);
  if (phase === 'closed') return;
  await give({ type: 'showStep', scene: 'turn', step: 'story', turn }, 1);
  await give({ type: 'openRounds', scene: 'turn', turn }, 2);
  await give({ type: 'closeRounds', scene: 'turn', turn }, 1);
  await give({ type: 'showStep', scene: 'reveal', step: 'before', turn }, 1);
  if (phase === 'ended') await give({ type: 'endSession' }, 1);
}

const logOf = async ({ server, session }: Scene) =>
  JSON.stringify(await server.store.log.read(session.id as SessionId, 0));

/** The same wish, with the turn that the session is at. */
async function timely(scene: Scene, wish: Wish): Promise<Wish> {
  scene.clock.pass(60_000);
  const fresh = await connect(scene.server.url, { ticket: scene.session.host });
  const { turn } = fresh.view('host');
  fresh.close();
  return 'turn' in wish ? { ...wish, turn } : wish;
}

describe.each(PHASES)('threat 4, T-AUTHZ-1: every command from everybody, %s', (phase) => {
  test.each([
    ...participant.map((one) => ({ ...one, role: 'participant' as const })),
    ...host.map((one) => ({ ...one, role: 'host' as const })),
  ])('$wish.type is the $role’s alone', async ({ wish, role, told }) => {
    const scene = await sceneAt(phase);
    const asked = await timely(scene, wish);
    const before = await logOf(scene);
    for (const other of OTHERS) {
      if (other === role) continue;
      scene.clock.pass(60_000);
      const receipt = await scene.clients[other].send(asked);
      // In a session of their own those of the same role may, and only there does anything happen.
      const same = other.toLowerCase().endsWith(role);
      if (!same) expect(receipt, `${other}`).toEqual({ ok: false, refusal: 'notAllowed' });
      expect(await logOf(scene), `${other}`).toBe(before);
    }
    const receipt = await scene.clients[role].send(asked);
    expect(receipt.ok ? 'ok' : receipt.refusal).toBe(told[phase]);
  });

  test('without a proper ticket there is no line to give a command over', async () => {
    const scene = await sceneAt(phase);
    const { server, clock, session, clients } = scene;
    const before = await logOf(scene);
    const elsewhere = await startServer({ clock });
    const foreign = await elsewhere.createSession();
    const shared = await asTrainer(server, session).share('baas', 30);
    const nothing = ['', server.trainer, shared.ticket, foreign.host, `${session.host}x`, session.id];
    for (const ticket of nothing) {
      await expect(connect(server.url, { ticket })).rejects.toThrow('badTicket');
    }
    const nobody = await rawSocket(server);
    nobody.send('420["command",{"type":"endSession"}]');
    await nobody.closed;
    clock.sleep(31 * 24 * 3_600_000);
    for (const ticket of [session.host, session.projector, clients.participant.ticket]) {
      await expect(connect(server.url, { ticket })).rejects.toThrow('badTicket');
    }
    expect(await logOf(scene)).toBe(before);
  });
});

test('T-AUTHZ-2: what only the server says is nobody’s to say', async () => {
  const scene = await sceneAt('open');
  const before = await logOf(scene);
  const wishes = [
    { type: 'closeOverdue', scene: 'hearing', endsAt: 1 },
    { type: 'changeContact', contact: {} },
    { type: 'published' },
    { type: 'roundClosed', round: 'first' },
  ];
  for (const client of Object.values(scene.clients)) {
    for (const wish of wishes) {
      scene.clock.pass(60_000);
      expect(await client.send(wish as never)).toEqual({ ok: false, refusal: 'badCommand' });
    }
  }
  expect(await logOf(scene)).toBe(before);
});
