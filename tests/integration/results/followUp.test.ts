import { describe, expect, onTestFinished, test } from 'vitest';
import type { FollowUpPage, ResultsAnswer } from '#shared/api.ts';
import { bytesBeside, foundIn } from '../../support/bytes.ts';
import { joinPhone, openConsole } from '../../support/client.ts';
import { manualClock } from '../../support/clock.ts';
import {
  endedSession,
  followUpOf,
  followUpScenario,
  oneAsked,
  pageAt,
  recallOf,
} from '../../support/followUp.ts';
import { opened, temporaryFile } from '../../support/logs.ts';
import { asTrainer, DAY, HOUR, MINUTE } from '../../support/results.ts';
import { type ServerOptions, startServer } from '../../support/server.ts';
import { tinyScenario } from '../../support/scenarios.ts';

async function start(options: Partial<ServerOptions> = {}) {
  const clock = manualClock();
  const server = await startServer({ clock, scenarios: [followUpScenario(), tinyWithout()], ...options });
  return { clock, server };
}

/** The same story without the part. */
function tinyWithout() {
  return { ...tinyScenario(), id: 'without' };
}

describe('the two words of a phone', () => {
  test('are its own, the same whenever it asks, and come with a link and three days', async () => {
    const { server } = await start();
    const { phones } = await endedSession(server, 3);
    const given = await Promise.all(phones.map((phone) => recallOf(server, phone)));
    expect(new Set(given.map(({ words }) => words.join(' '))).size).toBe(3);
    const [first] = given;
    const [phone] = phones;
    if (first === undefined || phone === undefined) throw new Error('three phones were given words');
    expect((await recallOf(server, phone, 'en')).words).toEqual(first.words);
    expect(first).toMatchObject({ from: '2026-01-16', invited: '2026-01-19', until: '2026-02-16' });
    expect(first.url).toMatch(/^http:\/\/[^/]+\/follow-up#/);
  });

  test('are given at the close only, to whoever was there, and of no other story', async () => {
    const { server } = await start();
    const running = await server.createSession();
    const early = await joinPhone(server, running.code);
    const body = { lang: 'nl' };
    const post = (ticket: string) => server.ask('/api/follow-up/codes', { method: 'POST', ticket, body });
    expect((await post(early.ticket)).body).toEqual({ error: 'noFollowUp' });
    expect((await post(running.host)).body).toEqual({ error: 'badTicket' });
    expect((await post('nonsense')).body).toEqual({ error: 'badTicket' });
    const other = await server.createSession({ scenario: 'without' });
    const phone = await joinPhone(server, other.code);
    await (await openConsole(server, other)).send({ type: 'endSession' });
    expect((await post(phone.ticket)).body).toEqual({ error: 'noFollowUp' });
    // Somebody with a ticket who never came in.
    const ticket = (await server.ask('/api/join', { method: 'POST', body: { code: running.code } })).body as {
      ticket: string;
    };
    expect((await post(ticket.ticket)).body).toEqual({ error: 'notJoined' });
  });

  test('of a rehearsal open nothing, and nothing is kept of them', async () => {
    const { server } = await start();
    const session = await server.createSession({ rehearsal: 12 });
    const phone = await joinPhone(server, session.code);
    const console = await openConsole(server, session);
    await console.send({ type: 'endSession' });
    expect(await recallOf(server, phone)).toMatchObject({ url: null });
    expect(await server.store.records.list('followUp')).toEqual([]);
    expect((await followUpOf(server, session).read()).body).toEqual({ error: 'noFollowUp' });
  });

  test('are in no file and in no line of the log', async () => {
    const file = temporaryFile();
    const store = opened(file);
    onTestFinished(() => store.close());
    const { clock, server } = await start({ store });
    const { phones, id } = await endedSession(server, 6);
    const given = [];
    for (const phone of phones) given.push(await recallOf(server, phone));
    clock.sleep(14 * DAY);
    for (const recall of given) await pageAt(server, recall).answer(recall.words.join(' '));
    await server.store.snapshots.take(Date.now());
    const pairs = given.flatMap(({ words }) => [words.join(' '), JSON.stringify(words), words.join('-')]);
    const bytes = Buffer.concat([bytesBeside(file), Buffer.from(server.logged.join('\n'))]);
    expect(foundIn(bytes, pairs)).toEqual([]);
    // The search would find what is there.
    expect(foundIn(bytes, [id])).toEqual([id]);
  });
});

describe('the page that asks', () => {
  test('opens three days before people are invited, and closes four weeks after', async () => {
    const { clock, server } = await start();
    const { recall } = await oneAsked(server);
    const page = pageAt(server, recall);
    const words = recall.words.join(' ');
    const standing = async () => ((await page.read()).body as FollowUpPage).standing;
    expect(await standing()).toBe('early');
    expect((await page.answer(words)).body).toEqual({ error: 'followUpEarly' });
    clock.sleep(11 * DAY);
    expect(await standing()).toBe('open');
    expect((await page.tryWords(words)).status).toBe(200);
    clock.sleep(31 * DAY);
    expect(await standing()).toBe('open');
    clock.sleep(DAY);
    expect(await standing()).toBe('closed');
    expect((await page.answer(words)).body).toEqual({ error: 'followUpClosed' });
  });

  test('takes one answer a code, and says so the second time', async () => {
    const { clock, server } = await start();
    const { recall } = await oneAsked(server);
    clock.sleep(14 * DAY);
    const page = pageAt(server, recall);
    expect((await page.answer(recall.words.join(' '))).body).toEqual({ saved: true });
    expect((await page.answer(recall.words.join(' '))).body).toEqual({ error: 'answeredBefore' });
    expect((await page.tryWords(recall.words.join(' '))).body).toEqual({ error: 'answeredBefore' });
  });

  test('refuses an answer of another shape, and nothing is stored or used up', async () => {
    const { clock, server } = await start();
    const { recall } = await oneAsked(server);
    clock.sleep(14 * DAY);
    const page = pageAt(server, recall);
    const words = recall.words.join(' ');
    for (const bad of [{ called: 'maybe' }, { now: 'often' }, { heard: 'x'.repeat(141) }, { more: 1 }]) {
      expect((await page.answer(words, bad)).body).toEqual({ error: 'badRequest' });
    }
    expect((await page.tryWords(words)).status).toBe(200);
  });

  test('a link to it opens nothing else, and no other link opens it', async () => {
    const { server } = await start();
    const { session, recall } = await oneAsked(server);
    const ticket = new URL(recall.url ?? '').hash.slice(1);
    for (const path of ['/api/results', `/api/sessions/${session.id}/results`, '/api/sessions']) {
      expect((await server.ask(path, { ticket })).status).toBeGreaterThanOrEqual(400);
    }
    expect((await server.ask('/api/follow-up', { ticket: session.host })).body).toEqual({
      error: 'notAllowed',
    });
    expect((await server.ask('/api/follow-up', { ticket: `${ticket}x` })).body).toEqual({
      error: 'noFollowUp',
    });
    expect((await server.ask('/api/follow-up')).body).toEqual({ error: 'noFollowUp' });
  });

  test('ten wrong guesses a session, and then nobody is let in until time has passed', async () => {
    const { clock, server } = await start();
    const { session, recall } = await oneAsked(server);
    clock.sleep(14 * DAY);
    const page = pageAt(server, await followUpOf(server, session).managed());
    const error = async (words: string) => ((await page.tryWords(words)).body as { error?: string }).error;
    // A slip of the finger is no guess.
    for (let slip = 0; slip < 20; slip += 1) expect(await error('tafeltje stoeltje')).toBe('wrongWords');
    for (let guess = 0; guess < 10; guess += 1) expect(await error('tafel trein')).toBe('wrongWords');
    expect(await error('tafel trein')).toBe('tooManyTries');
    expect(await error(recall.words.join(' '))).toBe('tooManyTries');
    clock.pass(5 * HOUR);
    expect((await page.tryWords(recall.words.join(' '))).status).toBe(200);
    expect(await error('tafel trein')).toBe('wrongWords');
    expect(await error('tafel trein')).toBe('tooManyTries');
  });

  test('whoever guesses keeps out nobody who comes by the link of their own phone', async () => {
    const { clock, server } = await start();
    const session = await endedSession(server, 2);
    const [own, other] = await Promise.all(session.phones.map((phone) => recallOf(server, phone)));
    if (own === undefined || other === undefined) throw new Error('two were given words');
    clock.sleep(14 * DAY);
    const shared = pageAt(server, await followUpOf(server, session).managed());
    for (let guess = 0; guess < 11; guess += 1) await shared.tryWords('tafel trein');
    const words = own.words.join(' ');
    expect((await shared.tryWords(words)).body).toEqual({ error: 'tooManyTries' });
    // With the link of one phone nobody else's words can be guessed at.
    expect((await pageAt(server, other).tryWords(words)).body).toEqual({ error: 'tooManyTries' });
    expect((await pageAt(server, own).tryWords(words)).body).toEqual({ welcome: true });
    expect((await pageAt(server, own).answer(words)).body).toEqual({ saved: true });
    expect((await pageAt(server, own).answer(words)).body).toEqual({ error: 'answeredBefore' });
  });

  test('a thousand guesses at once are no more than ten', async () => {
    const { clock, server } = await start();
    const { recall } = await oneAsked(server);
    clock.sleep(14 * DAY);
    const page = pageAt(server, recall);
    const answers = await Promise.all(Array.from({ length: 200 }, () => page.tryWords('tafel trein')));
    const errors = answers.map(({ body }) => (body as { error: string }).error);
    expect(errors.filter((error) => error === 'wrongWords')).toHaveLength(10);
    expect(errors.filter((error) => error === 'tooManyTries')).toHaveLength(190);
  });
});

describe('its trainer', () => {
  async function answered(people: number, given: (place: number) => object = () => ({})) {
    const { clock, server } = await start();
    const session = await endedSession(server, people);
    const recalls = [];
    for (const phone of session.phones) recalls.push(await recallOf(server, phone));
    clock.sleep(14 * DAY);
    for (const [place, recall] of recalls.entries()) {
      const { status } = await pageAt(server, recall).answer(recall.words.join(' '), given(place));
      expect(status).toBe(200);
    }
    return { clock, server, session, recalls };
  }

  test('sees answers coming in, but never what or when', async () => {
    const { server, session } = await answered(4);
    const managed = await followUpOf(server, session).managed();
    expect(managed).toMatchObject({ answers: 4, codes: 4, standing: 'open', heard: [] });
    expect(JSON.stringify(managed)).not.toMatch(/mostly|seldom|yes/);
  });

  test('learns nothing of four answers, once it is closed neither', async () => {
    const { server, session } = await answered(4, (place) => ({ heard: `regel ${place}` }));
    await followUpOf(server, session).close();
    const { report } = (await asTrainer(server, session).read()).body as ResultsAnswer;
    expect(report.followUp).toMatchObject({ plans: null, rates: null, asking: null });
    for (const { rounds } of report.followUp?.polls ?? []) {
      for (const { result } of rounds) expect(result).toMatchObject({ kind: 'withheld', reason: 'tooFew' });
    }
    expect(await followUpOf(server, session).managed()).toMatchObject({ answers: 4, heard: [] });
  });

  test('closes it: one table in the results and in every file, and nothing of the single answers', async () => {
    const { server, session, recalls } = await answered(12, (place) => ({
      called: place < 6 ? 'yes' : place < 9 ? 'planned' : 'no',
      before: 'seldom',
      now: place < 8 ? 'mostly' : 'seldom',
      heard: place < 11 ? `regel ${place}` : '',
    }));
    const trainer = asTrainer(server, session);
    const before = ((await trainer.read()).body as ResultsAnswer).report;
    expect(before.followUp).toBeUndefined();
    expect((await followUpOf(server, session).close()).status).toBe(200);
    const { report } = (await trainer.read()).body as ResultsAnswer;
    expect(report.hash).toBe(before.hash);
    expect(report.followUp).toMatchObject({
      answers: 12,
      plans: 12,
      asking: { more: 8, same: 4, less: 0 },
      rates: { doneAmongResponders: 0.5, doneFloor: 0.5, doneAmongRespondersCI: null },
    });
    const managed = await followUpOf(server, session).managed();
    expect(managed).toMatchObject({ standing: 'closed', codes: null, answers: 12 });
    expect(managed.heard).toHaveLength(11);
    for (const kind of ['csv', 'json']) {
      const { text } = await trainer.file(kind);
      expect(text).not.toContain('regel ');
      expect(text).toContain(kind === 'csv' ? 'Opvolging' : 'doneFloor');
    }
    for (const kind of ['xlsx', 'pdf', 'pptx']) expect((await trainer.file(kind)).status).toBe(200);
    const [recall] = recalls;
    if (recall === undefined) throw new Error('twelve were given words');
    expect((await pageAt(server, recall).answer(recall.words.join(' '))).body).toEqual({
      error: 'followUpClosed',
    });
  });

  test('cannot close it before anybody can answer, nor where nothing is asked', async () => {
    const { server } = await start();
    const unasked = await endedSession(server, 0);
    expect((await followUpOf(server, unasked).close()).body).toEqual({ error: 'noFollowUp' });
    const { session } = await oneAsked(server);
    expect((await followUpOf(server, session).close()).body).toEqual({ error: 'followUpEarly' });
  });
});

describe('when the session is sealed', () => {
  test('its codes still answer, and its number of plans is there', async () => {
    const { clock, server } = await start();
    const session = await endedSession(server, 6);
    const recalls = [];
    for (const phone of session.phones) recalls.push(await recallOf(server, phone));
    expect((await asTrainer(server, session).seal()).status).toBe(200);
    const [record] = await server.store.records.list('followUp');
    expect(JSON.stringify(record)).not.toMatch(/"holder":"/);
    clock.sleep(14 * DAY);
    for (const recall of recalls)
      await pageAt(server, recall).answer(recall.words.join(' '), { called: 'no' });
    await followUpOf(server, session).close();
    const { report } = (await asTrainer(server, session).read()).body as ResultsAnswer;
    expect(report.keeping.sealedAt).not.toBeNull();
    expect(report.followUp).toMatchObject({ answers: 6 });
  });

  test('the file does not hold what was before an answer, from which its code could be told', async () => {
    const file = temporaryFile();
    const store = opened(file);
    onTestFinished(() => store.close());
    const { clock, server } = await start({ store });
    const session = await endedSession(server, 3);
    const recalls = [];
    for (const phone of session.phones) recalls.push(await recallOf(server, phone));
    for (const phone of session.phones) phone.close();
    await asTrainer(server, session).seal();
    clock.sleep(14 * DAY);
    const records = async () => JSON.stringify((await store.records.list('followUp'))[0]?.value);
    for (const recall of recalls) {
      const before = await records();
      const from = before.indexOf('"codes"');
      const until = before.indexOf('"result"');
      expect(foundIn(bytesBeside(file), [before.slice(from, until)])).toHaveLength(1);
      await pageAt(server, recall).answer(recall.words.join(' '));
      expect(foundIn(bytesBeside(file), [before.slice(from, until)])).toEqual([]);
    }
  });

  test('no phone is given words any more', async () => {
    const { server } = await start();
    const { session } = await oneAsked(server);
    await asTrainer(server, session).seal();
    const [phone] = session.phones;
    if (phone === undefined) throw new Error('one phone has joined');
    await expect(recallOf(server, phone)).rejects.toThrow('sessionSealed');
  });

  test('deleting takes all of it, and the page says that there is nothing', async () => {
    const { server } = await start();
    const { session, recall } = await oneAsked(server);
    await asTrainer(server, session).remove();
    expect(await server.store.records.list('followUp')).toEqual([]);
    expect((await pageAt(server, recall).read()).body).toEqual({ error: 'noFollowUp' });
  });

  test('after the last day it closes by itself, and the answers are in no file any more', async () => {
    const file = temporaryFile();
    const store = opened(file);
    onTestFinished(() => store.close());
    const { clock, server } = await start({ store });
    const session = await endedSession(server, 6);
    const recalls = [];
    for (const phone of session.phones) recalls.push(await recallOf(server, phone));
    for (const phone of session.phones) phone.close();
    await asTrainer(server, session).seal();
    clock.sleep(14 * DAY);
    const heard = 'dat hij al een jaar op ons wachtte';
    for (const recall of recalls) await pageAt(server, recall).answer(recall.words.join(' '), { heard });
    expect(foundIn(bytesBeside(file), [heard])).toEqual([heard]);
    clock.sleep(30 * DAY);
    clock.pass(MINUTE);
    await expect.poll(async () => (await followUpOf(server, session).managed()).standing).toBe('closed');
    await expect.poll(() => foundIn(bytesBeside(file), [heard])).toEqual([]);
    const { report } = (await asTrainer(server, session).read()).body as ResultsAnswer;
    expect(report.followUp).toMatchObject({ answers: 6 });
  });
});
