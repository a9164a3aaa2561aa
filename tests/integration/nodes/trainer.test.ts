import { describe, expect, test, vi } from 'vitest';
import type { ResultsAnswer, SessionSummary, SignInLink } from '#shared/api.ts';
import { connect, joinPhone } from '../../support/client.ts';
import { hasPostgres, startTwo } from '../../support/nodes.ts';
import { asTrainer, votedSession } from '../../support/results.ts';

const patient = { timeout: 30_000 };

describe.runIf(hasPostgres)('a trainer who is led to another server each time', () => {
  test('signs in at one with a link of the other, once', async () => {
    const [one, other] = await startTwo();
    const made = await one.ask('/api/sign-in-links', { method: 'POST', ticket: one.trainer });
    const secret = new URL((made.body as SignInLink).url).hash.slice(1);
    const answers = await Promise.all(
      [other, one, other].map(({ ask }) => ask('/api/sign-in', { method: 'POST', body: { secret } })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('sees in the list how far a session has come, wherever that has happened', async () => {
    const [one, other] = await startTwo();
    const session = await one.createSession();
    const joinedAt = async () => {
      const { body } = await other.ask('/api/sessions', { ticket: other.trainer });
      return (body as SessionSummary[]).find(({ id }) => id === session.id)?.joined;
    };
    expect(await joinedAt()).toBe(0);
    await joinPhone(one, session.code);
    expect(await joinedAt()).toBe(1);
  });

  test('seals at one what runs on both: everybody is sent out, and both have the same tables and no ballots', async () => {
    const [one, other] = await startTwo();
    const voted = await votedSession(one);
    const elsewhere = await joinPhone(other, voted.code);
    await voted.console.send({ type: 'endSession' });
    expect((await asTrainer(other, voted).seal()).status).toBe(200);
    for (const { socket } of [elsewhere, ...voted.phones]) {
      await vi.waitFor(() => expect(socket.connected).toBe(false), patient);
    }
    const reports = await Promise.all([one, other].map((node) => asTrainer(node, voted).read()));
    const [first, second] = reports.map(({ body }) => (body as ResultsAnswer).report);
    expect(first?.session.joined).toBe(7);
    expect(first).toEqual(second);
    expect(await one.store.log.read(voted.id as never, 0)).toEqual([]);
    for (const node of [one, other]) {
      await expect(connect(node.url, { ticket: elsewhere.ticket })).rejects.toThrow('sessionSealed');
    }
  });

  test('seals and deletes from both at once, and what comes of it is whole', async () => {
    const [one, other] = await startTwo();
    const voted = await votedSession(one);
    await voted.console.send({ type: 'endSession' });
    const sealed = await Promise.all([asTrainer(one, voted).seal(), asTrainer(other, voted).seal()]);
    expect(sealed.map(({ status }) => status)).toEqual([200, 200]);
    const reports = await Promise.all([one, other].map((node) => asTrainer(node, voted).read()));
    for (const { body } of reports) expect((body as ResultsAnswer).report.session.joined).toBe(6);
    expect((await asTrainer(one, voted).noted()).filter(({ what }) => what === 'sealed')).toHaveLength(1);
    await asTrainer(one, voted).remove();
    await vi.waitFor(
      async () => expect((await other.ask('/api/sessions', { ticket: other.trainer })).body).toEqual([]),
      patient,
    );
  });

  test('settles at one what the consoles of the other tell, and no word of the journal is lost', async () => {
    const [one, other] = await startTwo();
    const session = await one.createSession();
    const console = await connect(other.url, { ticket: session.host });
    await asTrainer(one, session).settle({ days: 7 });
    await console.until('host', ({ keeping }) => keeping?.days === 7);
    await Promise.all(
      Array.from({ length: 10 }, (_, n) => asTrainer(n % 2 === 0 ? one : other, session).share(`link ${n}`)),
    );
    const { links, journal } = await asTrainer(other, session).managed();
    expect(links).toHaveLength(10);
    expect(journal.filter(({ what }) => what === 'linkMade')).toHaveLength(10);
  });

  test('guesses of join codes are answered as often by two servers together as by one', async () => {
    const [one, other] = await startTwo();
    await vi.waitFor(() => {
      expect([one, other].map(({ store }) => store.peers?.others().size)).toEqual([1, 1]);
    }, patient);
    const guess = () => one.ask('/api/join', { method: 'POST', body: { code: 'ABCDEF' } });
    // Those that were left from before the other one came are used up first.
    await Promise.all(Array.from({ length: 60 }, guess));
    const answers = await Promise.all(Array.from({ length: 60 }, guess));
    expect(answers.some(({ status }) => status === 429)).toBe(true);
  });
});
