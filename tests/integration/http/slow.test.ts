import { createConnection } from 'node:net';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { joinPhone } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

/** Connections that say next to nothing, and are never done. */
const SLOW = 200;

test('two hundred connections that never finish what they ask keep nobody from voting', async () => {
  const server = await startServer();
  const { code } = await server.createSession();
  const starts = [
    '',
    'GET / HTTP/1.1\r\nhost: 127.0',
    `POST /api/join HTTP/1.1\r\nhost: 127.0.0.1:${server.app.port}\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{`,
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nhost: 127.0.0.1:${server.app.port}\r\nupgrade: webso`,
  ];
  const lines = Array.from({ length: SLOW }, (_, index) => {
    const line = createConnection(server.app.port, '127.0.0.1');
    onTestFinished(() => void line.destroy());
    line.write(starts[index % starts.length] ?? '');
    return line;
  });
  await Promise.all(lines.map((line) => once(line, 'connect')));
  const phone = await joinPhone(server, code);
  expect(await phone.vote('test', 'tea')).toMatchObject({ ok: true });
  expect(server.logged).toEqual([]);
});
