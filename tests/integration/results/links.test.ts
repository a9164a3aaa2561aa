import { expect, test } from 'vitest';
import type { ResultsAnswer } from '#shared/api.ts';
import { connect } from '../../support/client.ts';
import { manualClock } from '../../support/clock.ts';
import { asTrainer, DAY, votedSession } from '../../support/results.ts';
import { startServer } from '../../support/server.ts';

test('a link opens the results of its session to whoever has it, before and after sealing', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await votedSession(server);
  const { share, managed, seal, noted } = asTrainer(server, session);
  const { link, url, ticket } = await share(' Directie ', 30);
  expect(url).toMatch(/^http:\/\/[^/#]+\/results#[\w-]+\.[\w-]+$/);
  expect(link).toMatchObject({
    label: 'Directie',
    madeAt: clock.now(),
    expiresAt: clock.now() + 30 * DAY,
    revokedAt: null,
    opened: { times: 0, first: null, last: null },
  });
  await session.console.send({ type: 'endSession' });
  const open = () => server.ask('/api/results', { ticket });
  const first = clock.now();
  const before = await open();
  expect(before).toMatchObject({ status: 200, body: { as: 'link' } });
  clock.pass(DAY / 2);
  await seal();
  const after = await open();
  const hashOf = ({ body }: typeof after) => (body as ResultsAnswer).report.hash;
  expect(hashOf(after)).toBe(hashOf(before));
  const file = await server.ask(`/api/sessions/${session.id}/export.csv`, { ticket });
  expect(file.status).toBe(200);

  const { links } = await managed();
  expect(links).toEqual([{ ...link, opened: { times: 2, first, last: clock.now() } }]);
  expect(await noted()).toEqual([
    { what: 'linkMade', by: 'trainer', detail: 'Directie' },
    { what: 'linkOpened', by: 'link', detail: 'Directie' },
    { what: 'sealed', by: 'trainer', detail: null },
    { what: 'linkOpened', by: 'link', detail: 'Directie' },
    { what: 'exported', by: 'link', detail: 'csv' },
  ]);
});

test('a link that was revoked opens nothing any more, and the others go on', async () => {
  const server = await startServer();
  const session = await votedSession(server);
  const { share, revoke, noted } = asTrainer(server, session);
  const [one, other] = [await share('een'), await share('twee')];
  const revoked = await revoke(one.link.id);
  expect(revoked).toMatchObject({ status: 200, body: { links: [{ label: 'een' }, { revokedAt: null }] } });
  await revoke(one.link.id);
  const expired = { status: 401, body: { error: 'expiredLink' } };
  expect(await server.ask('/api/results', { ticket: one.ticket })).toMatchObject(expired);
  const file = `/api/sessions/${session.id}/export.json`;
  expect(await server.ask(file, { ticket: one.ticket })).toMatchObject(expired);
  expect((await server.ask(file, { ticket: other.ticket })).status).toBe(200);
  expect((await noted()).filter(({ what }) => what === 'linkRevoked')).toHaveLength(1);
  expect(await revoke('0'.repeat(16))).toMatchObject({ status: 404 });
  expect(await revoke('../..')).toMatchObject({ status: 404 });
});

test('a link that has run out says so', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await votedSession(server);
  const { ticket } = await asTrainer(server, session).share('kort', 1);
  clock.sleep(DAY - 1);
  expect((await server.ask('/api/results', { ticket })).status).toBe(200);
  clock.sleep(1);
  for (const path of ['results', `sessions/${session.id}/export.csv`]) {
    const answer = await server.ask(`/api/${path}`, { ticket });
    expect(answer).toMatchObject({ status: 401, body: { error: 'expiredLink' } });
  }
});

test('a link opens no other session, no console, and nothing that is the trainer’s', async () => {
  const server = await startServer();
  const [session, other] = [await votedSession(server), await votedSession(server)];
  const { ticket } = await asTrainer(server, session).share();
  const refused = { status: 403, body: { error: 'notAllowed' } };
  for (const path of [`${other.id}/export.json`, `${other.id}/results`, `${session.id}/results`]) {
    expect(await server.ask(`/api/sessions/${path}`, { ticket }), `${path}`).toMatchObject(refused);
  }
  expect(await server.ask(`/api/sessions/${session.id}/managed`, { ticket })).toMatchObject(refused);
  await expect(connect(server.url, { ticket })).rejects.toThrow(/^badTicket$/);
});

test('a link without a label, for no day or for too long is refused', async () => {
  const server = await startServer();
  const { id } = await server.createSession();
  for (const body of [
    { label: ' ', days: 1 },
    { label: 'x'.repeat(81), days: 1 },
    { label: 'x', days: 0 },
    { label: 'x', days: 91 },
    { label: 'x' },
  ]) {
    const asking = { method: 'POST' as const, ticket: server.trainer, body };
    expect((await server.ask(`/api/sessions/${id}/links`, asking)).status, `${JSON.stringify(body)}`).toBe(
      400,
    );
  }
});

test('the ticket of a link is stored nowhere and logged nowhere', async () => {
  const server = await startServer();
  const session = await votedSession(server);
  const { ticket } = await asTrainer(server, session).share();
  await server.ask('/api/results', { ticket });
  const [payload = '', signature = ''] = ticket.split('.');
  const kinds = ['links', 'journal', 'keeping', 'sealed', 'leaving', 'secret'];
  const stored = await Promise.all(kinds.map((kind) => server.store.records.list(kind)));
  const everything = JSON.stringify([stored, server.logged]);
  expect(everything).toContain('Directie');
  expect(everything).not.toContain(payload);
  expect(everything).not.toContain(signature);
});

test('the schema of a report can be had by anybody who reads one', async () => {
  const server = await startServer();
  const { status, body } = await server.ask('/api/report-schema.json');
  expect(status).toBe(200);
  expect(body).toMatchObject({ type: 'object', properties: { hash: { type: 'string' } } });
});
