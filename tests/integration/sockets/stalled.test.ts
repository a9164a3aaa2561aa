import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { JoinAnswer } from '#shared/api.ts';
import { engineLimits, limitWaiting } from '../../../server/sockets/engine.ts';
import { createPace } from '../../../server/sockets/pace.ts';
import type { SessionServer, SessionSocket } from '../../../server/sockets/types.ts';
import { manualClock } from '../../support/clock.ts';
import { rawSocket } from '../../support/rawSocket.ts';
import { startServer } from '../../support/server.ts';

const LIMIT = 256 * 1024;
const VIEW = 20 * 1024;

/** A server with our limits and pace and nothing else, and somebody who stops reading. */
async function stalledLine() {
  const http = createServer();
  const io: SessionServer = new Server(http, engineLimits);
  io.engine.on('connection', limitWaiting);
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  onTestFinished(() => io.close());
  const arrived = new Promise<SessionSocket>((resolve) => io.on('connection', resolve));
  const { port } = http.address() as AddressInfo;
  const ws = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
  onTestFinished(() => ws.terminate());
  ws.on('open', () => ws.send('40'));
  const socket = await arrived;
  ws.pause();
  return { io, socket };
}

/** What waits in our memory for this socket: in Engine.IO's list, and in the WebSocket below it. */
function waitingFor({ conn }: SessionSocket): number {
  const { writeBuffer, transport } = conn as unknown as {
    writeBuffer: { data?: string }[];
    transport: { socket: { bufferedAmount: number } };
  };
  const listed = writeBuffer.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);
  return listed + transport.socket.bufferedAmount;
}

test('views for a line that has stalled never fill more than two of them in our memory', async () => {
  const { io, socket } = await stalledLine();
  const pace = createPace(io, () => {});
  void socket.join('room');
  let most = 0;
  for (let sent = 0; sent < 2000; sent += 1) {
    pace.emit([{ room: 'room', view: { role: 'host', text: 'x'.repeat(VIEW) } as never }]);
    most = Math.max(most, waitingFor(socket));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(most).toBeGreaterThan(VIEW);
  expect(most).toBeLessThanOrEqual(LIMIT);
  expect(socket.connected).toBe(true);
});

test('threat 12: whoever goes on asking without reading the answers is cut off before they fill 256 kB', async () => {
  const { socket } = await stalledLine();
  let most = 0;
  for (let sent = 0; sent < 3000 && socket.connected; sent += 1) {
    socket.emit('view', { text: 'x'.repeat(VIEW) } as never);
    if (socket.connected) most = Math.max(most, waitingFor(socket));
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(socket.connected).toBe(false);
  expect(most).toBeLessThanOrEqual(LIMIT);
});

test('of what no page of ours sends two are forgiven in a minute, the third is the last', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const { code } = await server.createSession();
  const joined = await server.ask('/api/join', { method: 'POST', body: { code } });
  const stranger = await rawSocket(server);
  await stranger.enter((joined.body as JoinAnswer).ticket);
  for (const id of [0, 1]) {
    stranger.send(`42${id}["command",{"type":"endSession"}]`);
    expect(await stranger.next(new RegExp(`^43${id}`))).toContain('notAllowed');
  }
  clock.pass(30_000);
  stranger.send('427["command",{"type":"endSession"}]');
  expect(await stranger.next(/^437/)).toContain('notAllowed');
  expect(stranger.ws.readyState).toBe(stranger.ws.OPEN);
  for (const id of [1, 2]) stranger.send(`42${id}["register_as_admin"]`);
  await stranger.closed;
});
