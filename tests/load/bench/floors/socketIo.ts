import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { Server } from 'socket.io';
import { createFloor } from './shared.ts';

/**
 * A bare Socket.IO server that only counts in memory. With DURABLE it also writes each ballot into SQLite, in groups,
 * and acknowledges after the commit: the least that a durable server can cost.
 */
const http = createServer();
const io = new Server(http, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
const floor = createFloor((view) => void io.to('host').emit('view', view));
const commit = process.env['DURABLE'] === undefined ? null : groupCommit(process.env['DURABLE']);
let phones = 0;
let scene = 0;

io.on('connection', (socket) => {
  if (socket.handshake.auth['host'] === true) {
    void socket.join('host');
    socket.emit('view', floor.hostView());
  } else {
    void socket.join('phones');
    socket.emit('view', floor.phoneView(scene));
  }
  phones += 1;
  const phone = phones;
  socket.on(
    'command',
    ({ type, choice }: { type: string; choice: string }, ack: (answer: object) => void) => {
      if (type === 'reveal') {
        scene += 1;
        io.to('phones').emit('view', floor.phoneView(scene));
        return ack({ ok: true });
      }
      const cast = (): void => {
        floor.cast(phone, choice);
        ack({ ok: true });
      };
      if (commit === null) cast();
      else commit(phone, choice, cast);
    },
  );
});

http.listen(0, '127.0.0.1', () => process.stdout.write(`port ${(http.address() as AddressInfo).port}\n`));

function groupCommit(file: string): (phone: number, choice: string, done: () => void) => void {
  const db = new DatabaseSync(file);
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS ballots (phone, choice)',
  );
  const insert = db.prepare('INSERT INTO ballots VALUES (?, ?)');
  let waiting: { phone: number; choice: string; done: () => void }[] = [];
  function write(): void {
    const group = waiting;
    waiting = [];
    db.exec('BEGIN');
    for (const { phone, choice } of group) insert.run(phone, choice);
    db.exec('COMMIT');
    for (const { done } of group) done();
  }
  return (phone, choice, done) => {
    if (waiting.length === 0) setImmediate(write);
    waiting.push({ phone, choice, done });
  };
}
