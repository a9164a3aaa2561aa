import { expect, test } from 'vitest';
import { phoneWith } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

test('whoever watches over the program reads its figures, which name no session and no person', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const joined = await server.ask('/api/join', { method: 'POST', body: { code: session.code } });
  const { ticket } = joined.body as { ticket: string };
  const phone = await phoneWith(server.url, { ticket, lang: 'nl' });
  await phone.vote('unheard-of', 'call');
  const { status, text, headers } = await server.ask('/metrics');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('aanname_commands_total{command="castBallot",outcome="unknownRound"} 1');
  expect(text).toMatch(/aanname_connections 1\n/);
  expect(text).toMatch(/aanname_append_seconds_count\{outcome="appended"\} [1-9]/);
  for (const secret of [session.id, session.code, ticket, '127.0.0.1']) expect(text).not.toContain(secret);
});

test('an event is counted once it is stored: whoever joins is one, and a ballot that is refused is none', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const events = async (): Promise<number> =>
    Number(/^aanname_events_total (\d+)$/m.exec((await server.ask('/metrics')).text)?.[1]);
  const before = await events();
  const joined = await server.ask('/api/join', { method: 'POST', body: { code: session.code } });
  const { ticket } = joined.body as { ticket: string };
  const phone = await phoneWith(server.url, { ticket, lang: 'nl' });
  await phone.vote('unheard-of', 'call');
  expect(await events()).toBe(before + 1);
});

test('nobody else does: not through a proxy, not by another name, and not at all where they are off', async () => {
  const server = await startServer();
  for (const name of ['x-forwarded-for', 'forwarded', 'via']) {
    expect((await server.ask('/metrics', { headers: { [name]: '10.0.0.9' } })).status).toBe(404);
  }
  expect((await server.ask('/metrics', { headers: { host: 'evil.example' } })).status).toBe(403);
  const silent = await startServer({ metrics: 'off' });
  expect((await silent.ask('/metrics')).status).toBe(404);
});

test('told to show them everywhere, it shows them through a proxy as well', async () => {
  const server = await startServer({ metrics: 'everywhere' });
  const asked = await server.ask('/metrics', { headers: { 'x-forwarded-for': '10.0.0.9' } });
  expect(asked.status).toBe(200);
});
