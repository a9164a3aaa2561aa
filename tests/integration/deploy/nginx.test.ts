import { request as plainRequest } from 'node:http';
import { request as encryptedRequest } from 'node:https';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { SignInAnswer } from '#shared/api.ts';
import { foundIn } from '../../support/bytes.ts';
import { connect } from '../../support/client.ts';
import { installedNginx, startNginx } from '../../support/nginx.ts';
import { joinAt, post } from '../../support/program.ts';
import { rawSocketAt } from '../../support/rawSocket.ts';
import { startServer } from '../../support/server.ts';

const program = installedNginx() ?? '';
const PUBLIC = 'workshop.example.com';
/** Of this computer as well, and nobody's address but the one who asks from there. */
const SOMEBODY = '127.0.0.77';

interface Asking {
  headers?: Record<string, string>;
  ca?: Buffer;
}

/** Asks from an address that would be somebody's. */
function ask(url: string, { headers = {}, ca }: Asking = {}) {
  const request = url.startsWith('https:') ? encryptedRequest : plainRequest;
  const tls = ca === undefined ? {} : { ca, servername: 'localhost' };
  return new Promise<{ status: number; location: unknown; hsts: unknown; body: string }>(
    (resolve, reject) => {
      const asked = request(url, { headers, localAddress: SOMEBODY, agent: false, ...tls }, (response) => {
        const { location, 'strict-transport-security': hsts } = response.headers;
        text(response).then(
          (body) => resolve({ status: response.statusCode ?? 0, location, hsts, body }),
          reject,
        );
      });
      asked.on('error', reject);
      asked.end();
    },
  );
}

async function behindNginx() {
  const server = await startServer({ publicUrl: new URL(`https://${PUBLIC}`), metrics: 'everywhere' });
  const { port } = server.app;
  return { server, nginx: await startNginx(program, { nodes: [port, port] }) };
}

describe.skipIf(program === '')('nginx as it is configured in .github/deploy', () => {
  test('hands on everything under the name of PUBLIC_URL and nothing under another, and no figures', async () => {
    const { nginx } = await behindNginx();
    const own = { headers: { host: PUBLIC }, ca: nginx.certificate };
    const health = await ask(`${nginx.encrypted}/readyz`, own);
    expect(health).toMatchObject({ status: 200, body: '{"ok":true}' });
    const page = await ask(`${nginx.encrypted}/api/scenarios`, own);
    expect(page).toMatchObject({ status: 401, hsts: expect.stringContaining('max-age') as unknown });
    const strange = await ask(`${nginx.encrypted}/api/scenarios`, {
      ...own,
      headers: { host: 'evil.example' },
    });
    expect(strange.status).toBe(403);
    expect((await ask(`${nginx.encrypted}/metrics`, own)).status).toBe(404);
    const redirected = await ask(`${nginx.redirecting}/trainer`, own);
    expect(redirected).toMatchObject({ status: 301, location: `https://${PUBLIC}/trainer` });
  });

  test('asks the other machine where one says that it cannot keep anything', async () => {
    const servers = [await startServer(), await startServer()] as const;
    await servers[0].store.close();
    expect((await servers[0].ask('/readyz')).status).toBe(503);
    const nginx = await startNginx(program, { nodes: [servers[0].app.port, servers[1].app.port] });
    const asked = await Promise.all(Array.from({ length: 12 }, () => ask(`${nginx.url}/readyz`)));
    expect(asked.map(({ status }) => status)).toEqual(asked.map(() => 200));
  });

  test('lets sockets of our own pages through, and of nobody else’s', async () => {
    const { nginx } = await behindNginx();
    const opens = (headers: Record<string, string>) =>
      rawSocketAt(`${nginx.url}/socket.io/KHM7QX/`, headers).then(
        () => true,
        () => false,
      );
    expect(await opens({ host: PUBLIC, origin: `https://${PUBLIC}` })).toBe(true);
    expect(await opens({ host: PUBLIC, origin: 'https://evil.example' })).toBe(false);
    expect(await opens({ host: 'evil.example', origin: 'https://evil.example' })).toBe(false);
  });

  test('writes down what kind of thing was asked, and nothing of who asked or of which session', async () => {
    const { server, nginx } = await behindNginx();
    const session = await server.createSession();
    const phone = await joinAt(nginx.url, session.code);
    expect(await phone.vote('test', 'tea')).toMatchObject({ ok: true });
    const host = await connect(nginx.url, { ticket: session.host, code: session.code });
    const secret = server.app.signInSecret();
    const { ticket: trainer } = await post<SignInAnswer>(`${nginx.url}/api/sign-in`, { secret });
    const headers = { host: PUBLIC, authorization: `Bearer ${trainer}`, 'user-agent': 'kanarie-agent' };
    expect((await ask(`${nginx.url}/api/sessions/${session.id}/script?lang=nl`, { headers })).status).toBe(
      200,
    );
    for (const client of [phone, host]) client.close();
    await server.stop();
    expect((await ask(`${nginx.url}/${session.code}?kanarie-query`, { headers })).status).toBe(502);
    expect((await ask(`${nginx.url}/socket.io/${session.code}/`, { headers })).status).toBe(502);

    const LINE = /^\S+T\S+ [A-Z]+ (?:socket|api|page) \d{3} [\d.]+ (?:aanname|[\d.:, ]+) [\d, -]+$/;
    await expect.poll(() => nginx.written()).toMatch(/ socket 101 [^]* socket 502 /);
    const lines = nginx
      .written()
      .split('\n')
      .filter((line) => line !== '' && !/^\d+$/.test(line));
    expect(lines.filter((line) => !LINE.test(line))).toEqual([]);
    const secrets = [SOMEBODY, PUBLIC, session.code, session.id, secret, trainer, phone.ticket, session.host];
    expect(foundIn(Buffer.from(nginx.written()), [...secrets, 'kanarie', 'script'])).toEqual([]);
  });
});
