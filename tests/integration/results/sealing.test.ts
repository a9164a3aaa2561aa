import { expect, test } from 'vitest';
import type { ResultsAnswer } from '#shared/api.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { reportIn } from '../../support/report.ts';
import { connect, joinPhone, openConsole } from '../../support/client.ts';
import { manualClock } from '../../support/clock.ts';
import { asTrainer, DAY, logOf, votedSession } from '../../support/results.ts';
import { startServer } from '../../support/server.ts';

/** What of a report may change when its session is sealed. */
const unchanging = ({ madeAt: _, keeping: __, ...report }: Report) => report;

test('sealing destroys the ballots and keeps the same tables in the same files', async () => {
  const server = await startServer();
  const session = await votedSession(server);
  const { console } = session;
  const { seal, file, read, managed } = asTrainer(server, session);
  await console.send({ type: 'endSession' });
  const before = reportIn((await file('json')).text);
  const csvBefore = (await file('csv')).text.split('\r\n');

  expect(await seal()).toMatchObject({ status: 200, body: { ended: true, sealsAt: null } });
  expect(await logOf(server, session)).toEqual([]);
  expect(await server.store.records.list('sessionKey')).toEqual([]);

  const after = reportIn((await file('json')).text);
  expect(unchanging(after)).toEqual(unchanging(before));
  expect(after.results.polls[0]?.rounds[0]?.result).toMatchObject({ kind: 'table', n: 6 });
  expect(after.keeping.sealedAt).not.toBeNull();
  const csvAfter = (await file('csv')).text.split('\r\n');
  const changed = csvAfter.filter((line) => !csvBefore.includes(line));
  for (const line of changed) expect(line).toMatch(/;(?:Verzegeld op|Bewaard tot|Gemaakt op);/);
  expect(((await read()).body as ResultsAnswer).report).toEqual(after);
  const { sealedAt, keptUntil } = await managed();
  expect((keptUntil ?? 0) - (sealedAt ?? 0)).toBe(90 * DAY);
});

test('everybody is sent out, and told at every door that the session is sealed', async () => {
  const server = await startServer();
  const session = await votedSession(server);
  const screen = await connect(server.url, { ticket: session.projector });
  const [phone] = session.phones;
  const all = [session.console, screen, ...session.phones];
  const sentAway = all.map(
    ({ socket }) => new Promise((resolve) => socket.once('disconnect', (why) => resolve(why))),
  );
  await asTrainer(server, session).seal();
  expect(new Set(await Promise.all(sentAway))).toEqual(new Set(['io server disconnect']));

  for (const ticket of [session.host, session.projector, phone?.ticket ?? '']) {
    await expect(connect(server.url, { ticket })).rejects.toThrow(/^sessionSealed$/);
  }
  const sealed = { status: 409, body: { error: 'sessionSealed' } };
  const join = { method: 'POST' as const, body: { code: session.code } };
  expect(await server.ask('/api/join', join)).toMatchObject(sealed);
  for (const path of ['tickets', 'script']) {
    const method = path === 'tickets' ? 'POST' : 'GET';
    const asking = { method, ticket: server.trainer } as const;
    expect(await server.ask(`/api/sessions/${session.id}/${path}`, asking)).toMatchObject(sealed);
  }
  // Nobody who knocked has left anything behind.
  expect(await server.store.records.list('sessionKey')).toEqual([]);
});

test('a round that is open is closed and published first; what was voted in it is in the tables', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const phones = await Promise.all(Array.from({ length: 5 }, () => joinPhone(server, session.code)));
  await Promise.all(phones.map((phone) => phone.vote('test', 'tea')));
  const { seal, file, noted } = asTrainer(server, session);
  expect((await seal()).status).toBe(200);
  const report = reportIn((await file('json')).text);
  expect(report.session).toMatchObject({ ended: true, joined: 5, voted: 5 });
  expect(report.results.polls[0]?.rounds[0]?.result).toMatchObject({ kind: 'table', n: 5 });
  expect(await noted()).toContainEqual({ what: 'sealed', by: 'trainer', detail: null });
});

test('tables that do not follow from the ballots are told of loudly, and nothing is destroyed', async () => {
  const server = await startServer();
  const session = await votedSession(server);
  const history = await logOf(server, session);
  const published = history.find((event) => event.type === 'published');
  if (published?.type !== 'published' || published.what.kind !== 'table') throw new Error('no table');
  const { what } = published;
  const forged = { ...published, what: { ...what, table: { ...what.table, n: 60 } } };
  await server.store.log.append(session.id as never, history.length, [forged]);
  await session.console.roundTrip();

  const { seal, noted, read } = asTrainer(server, session);
  expect(await seal()).toMatchObject({ status: 409, body: { error: 'tablesDiffer' } });
  const after = await logOf(server, session);
  expect(after.filter(({ type }) => type === 'ballotCast')).toHaveLength(12);
  expect(after.some(({ type }) => type === 'sessionSealed')).toBe(false);
  expect(await server.store.records.list('sessionKey')).toHaveLength(1);
  expect(await noted()).toEqual([{ what: 'notSealed', by: 'trainer', detail: null }]);
  expect(server.logged.filter((line) => line.includes('"differing":["table test"]'))).toHaveLength(1);
  expect(await read()).toMatchObject({ status: 200, body: { report: { keeping: { sealedAt: null } } } });
  await openConsole(server, session);
});

test('sealing again changes nothing, and two who seal at once seal once', async () => {
  const server = await startServer();
  const session = await votedSession(server);
  const { seal, managed } = asTrainer(server, session);
  const [one, other] = await Promise.all([seal(), seal()]);
  expect([one.status, other.status]).toEqual([200, 200]);
  const first = await managed();
  await seal();
  expect(await managed()).toEqual(first);
  expect(first.journal.filter(({ what }) => what === 'sealed')).toHaveLength(1);
});

test('the list tells of sealed sessions too, though their logs are gone', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const sealed = await votedSession(server);
  clock.pass(1000);
  const live = await server.createSession();
  await asTrainer(server, sealed).seal();
  const { body } = await server.ask('/api/sessions', { ticket: server.trainer });
  const sealedAt = clock.now();
  expect(body).toEqual([
    expect.objectContaining({ id: live.id, sealedAt: null, keptUntil: null }),
    expect.objectContaining({
      id: sealed.id,
      code: sealed.code,
      title: 'De kleine klant',
      joined: 6,
      ended: true,
      sealedAt,
      keptUntil: sealedAt + 90 * DAY,
    }),
  ]);
});

test('the remark and the term can be changed after sealing as before', async () => {
  const server = await startServer();
  const session = await votedSession(server, { days: 30 });
  const { seal, settle, read, noted } = asTrainer(server, session);
  expect(await settle({ remark: '  Een stille groep. ' })).toMatchObject({
    body: { remark: 'Een stille groep.', days: 30 },
  });
  await seal();
  expect(await settle({ days: 7 })).toMatchObject({ body: { remark: 'Een stille groep.', days: 7 } });
  expect(await settle({ remark: ' ' })).toMatchObject({ body: { remark: null } });
  const { report } = (await read()).body as ResultsAnswer;
  expect(report).toMatchObject({ remark: null, keeping: { days: 7 } });
  expect(await noted()).toContainEqual({ what: 'settled', by: 'trainer', detail: '7' });
  for (const wrong of [
    { days: 366 },
    { days: -1 },
    { days: 1.5 },
    { remark: 'x'.repeat(1001) },
    { more: 1 },
  ]) {
    expect((await settle(wrong)).status, `${JSON.stringify(wrong)}`).toBe(400);
  }
});

test('the console is told until when ballots are kept, and hears when the term changes', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await server.createSession({ days: 14 });
  const host = await openConsole(server, session);
  expect(host.view('host').keeping).toEqual({ sealsAt: null, days: 14 });
  await joinPhone(server, session.code);
  const { keeping } = await host.until('host', (view) => view.joined === 1);
  expect(keeping).toEqual({ sealsAt: clock.now() + DAY, days: 14 });
  await asTrainer(server, session).settle({ days: 0 });
  clock.pass(100);
  const settled = await host.until('host', (view) => view.keeping?.days === 0);
  expect(settled.keeping?.sealsAt).toBe(keeping?.sealsAt);
});
