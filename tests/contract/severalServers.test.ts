import { describe, expect, test, vi } from 'vitest';
import type { SessionEvent } from '#shared/session/events.ts';
import type { SessionLog } from '../../server/log/sessionLog.ts';
import { StoreAway } from '../../server/log/whyNotSaved.ts';
import { hasPostgres, newDatabase, openedPostgres, sql } from '../support/postgres/databases.ts';
import { joined, joinedUpTo, sessionId } from './events.ts';

const session = sessionId(1);
const patient = { timeout: 30_000 };

/** Two servers' stores in one database. */
async function two() {
  const url = await newDatabase();
  return { url, one: await openedPostgres(url), other: await openedPostgres(url) };
}

function heardFrom(log: SessionLog): SessionEvent[] {
  const heard: SessionEvent[] = [];
  log.follow(session, 0, (events, fromSeq) => {
    expect(fromSeq).toBe(heard.length);
    heard.push(...events);
  });
  return heard;
}

/** The connections on which servers listen; ended, as a network that breaks would end them. */
const KILL_LISTENERS =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'aanname listens'";

describe.runIf(hasPostgres)('on several servers', () => {
  test('what one appends the other hears, in order and once', async () => {
    const { one, other } = await two();
    const heard = heardFrom(other.log);
    for (let seq = 0; seq < 30; seq += 1) await one.log.append(session, seq, [joined(seq)]);
    await vi.waitFor(() => expect(heard).toEqual(joinedUpTo(30)), patient);
  });

  test('whoever has caught up has heard all that the other had appended before', async () => {
    const { one, other } = await two();
    const heard = heardFrom(other.log);
    for (let seq = 0; seq < 30; seq += 1) {
      await one.log.append(session, seq, [joined(seq)]);
      await other.log.catchUp(session);
      expect(heard).toEqual(joinedUpTo(seq + 1));
    }
  });

  test('of two who append at the same place one succeeds, every time, and both hear the same', async () => {
    const { one, other } = await two();
    const heard = [heardFrom(one.log), heardFrom(other.log)];
    for (let seq = 0; seq < 40; seq += 1) {
      const both = [one, other].map(({ log }, who) => log.append(session, seq, [joined(seq * 2 + who)]));
      expect((await Promise.all(both)).toSorted()).toEqual(['appended', 'conflict']);
    }
    const log = await one.log.read(session, 0);
    expect(log).toHaveLength(40);
    for (const each of heard) await vi.waitFor(() => expect(each).toEqual(log), patient);
  });

  test('two who append to many sessions at once, each in an order of its own, never wait for each other', async () => {
    const { one, other } = await two();
    const sessions = Array.from({ length: 60 }, (_, number) => sessionId(number + 10));
    for (let seq = 0; seq < 10; seq += 1) {
      const answers = await Promise.all([
        ...sessions.map((each) => one.log.append(each, seq, [joined(seq)])),
        ...sessions.toReversed().map((each) => other.log.append(each, seq, [joined(seq)])),
      ]);
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(60);
    }
  });

  test('whoever has lost the line on which it listens misses nothing', async () => {
    const { url, one, other } = await two();
    const heard = heardFrom(other.log);
    for (let seq = 0; seq < 20; seq += 1) {
      await one.log.append(session, seq, [joined(seq)]);
      if (seq % 5 === 2) await sql(url, KILL_LISTENERS);
    }
    await vi.waitFor(() => expect(heard).toEqual(joinedUpTo(20)), patient);
  });

  test('a connection that breaks while something is written on it breaks nothing else', async () => {
    const { url, one } = await two();
    const outcomes = new Set<string>();
    for (let turn = 0; turn < 12; turn += 1) {
      const { length } = await one.log.read(session, 0).catch(() => []);
      const writing = one.log.append(session, length, joinedUpTo(2000)).catch((error: unknown) => {
        expect(error).toBeInstanceOf(StoreAway);
        return 'lost';
      });
      const changing = one.records.change('count', 'a', () => turn).catch(() => {});
      await sql(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'aanname'",
      );
      outcomes.add(await writing);
      await changing;
    }
    expect(outcomes).toContain('lost');
    const { length } = await vi.waitFor(() => one.log.read(session, 0), patient);
    expect(await one.log.append(session, length, [joined(1)])).toBe('appended');
  });

  test('what nobody was told of is found all the same', async () => {
    const { url, one, other } = await two();
    const heard = heardFrom(other.log);
    await one.log.append(session, 0, joinedUpTo(3));
    await vi.waitFor(() => expect(heard).toEqual(joinedUpTo(3)), patient);
    // By hand, as a server does that is killed between its commit and its word to the others.
    await sql(url, `INSERT INTO events VALUES ('${session}', 3, '${JSON.stringify(joined(3))}')`);
    await vi.waitFor(() => expect(heard).toEqual(joinedUpTo(4)), patient);
  });

  test('what one erases ends whoever follows it on the other, who hears of that', async () => {
    const { one, other } = await two();
    const heard = heardFrom(other.log);
    const erased: string[] = [];
    other.log.onErased((each) => erased.push(each));
    await one.log.append(session, 0, joinedUpTo(3));
    await vi.waitFor(() => expect(heard).toEqual(joinedUpTo(3)), patient);
    await one.log.erase(session);
    await vi.waitFor(() => expect(erased).toEqual([session]), patient);
    await one.log.append(sessionId(2), 0, [joined(9)]);
    expect(heard).toEqual(joinedUpTo(3));
  });

  test('a record that is watched is told of when another server has changed it', async () => {
    const { one, other } = await two();
    const told: (string | null)[] = [];
    for (const { records } of [one, other]) {
      records.watch('keeping', (id) => {
        if (records === other.records) told.push(id);
      });
    }
    await one.records.put('keeping', 'a', 1);
    await one.records.put('profile', 'b', 1);
    await one.records.remove('keeping', 'c');
    await vi.waitFor(() => expect(told).toEqual(['a', 'c']), patient);
  });

  test('what is changed by many at once loses none of the changes', async () => {
    const { one, other } = await two();
    const add = (value: unknown) => (Array.isArray(value) ? value.length : Number(value ?? 0)) + 1;
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? one : other).records.change('count', 'a', add)),
    );
    expect(await one.records.get('count', 'a')).toBe(100);
  });

  test('what only one may do is done by one after the other', async () => {
    const { one, other } = await two();
    let inside = 0;
    const done: number[] = [];
    const work = async () => {
      inside += 1;
      done.push(inside);
      await new Promise(setImmediate);
      await one.records.get('anything', 'at all');
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 12 }, (_, n) => (n % 2 === 0 ? one : other).alone('seal', work)));
    expect(done).toEqual(Array.from({ length: 12 }, () => 1));
  });

  test('each knows of the others that are there', async () => {
    const { one, other } = await two();
    await vi.waitFor(
      () => expect([one.peers?.others().size, other.peers?.others().size]).toEqual([1, 1]),
      patient,
    );
    const told: string[] = [];
    other.peers?.onTold((text) => told.push(text));
    one.peers?.tell('hello');
    await vi.waitFor(() => expect(told).toEqual(['hello']), patient);
  });
});
