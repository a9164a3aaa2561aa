import { expect, test } from 'vitest';
import type { SessionSummary, SessionTickets } from '#shared/api.ts';
import { connect, joinPhone, openConsole } from '../../support/client.ts';
import { tinyScenario } from '../../support/scenarios.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const GUESSES = 300;

/** A session whose every text names it. */
async function canary(server: TestServer, name: string) {
  const wish = {
    scenario: name,
    lang: 'nl',
    floor: 5,
    seats: 60,
    group: `${name}groep`,
    company: `${name}bedrijf`,
  };
  const created = await server.ask('/api/sessions', { method: 'POST', ticket: server.trainer, body: wish });
  const { id, code } = created.body as SessionSummary;
  const tickets = await server.ask(`/api/sessions/${id}/tickets`, { method: 'POST', ticket: server.trainer });
  const session = { id, ...(tickets.body as SessionTickets) };
  const host = await openConsole(server, session);
  const screen = await connect(server.url, { ticket: session.projector });
  const phones = [];
  for (let phone = 0; phone < 6; phone += 1) phones.push(await joinPhone(server, code));
  return { session, host, screen, phones, clients: [host, screen, ...phones] };
}

const scenarioOf = (name: string) => {
  const text = JSON.stringify(tinyScenario())
    .replaceAll(/"nl":"/g, `"nl":"${name} `)
    .replaceAll(/"en":"/g, `"en":"${name} `);
  return { ...(JSON.parse(text) as ReturnType<typeof tinyScenario>), id: name };
};

test('threat 6, T-ISO-1, T-LEAK-1: nothing of one session is in any frame, answer or file of the other', async () => {
  const server = await startServer({ scenarios: [scenarioOf('kanarie'), scenarioOf('merel')] });
  const one = await canary(server, 'kanarie');
  const other = await canary(server, 'merel');
  for (const { host, phones } of [one, other]) {
    for (const phone of phones) await phone.vote('test', 'tea');
    await host.goTo('hearing', 'vote');
    for (const phone of phones) await phone.vote('first', 'call');
    await host.goTo('turn', 'story');
  }
  const paths = ['script', 'script?lang=en', 'export.csv', 'export.json', 'export.csv?lang=en'];
  const asked = async ({ session }: typeof one) =>
    Promise.all(
      paths.map((path) => server.ask(`/api/sessions/${session.id}/${path}`, { ticket: session.host })),
    );
  for (const [mine, theirs, word] of [
    [one, other, 'merel'],
    [other, one, 'kanarie'],
  ] as const) {
    const answers = await asked(mine);
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    const told = [...mine.clients.flatMap(({ frames }) => frames), ...answers.map(({ text }) => text)].join(
      '\n',
    );
    for (const secret of [word, theirs.session.id, theirs.session.code]) expect(told).not.toContain(secret);
    for (const path of paths) {
      const stolen = await server.ask(`/api/sessions/${theirs.session.id}/${path}`, {
        ticket: mine.session.host,
      });
      expect(stolen).toMatchObject({ status: 403, body: { error: 'notAllowed' } });
    }
  }
});

test('T-LEAK-2: no frame of a phone or a big screen has an id of a person, a ticket or a key in it', async () => {
  const server = await startServer({ scenarios: [scenarioOf('kanarie')] });
  const { phones, screen, host } = await canary(server, 'kanarie');
  for (const phone of phones) await phone.vote('test', 'tea');
  await host.goTo('hearing', 'story');
  // Socket.IO names a connection to itself: twenty characters, of no use to anybody else.
  const told = [screen, host, ...phones].flatMap(({ frames }) =>
    frames.filter((frame) => frame.startsWith('2')),
  );
  expect(told.length).toBeGreaterThan(10);
  expect(told.join('\n')).not.toMatch(/[0-9a-f]{32}|eyJ/);
});

test('ids by chance, and ids that are nearly right, lead nowhere', async () => {
  const server = await startServer();
  const session = await server.createSession();
  for (let guess = 0; guess < GUESSES; guess += 1) {
    const at = guess % 32;
    const flipped = (Number.parseInt(session.id[at] ?? '0', 16) ^ (1 + (guess % 15))).toString(16);
    const id = session.id.slice(0, at) + flipped + session.id.slice(at + 1);
    expect(await server.ask(`/api/sessions/${id}/script`, { ticket: server.trainer })).toMatchObject({
      status: 404,
    });
    expect(await server.ask(`/api/sessions/${id}/script`, { ticket: session.host })).toMatchObject({
      status: 403,
    });
  }
});
