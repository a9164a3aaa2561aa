import { expect, test } from 'vitest';
import type { SignInLink } from '#shared/api.ts';
import { openConsole } from '../../support/client.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const contact = {
  name: 'Noor',
  company: 'Voorbeeld',
  email: 'noor@example.nl',
  phone: '06',
  web: 'https://example.nl',
};

async function signIn({ ask }: TestServer, secret: string) {
  return ask('/api/sign-in', { method: 'POST', body: { secret } });
}

test('a link for a second device leads to an address that a phone reaches, and signs in once', async () => {
  const server = await startServer();
  const made = await server.ask('/api/sign-in-links', { method: 'POST', ticket: server.trainer });
  const { url, expiresAt } = made.body as SignInLink;
  const secret = /^http:\/\/localhost:\d+\/trainer#([\w-]{43})$/.exec(url)?.[1] ?? '';
  expect(expiresAt - Date.now()).toBeGreaterThan(9 * 60_000);
  const signed = await signIn(server, secret);
  expect(signed.status).toBe(200);
  const { ticket } = signed.body as { ticket: string };
  expect((await server.ask('/api/sessions', { ticket })).status).toBe(200);
  expect(await signIn(server, secret)).toMatchObject({ status: 401, body: { error: 'usedLink' } });
});

test('guessing secrets is answered a few times and then no more', async () => {
  const server = await startServer();
  const statuses: number[] = [];
  for (let guess = 0; guess < 7; guess += 1) statuses.push((await signIn(server, `guess ${guess}`)).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429]);
  expect((await signIn(server, server.app.signInSecret())).status).toBe(200);
});

test('a new session stands in the list, newest first, with what was chosen for it', async () => {
  const server = await startServer();
  const wish = { scenario: 'tiny', lang: 'en', floor: 8, seats: 12, group: ' Sales ', company: '' };
  const made = await server.ask('/api/sessions', { method: 'POST', ticket: server.trainer, body: wish });
  expect(made.status).toBe(201);
  const expected = { lang: 'en', group: 'Sales', company: null, joined: 0, ended: false };
  expect(made.body).toMatchObject({ ...expected, title: 'De kleine klant (en)' });
  await server.createSession();
  const { body } = await server.ask('/api/sessions', { ticket: server.trainer });
  expect(body).toEqual([expect.objectContaining({ lang: 'nl' }), made.body]);
});

test('a session of a scenario or a language that there is not is refused', async () => {
  const server = await startServer();
  const wish = { scenario: 'tiny', lang: 'nl', floor: 5, seats: 12, group: null, company: null };
  const make = (change: object) =>
    server.ask('/api/sessions', { method: 'POST', ticket: server.trainer, body: { ...wish, ...change } });
  expect(await make({ scenario: 'other' })).toMatchObject({ status: 404, body: { error: 'notFound' } });
  for (const change of [
    { lang: 'de' },
    { floor: 4 },
    { seats: 0 },
    { seats: 5001 },
    { group: 'x'.repeat(81) },
    { more: 1 },
  ]) {
    expect(await make(change), `${JSON.stringify(change)}`).toMatchObject({
      status: 400,
      body: { error: 'badRequest' },
    });
  }
  expect((await server.ask('/api/sessions', { ticket: server.trainer })).body).toEqual([]);
});

test('the scenarios are listed without a word of their scenes', async () => {
  const server = await startServer();
  const { body, text } = await server.ask('/api/scenarios', { ticket: server.trainer });
  expect(body).toEqual([expect.objectContaining({ id: 'tiny', minutes: 30, languages: ['nl', 'en'] })]);
  expect(text).not.toContain('telefoontje');
});

test('the run sheet comes in either language, to the trainer and to the console', async () => {
  const server = await startServer();
  const session = await server.createSession();
  const script = (lang: string, ticket: string) =>
    server.ask(`/api/sessions/${session.id}/script${lang}`, { ticket });
  expect((await script('', server.trainer)).body).toMatchObject({ lang: 'nl', title: 'De kleine klant' });
  expect((await script('?lang=en', session.host)).body).toMatchObject({
    lang: 'en',
    title: 'De kleine klant (en)',
  });
  expect(await script('?lang=de', session.host)).toMatchObject({
    status: 400,
    body: { error: 'badRequest' },
  });
  expect((await script('?lang=nl&lang=en', session.host)).status).toBe(400);
});

test('the profile is entered once: it stands in sessions that go on, and in those that begin', async () => {
  const server = await startServer();
  const running = await openConsole(server, await server.createSession());
  const over = await server.createSession();
  const overHost = await openConsole(server, over);
  await overHost.send({ type: 'endSession' });
  const nobody = { name: '', company: '', email: '', phone: '', web: '' };
  expect((await server.ask('/api/profile', { ticket: server.trainer })).body).toEqual(nobody);

  const saved = await server.ask('/api/profile', { method: 'PUT', ticket: server.trainer, body: contact });
  expect(saved).toMatchObject({ status: 200, body: contact });
  expect((await server.ask('/api/profile', { ticket: server.trainer })).body).toEqual(contact);

  const begun = await openConsole(server, await server.createSession());
  for (const host of [running, begun]) {
    await host.send({ type: 'endSession' });
    const { screen } = await host.until('projector', (view) => view.screen.kind === 'contact');
    expect(screen).toMatchObject({ contact: { name: 'Noor' } });
  }
  const { screen } = await overHost.until('projector', (view) => view.screen.kind === 'contact');
  expect(screen).toMatchObject({ contact: null });
});

test('a profile with something else than a web address for the web is refused', async () => {
  const server = await startServer();
  for (const change of [
    { web: 'javascript:alert(1)' },
    { web: 'example.nl' },
    { email: 'noor' },
    { name: 'x'.repeat(121) },
  ]) {
    const body = { ...contact, ...change };
    expect((await server.ask('/api/profile', { method: 'PUT', ticket: server.trainer, body })).status).toBe(
      400,
    );
  }
});
