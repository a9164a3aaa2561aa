import { expect, test } from 'vitest';
import { z } from 'zod';

import type { OverTimeAnswer, SessionSummary } from '#shared/api.ts';
import { asTrainer, votedSession } from '../../support/results.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import { startServer, type TestServer } from '../../support/server.ts';

async function endedSession(server: TestServer): Promise<string> {
  const { id, console } = await votedSession(server);
  const receipt = await console.send({ type: 'endSession' });
  if (!receipt.ok) throw new Error(receipt.refusal);
  return id;
}

const compare = ({ ask, trainer }: TestServer, query: string) =>
  ask(`/api/over-time${query}`, { ticket: trainer });

test('the trainer lays sessions side by side, sealed ones too, and no person is in the answer', async () => {
  const server = await startServer();
  const [one, two] = [await endedSession(server), await endedSession(server)];
  await asTrainer(server, { id: two }).seal();
  const answer = await compare(server, `?sessions=${one},${two}`);
  expect(answer.status).toBe(200);
  const { sessions, overall, scenario } = answer.body as OverTimeAnswer;
  expect(scenario).toMatchObject({ id: 'tiny', version: 1 });
  expect(sessions).toHaveLength(2);
  expect(overall).toEqual({ kind: 'withheld', reason: 'tooFewSessions', sessions: 0 });
  // Neither a session's id nor a participant's, which are all written this way.
  expect(answer.text).not.toMatch(/[0-9a-f]{32}/);
});

test('a comparison of too few, too many, or the same twice is no proper question', async () => {
  const server = await startServer();
  const id = await endedSession(server);
  const many = Array.from({ length: 25 }, (_, nth) => nth.toString(16).padStart(32, '0')).join(',');
  const twice = `?sessions=${id}&sessions=${id}`;
  const queries = ['', '?sessions=', `?sessions=${id}`, `?sessions=${id},${id}`, `?sessions=${many}`, twice];
  for (const query of queries) {
    expect(await compare(server, query)).toMatchObject({ status: 400, body: { error: 'badRequest' } });
  }
});

test('what is not there, is only rehearsed or is still going on is not compared', async () => {
  const server = await startServer();
  const id = await endedSession(server);
  const rehearsal = await server.createSession({ rehearsal: 12 });
  const running = await server.createSession();
  for (const other of ['0'.repeat(32), 'x', '%00', rehearsal.id]) {
    expect(await compare(server, `?sessions=${id},${other}`)).toMatchObject({ status: 404 });
  }
  expect(await compare(server, `?sessions=${id},${running.id}`)).toMatchObject({
    status: 409,
    body: { error: 'sessionNotEnded' },
  });
});

test('sessions of another scenario are refused as such, and the list tells which are of one', async () => {
  const other = { ...tinyScenario(), id: 'other', version: 3 };
  const server = await startServer({ scenarios: [tinyScenario(), other] });
  const [one, two] = [await server.createSession(), await server.createSession({ scenario: 'other' })];
  expect(await compare(server, `?sessions=${one.id},${two.id}`)).toMatchObject({
    status: 409,
    body: { error: 'otherScenario' },
  });
  const list = (await server.ask('/api/sessions', { ticket: server.trainer })).body as SessionSummary[];
  expect(list.find(({ id }) => id === two.id)?.scenario).toEqual({ id: 'other', version: 3 });
});

test('a session that was sealed before its scenario stood in the list has it from its report', async () => {
  const first = await startServer();
  const id = await endedSession(first);
  await asTrainer(first, { id }).seal();
  const { records } = first.store;
  const kept = z
    .looseObject({ summary: z.record(z.string(), z.json()) })
    .parse(await records.get('sealed', id));
  delete kept.summary['scenario'];
  await records.put('sealed', id, { sealedAt: Number(kept['sealedAt']), summary: kept.summary });
  const second = await startServer({ store: first.store });
  const list = (await second.ask('/api/sessions', { ticket: second.trainer })).body as SessionSummary[];
  expect(list.find((session) => session.id === id)?.scenario).toEqual({ id: 'tiny', version: 1 });
});
