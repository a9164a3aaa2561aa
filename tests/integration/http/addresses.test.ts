import { expect, test } from 'vitest';
import type { SignInLink } from '#shared/api.ts';
import { memoryStore } from '../../../server/log/memoryStore.ts';
import { manualClock } from '../../support/clock.ts';
import { connect, openConsole } from '../../support/client.ts';
import { adapter, LAPTOP, startServer, type TestServer } from '../../support/server.ts';

const everywhere = { host: '0.0.0.0' };
const list = ({ ask, trainer }: TestServer) => ask('/api/addresses', { ticket: trainer });
const choose = ({ ask, trainer }: TestServer, url: string) =>
  ask('/api/addresses', { method: 'PUT', ticket: trainer, body: { url } });

test('a trainer who chooses another address sees it on the big screen at once', async () => {
  const server = await startServer(everywhere);
  const session = await server.createSession();
  const screen = await connect(server.url, { ticket: session.projector });
  const { port } = server.app;
  expect(screen.view('projector').joinUrl).toBe(`http://192.168.1.20:${port}/${session.code}`);
  expect(await choose(server, `http://10.1.2.3:${port}/`)).toMatchObject({
    status: 200,
    body: { fixed: true },
  });
  await screen.until('projector', ({ joinUrl }) => joinUrl === `http://10.1.2.3:${port}/${session.code}`);
});

test('the choice is remembered after a restart', async () => {
  const store = memoryStore();
  const first = await startServer({ ...everywhere, store });
  await choose(first, `http://10.1.2.3:${first.app.port}`);
  await first.stop();
  const second = await startServer({ ...everywhere, store, port: first.app.port });
  expect((await list(second)).body).toMatchObject({
    chosen: `http://10.1.2.3:${first.app.port}`,
    fixed: true,
  });
});

test('an address that this computer does not have, or that is none, is refused', async () => {
  const server = await startServer(everywhere);
  expect(await choose(server, 'http://10.9.9.9:3000')).toMatchObject({
    status: 403,
    body: { error: 'notAllowed' },
  });
  for (const url of ['javascript:alert(1)', '10.1.2.3', ''])
    expect((await choose(server, url)).status).toBe(400);
});

test('beside PUBLIC_URL nothing is chosen, and links for a second device lead there', async () => {
  const server = await startServer({ ...everywhere, publicUrl: new URL('https://workshop.example.nl') });
  expect((await choose(server, `http://10.1.2.3:${server.app.port}`)).status).toBe(403);
  const link = await server.ask('/api/sign-in-links', { method: 'POST', ticket: server.trainer });
  expect((link.body as SignInLink).url).toMatch(/^https:\/\/workshop\.example\.nl\/trainer#/);
});

test('when the laptop gets another address, the code on the big screen changes by itself', async () => {
  const clock = manualClock();
  let interfaces = LAPTOP;
  const server = await startServer({ ...everywhere, clock, interfaces: () => interfaces });
  const host = await openConsole(server, await server.createSession());
  interfaces = { wlan0: [adapter({ address: '172.16.0.9' })], lo: LAPTOP['lo'] };
  clock.pass(5000);
  const { joinUrl } = await host.until('projector', (view) => !view.joinUrl.includes('192.168.1.20'));
  expect(new URL(joinUrl).host).toBe(`172.16.0.9:${server.app.port}`);
});

test('a phone that scans the code first is told that it works, and the trainer that it was there', async () => {
  const publicUrl = new URL('http://workshop.example.nl');
  const server = await startServer({ ...everywhere, publicUrl });
  const headers = { host: publicUrl.host, 'accept-language': 'en' };
  expect((await list(server)).body).toMatchObject({ reached: [], encrypted: false });
  const page = await server.ask('/check', { headers });
  expect(page.status).toBe(200);
  expect(page.text).toContain('<h1>It works</h1>');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect((await list(server)).body).toMatchObject({ reached: [publicUrl.origin] });
});

test('the trainer’s own browser proves nothing, and a name that is not ours is told nothing', async () => {
  const server = await startServer(everywhere);
  expect((await server.ask('/check')).text).toContain('<h1>Het werkt</h1>');
  expect((await server.ask('/check', { headers: { host: 'evil.example' } })).status).toBe(403);
  expect((await list(server)).body).toMatchObject({ reached: [] });
});
