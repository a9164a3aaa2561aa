import { expect, test } from 'vitest';
import type { SessionSummary, SessionTickets } from '#shared/api.ts';
import { connect, joinPhone, openConsole } from '../../support/client.ts';
import { everyPart } from '../../support/everyPart.ts';
import { pageAt, recallOf } from '../../support/followUp.ts';
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
  return { name, session, host, screen, phones, clients: [host, screen, ...phones] };
}

const scenarioOf = (name: string) => {
  const text = JSON.stringify(everyPart())
    .replaceAll(/"nl":"/g, `"nl":"${name} `)
    .replaceAll(/"en":"/g, `"en":"${name} `);
  return { ...(JSON.parse(text) as ReturnType<typeof everyPart>), id: name };
};

test('threat 6, T-ISO-1, T-LEAK-1: nothing of one session is in any frame, answer or file of the other', async () => {
  const server = await startServer({ scenarios: [scenarioOf('kanarie'), scenarioOf('merel')] });
  const one = await canary(server, 'kanarie');
  const other = await canary(server, 'merel');
  for (const { host, phones } of [one, other]) {
    for (const phone of phones) await phone.vote('test', 'tea');
    // A session may not end before both briefings were shown.
    await host.send({ type: 'chooseBriefings', on: false });
    await host.goTo('hearing', 'vote');
    for (const phone of phones) await phone.vote('first', 'call');
    await host.send({ type: 'tallyHands', round: 'first', counts: { call: 3 } });
  }
  for (const { host, phones, name } of [one, other]) {
    await host.goTo('why', 'vote');
    for (const [place, phone] of phones.entries()) {
      const text = `${name} schrijft ${place}`;
      expect(await phone.send({ type: 'writeText', round: 'why', text, seq: 100 })).toMatchObject({
        ok: true,
      });
    }
    const { texts } = await host.until('host', (view) => view.texts?.waiting === phones.length);
    const [first] = texts?.stacks ?? [];
    if (first === undefined) throw new Error('everybody has written');
    await host.send({ type: 'moderateText', round: 'why', text: first.id, as: 'shown' });
    await host.goTo('why', 'wall');
  }
  // Of the other session nobody can so much as name a text.
  const [text] = one.host.view('host').texts?.stacks ?? [];
  expect(
    await other.host.send({ type: 'moderateText', round: 'why', text: text?.id ?? '', as: 'hidden' }),
  ).toEqual({ ok: false, refusal: 'unknownText' });
  for (const { host } of [one, other]) {
    expect(await host.send({ type: 'endSession' })).toMatchObject({ ok: true });
    await host.until('host', ({ ended }) => ended);
  }
  const paths = ['script', 'script?lang=en', 'export.csv', 'export.json', 'export.csv?lang=en', 'results'];
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
    const recall = await recallOf(server, mine.phones[0] ?? { ticket: '' });
    const later = pageAt(server, recall);
    const asks = [await later.read(), await later.tryWords(recall.words.join(' '))].map(({ text }) => text);
    expect(asks.join()).toContain(mine.name);
    expect(asks.join()).not.toContain(word);
    for (const path of [...paths, 'picture', 'follow-up']) {
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
