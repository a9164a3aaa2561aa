import { describe, expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import type { JoinAnswer } from '#shared/api.ts';
import { serverSecret } from '../../../server/auth/keys.ts';
import { createTickets } from '../../../server/auth/tickets.ts';
import { systemClock } from '../../../server/clock.ts';
import { manualClock } from '../../support/clock.ts';
import { connect, joinPhone, openConsole, phoneWith } from '../../support/client.ts';
import { rawSocket } from '../../support/rawSocket.ts';
import { startServer } from '../../support/server.ts';

test('each role is let in with its ticket, and first told all that it may see', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const screen = await connect(server.url, { ticket: session.projector });
  const phone = await joinPhone(server, session.code, 'en');
  expect(host.views.slice(0, 2).map(({ role }) => role)).toEqual(['host', 'projector']);
  expect(screen.views.map(({ role }) => role)).toContain('projector');
  expect(phone.view('participant')).toMatchObject({ lang: 'en', code: session.code, own: {} });
});

test('a phone that comes back is told what its owner has chosen so far, and keeps its seat', async () => {
  const server = await startServer();
  const session = await server.createSession({ seats: 1 });
  const phone = await joinPhone(server, session.code);
  expect(await phone.vote('test', 'coffee')).toMatchObject({ ok: true });
  phone.close();
  const again = await phoneWith(server.url, { ticket: phone.ticket });
  expect(again.view('participant').own).toEqual({ test: { choice: 'coffee', seq: 1 } });
  const host = await openConsole(server, session);
  expect(host.view('host')).toMatchObject({ joined: 1 });
});

describe('refused', () => {
  test('a ticket of the trainer, of another server, or that is none', async () => {
    const server = await startServer();
    const { host } = await (await startServer()).createSession();
    for (const ticket of [server.trainer, host, '', 'x', 'x.y', `${host}x`, 'x'.repeat(10_000)]) {
      await expect(connect(server.url, { ticket })).rejects.toThrow(/^badTicket$/);
    }
  });

  test('a page of another version, whatever else it says', async () => {
    const server = await startServer();
    const { host } = await server.createSession();
    await expect(connect(server.url, { ticket: host, protocol: 1 })).rejects.toThrow(/^otherProtocol$/);
    await expect(connect(server.url, { ticket: 'older form', protocol: 0 })).rejects.toThrow(
      /^otherProtocol$/,
    );
  });

  test('a ticket for a session that is not there any more', async () => {
    const server = await startServer();
    const tickets = createTickets(await serverSecret(server.store.records), systemClock());
    const ticket = tickets.issue({ role: 'host', session: '0'.repeat(32) as SessionId });
    await expect(connect(server.url, { ticket })).rejects.toThrow(/^sessionNotFound$/);
  });

  test('a ticket that has expired', async () => {
    const clock = manualClock();
    const server = await startServer({ clock });
    const { projector } = await server.createSession();
    await connect(server.url, { ticket: projector });
    clock.sleep(30 * 24 * 60 * 60 * 1000);
    await expect(connect(server.url, { ticket: projector })).rejects.toThrow(/^badTicket$/);
  });

  test('somebody for whom there is no seat left, or who comes when all is over', async () => {
    const server = await startServer();
    const session = await server.createSession({ seats: 1 });
    const ask = async () => {
      const { body } = await server.ask('/api/join', { method: 'POST', body: { code: session.code } });
      return (body as JoinAnswer).ticket;
    };
    const [first, second] = [await ask(), await ask()];
    const phone = await phoneWith(server.url, { ticket: first });
    await expect(connect(server.url, { ticket: second })).rejects.toThrow(/^sessionFull$/);
    const host = await openConsole(server, session);
    await host.send({ type: 'endSession' });
    await expect(connect(server.url, { ticket: second })).rejects.toThrow(/^sessionEnded$/);
    const again = await phoneWith(server.url, { ticket: phone.ticket });
    expect(again.view('participant').screen).toMatchObject({ kind: 'close', ended: true });
  });

  test.for([
    '40{}',
    '40{"ticket":7,"protocol":3,"lang":"nl"}',
    '40{"ticket":{},"protocol":3,"lang":"nl"}',
    '40{"ticket":"TICKET","protocol":3,"lang":"de"}',
    '40{"ticket":"TICKET","protocol":3,"lang":"nl","role":"host"}',
    '40{"ticket":"TICKET","protocol":"1","lang":"nl"}',
    '40{"ticket":"TICKET","lang":"nl"}',
    '40{"__proto__":{"ticket":"TICKET","protocol":3,"lang":"nl"}}',
  ])('a handshake that is none: %s', async (frame) => {
    const server = await startServer();
    const { host } = await server.createSession();
    const raw = await rawSocket(server);
    raw.send(frame.replace('TICKET', host));
    expect(await raw.next(/^4[04]/)).toBe('44{"message":"badTicket"}');
  });

  test.for([
    '40',
    '407',
    '40null',
    '40[]',
    '40"ticket"',
    '40{',
    '40/other,{}',
    '42["command",{"type":"join"}]',
  ])('a beginning that is none: %s', async (frame) => {
    const server = await startServer();
    const { code } = await server.createSession();
    const raw = await rawSocket(server);
    raw.send(frame);
    expect(await Promise.race([raw.next(/^4[04]/), raw.closed])).toSatisfy(
      (answer) => answer === undefined || `${answer}`.startsWith('44'),
    );
    await joinPhone(server, code);
  });
});

test('the page of somebody else gets no connection, even with a proper ticket', async () => {
  const server = await startServer();
  const host = `127.0.0.1:${server.app.port}`;
  const tried = async (headers: Record<string, string>) =>
    (await rawSocket(server, headers).catch(() => null)) !== null;
  expect(await tried({ origin: 'https://evil.example' })).toBe(false);
  expect(await tried({ origin: 'null' })).toBe(false);
  expect(await tried({ host: 'evil.example' })).toBe(false);
  expect(await tried({ host: 'evil.example', origin: 'http://evil.example' })).toBe(false);
  expect(await tried({ origin: `http://${host}` })).toBe(true);
});

test('a join code in the address is for a proxy to choose by: the ticket alone says whose session it is', async () => {
  const server = await startServer();
  const [session, other] = [await server.createSession(), await server.createSession()];
  for (const code of ['', session.code, other.code]) {
    const screen = await connect(server.url, { ticket: session.projector, code });
    expect(JSON.stringify(screen.view('projector'))).toContain(session.code);
    await expect(connect(server.url, { ticket: 'x', code })).rejects.toThrow(/^badTicket$/);
  }
});

test('only WebSockets are spoken, and the client library is not served', async () => {
  const { ask } = await startServer();
  expect((await ask('/socket.io/?EIO=4&transport=polling')).status).toBe(400);
  expect((await ask('/socket.io/socket.io.js')).status).toBe(400);
});

test('a handshake that cannot be stored is refused as something of the moment, and logged', async () => {
  const server = await startServer();
  const { code } = await server.createSession();
  const { body } = await server.ask('/api/join', { method: 'POST', body: { code } });
  await server.store.close();
  await expect(connect(server.url, { ticket: (body as JoinAnswer).ticket })).rejects.toThrow(/^notSaved$/);
  expect(server.logged).not.toEqual([]);
});
