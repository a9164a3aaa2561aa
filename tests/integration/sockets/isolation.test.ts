import { expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import { connect, joinPhone, openConsole } from '../../support/client.ts';
import { startServer, type TestServer } from '../../support/server.ts';

/** A session with a console, a big screen and a phone in each language. */
async function playedSession(server: TestServer) {
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const screen = await connect(server.url, { ticket: session.projector });
  const dutch = await joinPhone(server, session.code, 'nl');
  const english = await joinPhone(server, session.code, 'en');
  await host.until('host', ({ present }) => present === 2);
  await screen.until('projector', ({ joined }) => joined === 2);
  return { session, host, dutch, all: [host, screen, dutch, english] };
}

test('T-ISO-1: two sessions side by side never hear of each other', async () => {
  const server = await startServer();
  const canary = await playedSession(server);
  const lively = await playedSession(server);
  const sent = () => canary.all.map(({ views }) => views.length);
  await canary.host.send({ type: 'coverScreen', cover: 'code' });
  const screens = canary.all.slice(0, 2);
  await Promise.all(screens.map((client) => client.until('projector', ({ cover }) => cover === 'code')));
  const before = sent();

  await lively.dutch.vote('test', 'coffee');
  await lively.host.goTo('hearing', 'vote');
  await lively.dutch.vote('first', 'call');
  await joinPhone(server, lively.session.code);
  await lively.host.until('host', ({ voting, joined }) => voting?.voted === 1 && joined === 3);

  // An answer comes behind all that was sent before it, and this one changes nothing.
  await Promise.all(canary.all.map((client) => client.roundTrip()));
  expect(sent()).toEqual(before);
  for (const { frames } of canary.all) {
    expect(frames.join()).not.toContain(lively.session.code);
    expect(frames.join()).not.toContain(lively.session.id);
  }
});

test('a ballot, or a wish of the trainer, lands in the session of the ticket and in no other', async () => {
  const server = await startServer();
  const one = await playedSession(server);
  const other = await playedSession(server);
  const logOf = (id: string) => server.store.log.read(id as SessionId, 0);
  const before = await logOf(one.session.id);
  expect(await other.dutch.vote('test', 'tea')).toMatchObject({ ok: true });
  expect(await other.host.send({ type: 'endSession' })).toMatchObject({ ok: true });
  expect(await logOf(one.session.id)).toEqual(before);
  expect((await logOf(other.session.id)).map(({ type }) => type)).toContain('sessionEnded');
});
