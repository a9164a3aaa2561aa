import { expect, test } from 'vitest';
import { connect, joinPhone, openConsole } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

test('a phone votes, is told that it is saved, and console and big screen count it', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const screen = await connect(server.url, { ticket: session.projector });
  const phone = await joinPhone(server, session.code);

  await host.goTo('hearing', 'vote');
  await phone.until('participant', ({ screen: { kind } }) => kind === 'vote');
  expect(await phone.vote('first', 'skip')).toMatchObject({
    ok: true,
    stored: { round: 'first', choice: 'skip', seq: 1 },
  });
  expect(await host.until('host', ({ voting }) => voting?.voted === 1)).toMatchObject({
    joined: 1,
    present: 1,
  });
  await screen.until('projector', ({ screen: shown }) => shown.kind === 'progress' && shown.voted === 1);
});
