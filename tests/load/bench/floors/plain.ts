import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { createFloor } from './shared.ts';

/** The lowest floor: JSON over WebSocket, counted in memory. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
const hosts = new Set<WebSocket>();
const phones = new Set<WebSocket>();
const floor = createFloor((view) => {
  const text = JSON.stringify(view);
  for (const host of hosts) host.send(text);
});
let scene = 0;

server.on('connection', (socket, { url }) => {
  const isHost = url === '/host';
  (isHost ? hosts : phones).add(socket);
  socket.send(JSON.stringify(isHost ? floor.hostView() : floor.phoneView(scene)));
  const phone = phones.size;
  socket.on('message', (data: Buffer) => {
    const { id, payload } = JSON.parse(data.toString()) as {
      id: number;
      payload: { type: string; choice: string };
    };
    if (payload.type === 'reveal') {
      scene += 1;
      const text = JSON.stringify(floor.phoneView(scene));
      for (const each of phones) each.send(text);
    } else floor.cast(phone, payload.choice);
    socket.send(`{"id":${id},"answer":{"ok":true}}`);
  });
});

server.on('listening', () => process.stdout.write(`port ${(server.address() as AddressInfo).port}\n`));
