import { describe, expect, onTestFinished, test, vi } from 'vitest';

import type { SessionEvent } from '#shared/session/events.ts';
import type { SessionLog } from '../../server/log/sessionLog.ts';
import type { Store } from '../../server/log/store.ts';
import { joined, joinedUpTo, sessionId } from './events.ts';

const one = sessionId(1);
const other = sessionId(2);

function said(company: string): SessionEvent {
  return { type: 'contactChanged', contact: { name: '', company, email: '', phone: '', web: '' }, at: 1 };
}

/** What every session log does, whatever it keeps its events in. `open` makes an empty store. */
export function sessionLogContract(open: () => Promise<Store> | Store): void {
  async function openLog(): Promise<SessionLog> {
    const store = await open();
    onTestFinished(() => store.close());
    return store.log;
  }

  describe('appending and reading', () => {
    test('what was appended is read back in order', async () => {
      const log = await openLog();
      expect(await log.append(one, 0, joinedUpTo(2))).toBe('appended');
      expect(await log.append(one, 2, joinedUpTo(5, 2))).toBe('appended');
      expect(await log.read(one, 0)).toEqual(joinedUpTo(5));
    });

    test('an unknown session has no events', async () => {
      expect(await (await openLog()).read(one, 0)).toEqual([]);
    });

    test('reading may begin anywhere, also beyond the end', async () => {
      const log = await openLog();
      await log.append(one, 0, joinedUpTo(5));
      expect(await log.read(one, 3)).toEqual(joinedUpTo(5, 3));
      expect(await log.read(one, 5)).toEqual([]);
      expect(await log.read(one, 9)).toEqual([]);
    });

    test.each([0, 2, 4, 9])('an append behind %i events is a conflict where there are three', async (seq) => {
      const log = await openLog();
      await log.append(one, 0, joinedUpTo(3));
      expect(await log.append(one, seq, [joined(70), joined(71)])).toBe('conflict');
      expect(await log.read(one, 0)).toEqual(joinedUpTo(3));
      expect(await log.append(one, 3, [joined(3)])).toBe('appended');
    });

    test('of three hundred appends at the same place, one succeeds', async () => {
      const log = await openLog();
      await log.append(one, 0, [joined(0)]);
      const answers = await Promise.all(joinedUpTo(300).map((event) => log.append(one, 1, [event, event])));
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1);
      expect(await log.read(one, 0)).toHaveLength(3);
    });

    test('three hundred appends that follow each other all succeed, without being waited for', async () => {
      const log = await openLog();
      const answers = await Promise.all(joinedUpTo(300).map((event, seq) => log.append(one, seq, [event])));
      expect(new Set(answers)).toEqual(new Set(['appended']));
      expect(await log.read(one, 0)).toEqual(joinedUpTo(300));
    });

    test('sessions know nothing of each other', async () => {
      const log = await openLog();
      const sessions = Array.from({ length: 30 }, (_, number) => sessionId(number));
      const appends = sessions.flatMap((session, number) =>
        joinedUpTo(10).map((_, seq) => log.append(session, seq, [joined(number * 100 + seq)])),
      );
      expect(new Set(await Promise.all(appends))).toEqual(new Set(['appended']));
      const stored = await Promise.all(sessions.map((session) => log.read(session, 0)));
      expect(stored).toEqual(sessions.map((_, number) => joinedUpTo(number * 100 + 10, number * 100)));
    });

    test('any text comes back as it went in', async () => {
      const log = await openLog();
      const texts = [
        'Zoë & Søren',
        '日本語',
        'שלום',
        '👩‍👩‍👧‍👦',
        'e\u0301',
        '\u0000 \ud800 \u2028',
        `'; DROP TABLE events; --"`,
      ];
      await log.append(one, 0, texts.map(said));
      expect(await log.read(one, 0)).toEqual(texts.map(said));
    });

    test('five thousand events are kept', async () => {
      const log = await openLog();
      await log.append(one, 0, joinedUpTo(5000));
      expect(await log.read(one, 0)).toEqual(joinedUpTo(5000));
    });

    test('nobody can reach into what is stored', async () => {
      const log = await openLog();
      const mine = joinedUpTo(2);
      const heard: SessionEvent[] = [];
      log.follow(one, 0, (events) => heard.push(...events));
      const appending = log.append(one, 0, mine);
      mine.splice(0, 2, joined(66), joined(67));
      await appending;
      await vi.waitFor(() => expect(heard).toEqual(joinedUpTo(2)), { timeout: 30_000 });
      (await log.read(one, 0)).reverse();
      expect(await log.read(one, 0)).toEqual(joinedUpTo(2));
    });

    test('an append of nothing only tells whether the place is right', async () => {
      const log = await openLog();
      expect(await log.append(one, 0, [])).toBe('appended');
      expect(await log.append(one, 1, [])).toBe('conflict');
      expect(await log.read(one, 0)).toEqual([]);
    });
  });

  describe('following', () => {
    function follow(log: SessionLog, fromSeq: number) {
      const heard: { seq: number; event: SessionEvent }[] = [];
      const end = log.follow(one, fromSeq, (events, from) => {
        heard.push(...events.map((event, index) => ({ seq: from + index, event })));
      });
      return { heard, end };
    }

    function inOrder(events: SessionEvent[], fromSeq = 0) {
      return events.map((event, index) => ({ seq: fromSeq + index, event }));
    }

    test('a follower hears what is there and then what comes, in order and once', async () => {
      const log = await openLog();
      await log.append(one, 0, joinedUpTo(3));
      const { heard } = follow(log, 0);
      await Promise.all(joinedUpTo(50, 3).map((event, index) => log.append(one, 3 + index, [event])));
      await vi.waitFor(() => expect(heard).toEqual(inOrder(joinedUpTo(50))), { timeout: 30_000 });
    });

    test('a follower hears nothing before following has begun', async () => {
      const log = await openLog();
      await log.append(one, 0, joinedUpTo(3));
      expect(follow(log, 0).heard).toEqual([]);
    });

    test('a follower who knows the beginning hears the rest only', async () => {
      const log = await openLog();
      await log.append(one, 0, joinedUpTo(3));
      const { heard } = follow(log, 2);
      await log.append(one, 3, joinedUpTo(5, 3));
      await vi.waitFor(() => expect(heard).toEqual(inOrder(joinedUpTo(5, 2), 2)), { timeout: 30_000 });
    });

    test('whoever begins while something is being appended hears it once', async () => {
      const log = await openLog();
      const followers: ReturnType<typeof follow>[] = [follow(log, 0)];
      for (let seq = 0; seq < 20; seq += 1) {
        const appending = log.append(one, seq, [joined(seq)]);
        followers.push(follow(log, 0));
        await appending;
        followers.push(follow(log, 0));
      }
      for (const { heard } of followers)
        await vi.waitFor(() => expect(heard).toEqual(inOrder(joinedUpTo(20))), { timeout: 30_000 });
    });

    test('whoever has caught up has heard all that was appended before', async () => {
      const log = await openLog();
      const { heard } = follow(log, 0);
      for (let seq = 0; seq < 20; seq += 1) {
        await log.append(one, seq, [joined(seq)]);
        await log.catchUp(one);
        expect(heard).toEqual(inOrder(joinedUpTo(seq + 1)));
      }
      await log.catchUp(other);
    });

    test('a follower hears nothing of other sessions and nothing of conflicts', async () => {
      const log = await openLog();
      const { heard } = follow(log, 0);
      await log.append(other, 0, joinedUpTo(3));
      await log.append(one, 7, joinedUpTo(3));
      await log.append(one, 0, [joined(0)]);
      await vi.waitFor(() => expect(heard).toEqual(inOrder([joined(0)])), { timeout: 30_000 });
    });

    test('a follower who has ended hears nothing any more, and the others go on', async () => {
      const log = await openLog();
      const leaving = follow(log, 0);
      const staying = follow(log, 0);
      await log.append(one, 0, [joined(0)]);
      await vi.waitFor(() => expect(leaving.heard).toHaveLength(1), { timeout: 30_000 });
      leaving.end();
      await log.append(one, 1, [joined(1)]);
      await vi.waitFor(() => expect(staying.heard).toEqual(inOrder(joinedUpTo(2))), { timeout: 30_000 });
      expect(leaving.heard).toHaveLength(1);
    });

    test('a follower who is ended by another one hears nothing of the very same events', async () => {
      const log = await openLog();
      const heard: SessionEvent[] = [];
      log.follow(one, 0, () => end());
      const end = log.follow(one, 0, (events) => heard.push(...events));
      const { promise: told, resolve } = Promise.withResolvers<void>();
      log.follow(one, 0, () => resolve());
      await log.append(one, 0, joinedUpTo(2));
      await told;
      expect(heard).toEqual([]);
    });
  });

  describe('erasing', () => {
    test('what was erased is gone, may be missing already, and is no matter of other sessions', async () => {
      const log = await openLog();
      await log.append(one, 0, joinedUpTo(500));
      await log.append(other, 0, joinedUpTo(3));
      await log.erase(one);
      await log.erase(one);
      expect(await log.read(one, 0)).toEqual([]);
      expect(await log.read(other, 0)).toEqual(joinedUpTo(3));
    });

    test('an append that was meant to follow what is erased is a conflict', async () => {
      const log = await openLog();
      await log.append(one, 0, joinedUpTo(3));
      const [, late] = await Promise.all([log.erase(one), log.append(one, 3, [joined(3)])]);
      expect(late).toBe('conflict');
      expect(await log.read(one, 0)).toEqual([]);
    });

    test('whoever followed hears nothing any more, also when the session begins anew', async () => {
      const log = await openLog();
      const heard: SessionEvent[] = [];
      log.follow(one, 0, (events) => heard.push(...events));
      const others: SessionEvent[] = [];
      log.follow(other, 0, (events) => others.push(...events));
      await log.erase(one);
      await log.append(one, 0, [joined(0)]);
      await log.append(other, 0, [joined(1)]);
      await vi.waitFor(() => expect(others).toEqual([joined(1)]), { timeout: 30_000 });
      expect(heard).toEqual([]);
    });
  });

  describe('remembering', () => {
    test('whoever remembers how long some sessions were is told which are not any more', async () => {
      const log = await openLog();
      await log.append(one, 0, joinedUpTo(3));
      await log.append(other, 0, joinedUpTo(2));
      const known = new Map([
        [one, 3],
        [other, 2],
        [sessionId(3), 0],
      ]);
      expect(await log.changed(known)).toEqual([]);
      await log.append(other, 2, [joined(2)]);
      expect(await log.changed(known)).toEqual([other]);
      await log.erase(one);
      expect(new Set(await log.changed(known))).toEqual(new Set([one, other]));
    });
  });

  describe('closing', () => {
    test('what was asked for before is stored, and what comes after is rejected', async () => {
      const store = await open();
      const asked = Promise.all(joinedUpTo(300).map((event, seq) => store.log.append(one, seq, [event])));
      await store.close();
      expect(new Set(await asked)).toEqual(new Set(['appended']));
      await expect(store.log.append(one, 300, [joined(300)])).rejects.toThrow();
      await expect(store.log.read(one, 0)).rejects.toThrow();
    });
  });
}
