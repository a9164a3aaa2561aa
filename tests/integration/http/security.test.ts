import { describe, expect, test } from 'vitest';
import { type Asking, startServer } from '../../support/server.ts';

test('answers forbid inline scripts, frames and all that comes from elsewhere, and insist on nothing that http lacks', async () => {
  const server = await startServer();
  const { headers } = await server.ask('/api/sessions', { ticket: server.trainer });
  const policy = headers.get('content-security-policy') ?? '';
  const rules = Object.fromEntries(
    policy.split(';').map((rule): [string, string] => {
      const [name = '', ...sources] = rule.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
  expect(rules).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'connect-src': `'self' ws://127.0.0.1:${server.app.port} wss://127.0.0.1:${server.app.port}`,
  });
  expect(policy).not.toMatch(/unsafe|\*|upgrade-insecure-requests/);
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('set-cookie')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
});

test('behind an https address of its own it asks browsers to stay with https', async () => {
  const server = await startServer({ publicUrl: new URL('https://workshop.example.nl') });
  expect((await server.ask('/api/scenarios')).headers.get('strict-transport-security')).toContain('max-age');
});

describe('a request that a foreign page may be behind is not answered', () => {
  test.for([
    { host: 'evil.example' },
    { host: 'localhost.evil.example' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('%o', async (headers) => {
    const server = await startServer();
    expect((await server.ask('/api/scenarios', { headers })).status).toBe(403);
  });

  test('a page under a foreign name says where the workshop is instead', async () => {
    const server = await startServer();
    const answer = await server.ask('/', { headers: { host: 'evil.example' } });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('Gebruik een adres');
    expect((await server.ask('/nothing', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(404);
    expect((await server.ask('/healthz', { headers: { host: '10.0.0.1:9' } })).status).toBe(200);
  });
});

describe('a body that is not what it should be is refused, and the server goes on', () => {
  const json = { 'content-type': 'application/json' };
  const corpus: [string, Asking, number][] = [
    ['none', { method: 'POST' }, 400],
    ['not JSON', { method: 'POST', body: '{"code":', headers: json }, 400],
    ['null', { method: 'POST', body: 'null', headers: json }, 400],
    ['an array', { method: 'POST', body: [{ code: 'KBM7QX' }] }, 400],
    ['a number for a text', { method: 'POST', body: { code: 7 } }, 400],
    ['an object for a text', { method: 'POST', body: { code: { $ne: null } } }, 400],
    [
      'a length that cannot be compared, for a text',
      { method: 'POST', body: { code: { length: { toString: 1, valueOf: 1 } } } },
      400,
    ],
    ['a field too many', { method: 'POST', body: { code: 'KBM7QX', more: true } }, 400],
    ['a prototype', { method: 'POST', body: '{"__proto__":{"code":"KBM7QX"}}', headers: json }, 400],
    ['a long text', { method: 'POST', body: { code: 'K'.repeat(41) } }, 400],
    ['of a form', { method: 'POST', body: 'code=KBM7QX', headers: { 'content-type': 'text/plain' } }, 400],
    [
      'in another charset',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json; charset=x' } },
      415,
    ],
    ['too large', { method: 'POST', body: { code: 'K'.repeat(17_000) } }, 413],
    ['7,000 deep', { method: 'POST', body: `${'['.repeat(7000)}${']'.repeat(7000)}`, headers: json }, 400],
  ];
  test.for(corpus)('%s', async ([, asking, status]) => {
    const server = await startServer();
    const { code } = await server.createSession();
    // The one is answered by Express, and the other before it.
    for (const path of ['/api/sign-in', '/api/join']) {
      const answer = await server.ask(path, asking);
      expect(answer).toMatchObject({ status, body: { error: 'badRequest' } });
      expect(answer.text).not.toMatch(/stack|node_modules| at /);
    }
    expect((await server.ask('/api/join', { method: 'POST', body: { code } })).status).toBe(200);
    expect(server.logged).toEqual([]);
  });
});

test('an address of the interface that does not exist, and a method that it does not have, are answered as such', async () => {
  const server = await startServer();
  for (const path of ['/api', '/api/', '/api/nothing', '/api/join', '/api/sessions/x/y']) {
    expect(await server.ask(path)).toMatchObject({ status: 404, body: { error: 'notFound' } });
  }
});

test('no secret and no ticket stands in the log, whatever is asked', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const secret = server.app.signInSecret();
  await server.ask('/api/sign-in', { method: 'POST', body: { secret } });
  await server.ask('/api/sign-in', { method: 'POST', body: { secret, more: 1 } });
  await server.ask(`/api/sessions/${session.id}/script?ticket=${session.host}`, { ticket: session.host });
  await server.store.close();
  await server.ask('/api/profile', { ticket: server.trainer });
  const logged = server.logged.join('\n');
  expect(logged).toContain('/profile');
  for (const hidden of [secret, server.trainer, session.host, session.projector, '127.0.0.1']) {
    expect(logged).not.toContain(hidden);
  }
});
