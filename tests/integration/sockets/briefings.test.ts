import { expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import { ARMS, type Arm } from '#shared/session/arms.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { Scenario } from '#shared/scenario.ts';
import { type Client, connect, joinPhone, openConsole, phoneWith } from '../../support/client.ts';
import { splitScenario } from '../../support/scenarios.ts';
import { startServer } from '../../support/server.ts';

const CANARY: Record<Arm, string> = { gossip: 'kanarie', facts: 'merel' };

/** Two briefings, each with a word that is nowhere else; a colleague says the gossip. */
function scenario(): Scenario {
  const told = splitScenario();
  const clients = told.clients.map((client) => ({
    ...client,
    hearsay: client.hearsay.map((said) => ({ ...said, text: { nl: CANARY.gossip, en: CANARY.gossip } })),
  }));
  const arms = ARMS.map((id) => ({ id, text: { nl: `${CANARY[id]} in het nl`, en: `${CANARY[id]} in en` } }));
  return { ...told, clients, ...(told.split && { split: { ...told.split, arms } }) };
}

async function room(phones: number) {
  const server = await startServer({ scenarios: [scenario()] });
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const screen = await connect(server.url, { ticket: session.projector });
  const joined = [];
  for (let phone = 0; phone < phones; phone += 1) {
    joined.push(await joinPhone(server, session.code, phone % 3 === 0 ? 'en' : 'nl'));
  }
  const log = () => server.store.log.read(session.id as SessionId, 0);
  return { server, session, host, screen, phones: joined, log };
}

const heard = ({ frames }: Client, arm: Arm) => frames.join().includes(CANARY[arm]);
const readings = (client: Client) => ARMS.filter((arm) => heard(client, arm));
const dealtIn = (log: readonly SessionEvent[]) => log.filter((event) => event.type === 'briefingsDealt');

test('each phone hears its own briefing and no other, half of them each, and nobody else hears either', async () => {
  const { server, session, host, screen, phones, log } = await room(8);
  await host.goTo('hearing', 'vote');
  for (const phone of phones) await phone.vote('first', 'call');
  await host.goTo('turn', 'vote');
  for (const phone of phones) await phone.vote('twist', 'call');
  await host.goTo('reveal', 'bars');
  for (const client of [host, screen, ...phones]) await client.roundTrip();

  expect(phones.map(readings).map(({ length }) => length)).toEqual(phones.map(() => 1));
  expect(phones.filter((phone) => heard(phone, 'gossip'))).toHaveLength(4);
  for (const client of [host, screen]) expect(readings(client)).toEqual([]);
  for (const file of ['export.csv', 'export.json', 'export.csv?lang=en', 'results']) {
    const { text } = await server.ask(`/api/sessions/${session.id}/${file}`, { ticket: session.host });
    expect(text).not.toMatch(/kanarie|merel|roddel|gossip/);
  }
  expect(dealtIn(await log())).toHaveLength(1);

  await host.goTo('both', 'briefings');
  for (const phone of phones) {
    await phone.until('participant', ({ screen: { kind } }) => kind === 'briefings');
    expect(readings(phone)).toEqual([...ARMS]);
    const own = phone.view('participant').screen;
    const [read] = readings({ ...phone, frames: phone.frames.slice(0, -1) });
    expect(own).toMatchObject({ kind: 'briefings', own: read });
  }
  await screen.until('projector', ({ screen: { kind } }) => kind === 'briefings');
  const told = await server.ask(`/api/sessions/${session.id}/export.csv`, { ticket: session.host });
  expect(told.text).toContain('merel in het nl');
});

test('a phone that comes back, in either language, reads what it read before; a latecomer gets the next', async () => {
  const { server, session, host, phones, log } = await room(4);
  await host.goTo('hearing', 'story');
  const [phone] = phones;
  if (phone === undefined) throw new Error('four have joined');
  await phone.until('participant', ({ screen: { kind } }) => kind === 'story');
  for (const lang of ['nl', 'en'] as const) {
    const again = await phoneWith(server.url, { ticket: phone.ticket, lang });
    expect(readings(again)).toEqual(readings(phone));
  }
  const late = await joinPhone(server, session.code);
  expect(late.view('participant').screen.kind).toBe('story');
  expect(readings(late)).toHaveLength(1);
  await host.goTo('hearing', 'vote');
  await late.until('participant', ({ screen }) => screen.kind === 'vote' && screen.open);
  expect(readings(late)).toHaveLength(1);
  expect(dealtIn(await log())).toHaveLength(2);
  await host.goTo('turn', 'story');
  const tooLate = await joinPhone(server, session.code);
  await host.goTo('both', 'briefings');
  await tooLate.until('participant', ({ screen: { kind } }) => kind === 'briefings');
  expect(tooLate.view('participant').screen).toMatchObject({ own: null });
});

test('where there are too few people everybody hears the same, and the trainer can have it otherwise', async () => {
  const few = await room(3);
  await few.host.goTo('hearing', 'story');
  for (const phone of few.phones) {
    const shown = await phone.until('participant', ({ screen: { kind } }) => kind === 'story');
    expect(JSON.stringify(shown)).toContain('Ann zegt iets over de bakker.');
    expect(heard(phone, 'facts')).toBe(false);
  }
  const two = await room(2);
  await two.host.send({ type: 'chooseBriefings', on: true });
  await two.host.goTo('hearing', 'story');
  for (const phone of two.phones)
    await phone.until('participant', ({ screen: { kind } }) => kind === 'story');
  expect(two.phones.map(readings).flat()).toHaveLength(2);
});
