import { expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import type { Receipt } from '#shared/protocol.ts';
import { memoryStore } from '../../../server/log/memoryStore.ts';
import {
  type Client,
  connect,
  type Console,
  joinPhone,
  openConsole,
  type Phone,
  phoneWith,
} from '../../support/client.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { asTrainer } from '../../support/results.ts';
import { startServer } from '../../support/server.ts';
import { writingScenario } from '../../support/writing.ts';

async function room(phones: number) {
  const { log, ...others } = memoryStore();
  // What is on disk outlives a server; this store does too.
  const store = { ...others, log: { ...log, close: async () => {} }, close: async () => {} };
  const server = await startServer({ store, scenarios: [writingScenario()] });
  const session = await server.createSession();
  const host = await openConsole(server, session);
  const screen = await connect(server.url, { ticket: session.projector });
  const joined: Phone[] = [];
  for (let phone = 0; phone < phones; phone += 1) joined.push(await joinPhone(server, session.code));
  return { store, server, session, host, screen, phones: joined };
}

const write = (phone: Client, text: string, seq = 1): Promise<Receipt> =>
  phone.send({ type: 'writeText', round: 'why', text, seq });

/** The id that the console has for a text, once it has come. */
async function idAt(host: Client, text: string): Promise<string> {
  const has = ({ texts }: { texts?: { stacks: { id: string; text: string }[] } }) =>
    texts?.stacks.find((stack) => stack.text === text);
  const id = has(await host.until('host', (view) => has(view) !== undefined))?.id;
  if (id === undefined) throw new Error(`the console has no ${text}`);
  return id;
}

async function moderate(host: Console, text: string, as: 'shown' | 'hidden'): Promise<Receipt> {
  return host.send({ type: 'moderateText', round: 'why', text: await idAt(host, text), as });
}

test('no frame of a phone or the big screen has a text before the trainer shows it, and none of the console has a writer', async () => {
  const { server, session, store, host, screen, phones } = await room(12);
  await host.goTo('why', 'vote');
  for (const [index, phone] of phones.entries()) await write(phone, `kanarie ${index}`);
  await moderate(host, 'kanarie 1', 'shown');
  await moderate(host, 'kanarie 2', 'hidden');
  for (const client of [screen, ...phones]) {
    await client.roundTrip();
    expect(client.frames.join().replaceAll(/"stored":\{[^}]*\}/g, '')).not.toContain('kanarie');
  }
  await host.goTo('why', 'wall');
  await screen.until('projector', ({ screen: { kind } }) => kind === 'wall');
  expect(
    screen.frames
      .join()
      .match(/kanarie \d+/g)
      ?.every((text) => text === 'kanarie 1'),
  ).toBe(true);
  const log = await store.log.read(session.id as SessionId, 0);
  const writers = log.flatMap((event) => (event.type === 'textWritten' ? [event.participant] : []));
  expect(writers).toHaveLength(12);
  const told = [host, screen].map(({ frames }) => frames.join()).join();
  expect(writers.filter((writer) => told.includes(writer))).toEqual([]);
  const { text } = await server.ask(`/api/sessions/${session.id}/export.csv`, { ticket: session.host });
  expect(text.match(/kanarie \d+/g)).toEqual(['kanarie 1']);
});

test('an answer says what stands, and a second server start, a second console and a phone that comes back all know it', async () => {
  const { store, server, session, host, phones } = await room(2);
  await host.goTo('why', 'vote');
  const [phone, other] = phones;
  if (phone === undefined || other === undefined) throw new Error('two have joined');
  expect(await write(phone, ' hij is  moe\u202E ', 3)).toMatchObject({
    ok: true,
    stored: { round: 'why', choice: 'hij is moe', seq: 3 },
  });
  expect(await write(phone, 'eerder', 2)).toMatchObject({
    ok: true,
    stored: { choice: 'hij is moe', seq: 3 },
  });
  expect(await write(other, 'weg')).toMatchObject({ ok: true });
  expect(await write(other, '', 2)).toMatchObject({ ok: true, stored: { choice: '', seq: 2 } });
  await moderate(host, 'hij is moe', 'shown');
  const second = await openConsole(server, session);
  expect(second.view('host').texts).toMatchObject({ waiting: 0, shown: 1, stacks: [{ text: 'hij is moe' }] });

  await server.stop();
  const restarted = await startServer({ store, scenarios: [writingScenario()] });
  const again = await phoneWith(restarted.url, { ticket: phone.ticket });
  expect(again.view('participant').own).toMatchObject({ why: { choice: 'hij is moe', seq: 3 } });
  const back = await phoneWith(restarted.url, { ticket: other.ticket });
  expect(back.view('participant').own).toMatchObject({ why: { choice: '', seq: 2 } });
  const desk = await openConsole(restarted, session);
  expect(desk.view('host').texts).toMatchObject({ waiting: 0, shown: 1 });
});

test('an altered text waits to be looked at again, and a late wish for what it was does nothing', async () => {
  const { host, screen, phones } = await room(1);
  await host.goTo('why', 'vote');
  const [phone] = phones;
  if (phone === undefined) throw new Error('one has joined');
  await write(phone, 'netjes');
  const seen = await idAt(host, 'netjes');
  await moderate(host, 'netjes', 'shown');
  await write(phone, 'een echte naam', 2);
  expect(await host.send({ type: 'moderateText', round: 'why', text: seen, as: 'shown' })).toEqual({
    ok: false,
    refusal: 'unknownText',
  });
  await host.goTo('why', 'wall');
  const wall = await screen.until('projector', ({ screen: { kind } }) => kind === 'wall');
  expect(wall.screen).toMatchObject({ texts: [] });
  expect(screen.frames.join()).not.toContain('een echte naam');
});

test('what is too long, too early or of nobody is refused with a code, and changes nothing', async () => {
  const { store, session, host, phones } = await room(1);
  const [phone] = phones;
  if (phone === undefined) throw new Error('one has joined');
  expect(await write(phone, 'te vroeg')).toEqual({ ok: false, refusal: 'roundNotOpen' });
  await host.goTo('why', 'vote');
  const before = (await store.log.read(session.id as SessionId, 0)).length;
  expect(await write(phone, 'x'.repeat(61))).toEqual({ ok: false, refusal: 'tooLong' });
  expect(await phone.send({ type: 'markTexts', round: 'why', texts: [], seq: 1 })).toMatchObject({
    refusal: 'unknownRound',
  });
  expect(await store.log.read(session.id as SessionId, 0)).toHaveLength(before);
});

test('whatever is typed comes to the console and the wall as one clean line', async () => {
  const { host, phones } = await room(8);
  await host.goTo('why', 'vote');
  const odd = hostileTexts.filter((text) => text.length <= 60).slice(-8);
  for (const [index, phone] of phones.entries()) await write(phone, odd[index] ?? '');
  await host.roundTrip();
  const { texts } = await host.until('host', ({ texts: there }) => (there?.waiting ?? 0) > 2);
  for (const { text } of texts?.stacks ?? []) {
    expect(text).toBe(text.toWellFormed().trim());
    expect(text).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/u);
  }
});

test('what people wrote is destroyed with the ballots: after sealing only how many did is left', async () => {
  const { store, server, session, host, phones } = await room(10);
  await host.goTo('why', 'vote');
  for (const [index, phone] of phones.entries()) await write(phone, `kanarie ${index}`);
  await moderate(host, 'kanarie 1', 'shown');
  await host.goTo('end', 'contact');
  await host.send({ type: 'endSession' });
  const csv = async () =>
    (await server.ask(`/api/sessions/${session.id}/export.csv`, { ticket: server.trainer })).text;
  expect(await csv()).toContain('kanarie 1');
  expect(await asTrainer(server, session).seal()).toMatchObject({ status: 200 });
  expect(await csv()).not.toContain('kanarie');
  expect(await csv()).toContain('Mensen die iets schreven');
  expect(await store.log.read(session.id as SessionId, 0)).toEqual([]);
});
