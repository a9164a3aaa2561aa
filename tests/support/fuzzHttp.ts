import fc from 'fast-check';
import { createConnection } from 'node:net';
import { expect } from 'vitest';
import { everyPart } from './everyPart.ts';
import { oneAsked } from './followUp.ts';
import { anyText } from './fuzzSchemas.ts';
import { startServer } from './server.ts';

/** As long as a link to a picture is, and of none. */
const LINK = 'A'.repeat(22);
const METHODS = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'PATCH',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'get',
  'X-YZ',
  'GET GET',
];
const PARTS = [
  'api/join',
  'api/sign-in',
  'api/sessions',
  'api/sessions/ID/script',
  'api/sessions/ID/export.csv',
  'api/profile',
  'api/follow-up',
  'api/follow-up/codes',
  'api/follow-up/words',
  'api/follow-up/answers',
  'api/sessions/ID/follow-up',
  'api/sessions/ID/follow-up/close',
  'api/sessions/ID/picture',
  'api/sessions/ID/picture.png',
  'api/sessions/ID/results',
  'api/sessions/ID/links',
  'api/sessions/ID/managed',
  'api/over-time?sessions=ID',
  'api/results',
  's',
  's/LINK',
  's/LINK.png',
  'follow-up',
  'api',
  'join',
  'sessions',
  'sign-in',
  'profile',
  'addresses',
  'export.csv',
  'script',
  'tickets',
  '..',
  '..%2f',
  '%2e%2e',
  '%00',
  '%',
  '%ff',
  '.',
  '//',
  '\\',
  'socket.io',
  'healthz',
  'assets',
  '__proto__',
  'constructor',
  '0'.repeat(32),
];
const QUERIES = [
  '',
  '?lang=nl',
  '?lang=nl&lang=en',
  '?lang[]=x',
  '?lang[__proto__]=1',
  '?%',
  '?EIO=4&transport=polling',
  '?EIO=4&transport=websocket',
  '?EIO=3',
  `?${'a=1&'.repeat(500)}`,
];
const BODIES = [
  '',
  '{}',
  '[]',
  'null',
  '{',
  '"x"',
  '{"code":1}',
  '{"code":"KBM7QX"}',
  '{"__proto__":{"code":"x"}}',
  '[[['.repeat(3000),
  '{"secret":"x"}',
  '{"words":"tafel trein"}',
  '{"words":"tafel trein","called":"yes","before":null,"now":null,"heard":"\ud800"}',
  '{"lang":"nl"}',
  '{"shared":true}',
  '{"remark":"\u0000","days":1e308}',
  '{"label":"","days":90}',
  '\0',
  `{"code":"${'x'.repeat(20_000)}"}`,
  '{"code":"\\ud800"}',
];

const oneLine = anyText.map((text) => text.replaceAll(/[\r\n]/g, ' '));
const header = fc.oneof(
  fc.constantFrom(
    'content-type: application/json',
    'content-type: text/plain',
    'content-type: application/json; charset=x',
    'transfer-encoding: chunked',
    'content-length: 5',
    'content-length: -1',
    'content-encoding: gzip',
    'expect: 100-continue',
    'authorization: Bearer TRAINER',
    'authorization: Bearer FOLLOWUP',
    'authorization: Bearer',
    'upgrade: websocket',
    'connection: upgrade',
    'origin: null',
    'sec-websocket-version: 13',
    'sec-websocket-key: eA==',
    'cookie: a=b',
    'range: bytes=0-',
    'host: evil.example',
    'no colon here',
  ),
  oneLine.map((text) => `x-any: ${text}`),
  fc.nat(300).map((many) => Array.from({ length: many }, (_, at) => `x-${at}: y`).join('\r\n')),
);
const asked = fc.record({
  method: fc.constantFrom(...METHODS),
  path: fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...PARTS) }, oneLine), { maxLength: 5 }),
  query: fc.constantFrom(...QUERIES),
  headers: fc.array(header, { maxLength: 4 }),
  body: fc.oneof(fc.constantFrom(...BODIES), anyText),
  measured: fc.boolean(),
});

/** Sends these bytes and hears all that is answered until either side hangs up. */
function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const line = createConnection(port, '127.0.0.1', () => line.end(text));
    let heard = '';
    line.on('data', (bytes) => {
      heard += bytes.toString('latin1');
    });
    line.on('error', () => {});
    line.on('close', () => resolve(heard));
  });
}

/** Of where our program lies and how it is made. */
const TRACE = /node_modules|\.ts:\d|\n\s+at |Error:|SQLITE|\/work\//;

/** L4: requests of no kind. Each is answered or hung up on, never with a fault of ours, a trace, or a page of ours. */
export async function fuzzHttp(numRuns: number, seed: number): Promise<void> {
  const server = await startServer({ scenarios: [everyPart()] });
  const { app, ask, logged, trainer, createSession } = server;
  const { recall } = await oneAsked(server);
  const followUp = new URL(recall.url ?? '').hash.slice(1);
  const { code, id } = await createSession();
  const property = fc.asyncProperty(asked, async ({ method, path, query, headers, body, measured }) => {
    const lines = [
      `${method} /${path.join('/')}${query} HTTP/1.1`,
      `host: 127.0.0.1:${app.port}`,
      ...headers,
    ];
    if (measured) lines.push(`content-length: ${Buffer.byteLength(body)}`);
    const head = lines
      .join('\r\n')
      .replaceAll('TRAINER', trainer)
      .replaceAll('FOLLOWUP', followUp)
      .replaceAll('LINK', LINK)
      .replaceAll('/ID/', `/${id}/`);
    const heard = await exchange(app.port, `${head}\r\nconnection: close\r\n\r\n${body}`);
    if (heard !== '') expect(heard).toMatch(/^HTTP\/1\.1 [1234]\d\d /);
    expect(heard).not.toMatch(TRACE);
  });
  await fc.assert(property, { numRuns, seed });
  expect(logged.filter((line) => !line.includes('guessing'))).toEqual([]);
  expect(await ask('/api/join', { method: 'POST', body: { code } })).toMatchObject({ status: 200 });
}
