import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseJoinCode } from '#shared/ids.ts';
import { isPageName } from '../../../server/http/pages.ts';
import { temporaryFolder } from '../../support/logs.ts';
import { startServer } from '../../support/server.ts';

/** What a build leaves, as far as serving it goes. */
function builtClient(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'phone.html'), 'the phone');
  writeFileSync(join(folder, 'stage.html'), 'the stage');
  writeFileSync(join(folder, 'assets/phone-a1b2c3.js'), 'the script');
  writeFileSync(join(folder, 'assets/phone-a1b2c3.js.br'), brotliCompressSync('the script'));
  writeFileSync(join(folder, '.secret'), 'hidden');
  return folder;
}

describe('each address leads to its page', () => {
  test.for([
    ['/', 'the phone'],
    ['/KBM7QX', 'the phone'],
    ['/kbm7qx', 'the phone'],
    ['/kbm-7qx', 'the phone'],
    ['/KBM%207QX', 'the phone'],
    ['/trainer', 'the stage'],
    ['/trainer/', 'the stage'],
    ['/trainer/s/0123456789abcdef0123456789abcdef', 'the stage'],
    ['/screen', 'the stage'],
    ['/results/0123', 'the stage'],
    ['/trainer?a=1', 'the stage'],
  ])('%s', async ([path = '', page]) => {
    const { ask } = await startServer({ clientFolder: builtClient() });
    expect(await ask(path)).toMatchObject({ status: 200, text: page });
  });
});

test.for([
  '/KBM7Q',
  '/KBM7QXX',
  '/KBM7Q0',
  '/KBM7QX/more',
  '/trainers',
  '/screen/other',
  '/.secret',
  '/assets/absent.js',
  '/assets/',
  '/assets/..%2fphone.html',
  '/..%2f..%2fetc%2fpasswd',
  '/%00',
])('there is nothing at %s, and that is said in words', async (path) => {
  const { ask } = await startServer({ clientFolder: builtClient() });
  const answer = await ask(path, { headers: { 'accept-language': 'en-GB,en' } });
  expect(answer.status).toBe(404);
  expect(answer.text).toContain('There is nothing here');
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect((await ask(path)).text).toContain('Hier is niets');
});

test('an address that cannot be read is refused without a trace of the program', async () => {
  const { ask } = await startServer({ clientFolder: builtClient() });
  const answer = await ask('/%E0%A4%A');
  expect(answer.status).toBe(400);
  expect(answer.text).not.toMatch(/at |node_modules|URIError/);
});

test('pages are asked for again each time; what has a hash in its name is kept for ever, and comes compressed', async () => {
  const { ask } = await startServer({ clientFolder: builtClient() });
  expect((await ask('/')).headers.get('cache-control')).toBe('no-cache');
  const script = await ask('/assets/phone-a1b2c3.js', { headers: { 'accept-encoding': 'br' } });
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(script.headers.get('content-encoding')).toBe('br');
  expect(script.headers.get('content-type')).toContain('javascript');
});

test('a code that spells the address of a page is never given out', () => {
  const spelled = ['SCREEN', 'ASSETS', 'READYZ'].map((word) => parseJoinCode(word));
  expect(spelled.map((code) => code !== null && isPageName(code))).toEqual([true, true, true]);
  const ordinary = parseJoinCode('KBM7QX');
  expect(ordinary !== null && isPageName(ordinary)).toBe(false);
});

test('a server that would have given out such a code gives out the next one', async () => {
  const codes = ['SCREEN', 'ASSETS', 'KBM7QX'];
  const server = await startServer({ joinCodes: codes });
  expect((await server.createSession()).code).toBe('KBM7QX');
});
