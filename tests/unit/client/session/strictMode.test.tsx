// @vitest-environment happy-dom
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cleanup, render, screen } from '@testing-library/react';
import type { DetachedWindowAPI } from 'happy-dom';
import { StrictMode, type ReactNode } from 'react';
import { Server, type Socket } from 'socket.io';
import { afterAll, afterEach, beforeAll, expect, it, onTestFinished, vi } from 'vitest';

import type { View } from '#shared/protocol.ts';
import { projectorFixtures } from '../../../../client/gallery/fixtures/projector.ts';
import { createDoor } from '../../../../client/participant/door.ts';
import { Phone } from '../../../../client/participant/Phone.tsx';
import { ProjectorScreen } from '../../../../client/projector/ProjectorScreen.tsx';
import { memoryKeep } from '../../../../client/session/keep.ts';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const until = { timeout: 30_000, interval: 10 };
const inSeat: View = {
  role: 'participant',
  epoch: 1,
  version: 1,
  lang: 'nl',
  languages: ['nl'],
  code: 'KHM7QX',
  rehearsal: false,
  title: 'Bellen',
  screen: { kind: 'wait', title: 'Iedereen is binnen', text: null },
};

/** A server that shows this view, as whose page `path` is open; answers the sockets that have come. */
async function pageAt(path: string, view: View): Promise<Socket[]> {
  const http = createServer();
  const io = new Server(http, { transports: ['websocket'] });
  onTestFinished(() => io.close());
  const arrived: Socket[] = [];
  io.on('connection', (socket) => {
    arrived.push(socket);
    socket.emit('view', view);
  });
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  const { happyDOM } = window as unknown as { happyDOM: DetachedWindowAPI };
  happyDOM.setURL(`http://127.0.0.1:${(http.address() as AddressInfo).port}${path}`);
  return arrived;
}

/** How many more listeners the document has for the page being looked at again. */
function watchListeners(): () => number {
  const calls = [vi.spyOn(document, 'addEventListener'), vi.spyOn(document, 'removeEventListener')] as const;
  const count = (spy: (typeof calls)[number]) =>
    spy.mock.calls.filter(([type]) => String(type) === 'visibilitychange').length;
  return () => count(calls[0]) - count(calls[1]);
}

function twice(page: ReactNode) {
  return render(<StrictMode>{page}</StrictMode>);
}

beforeAll(() => {
  // This environment has no fonts that could arrive later.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
});
afterAll(() => {
  Reflect.deleteProperty(document, 'fonts');
});

it('F12: a phone that React mounts twice has one socket and one set of listeners, and none when it is left', async () => {
  const arrived = await pageAt('/KHM7QX', inSeat);
  const listeners = watchListeners();
  const keep = memoryKeep();
  keep.set('ticket.KHM7QX', 'a ticket');
  const door = createDoor(keep, 'KHM7QX');
  await door.enter();
  twice(<Phone door={door} keep={keep} />);
  await screen.findByRole('heading', { name: 'Iedereen is binnen' }, until);
  expect(arrived).toHaveLength(1);
  expect(listeners()).toBe(1);
  door.store.getState().seat?.leave();
  expect(listeners()).toBe(0);
  await vi.waitFor(() => expect(arrived[0]?.connected).toBe(false), until);
});

it('F12: a big screen that React mounts twice has one socket', async () => {
  const [join] = projectorFixtures('nl');
  if (join === undefined) throw new Error('there is a first screen');
  const arrived = await pageAt('/screen#a-ticket-of-the-screen', join.view);
  twice(<ProjectorScreen />);
  await vi.waitFor(() => expect(document.title).toBe(join.view.title), until);
  expect(arrived).toHaveLength(1);
  for (const storage of [sessionStorage, localStorage]) storage.clear();
});
