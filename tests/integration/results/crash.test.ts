import { expect, onTestFinished, test } from 'vitest';
import type { SessionSummary } from '#shared/api.ts';
import { reportIn } from '../../support/report.ts';
import type { SessionId } from '#shared/ids.ts';
import type { Store } from '../../../server/log/store.ts';
import { bytesBeside, foundIn } from '../../support/bytes.ts';
import { connect } from '../../support/client.ts';
import { opened, temporaryFile } from '../../support/logs.ts';
import { asTrainer, votedSession } from '../../support/results.ts';
import { startServer, type TestServer } from '../../support/server.ts';

/** A store that does so many more writes and then, as a process that was killed, none. */
function dyingAfter(writes: number, store: Store) {
  let left = writes;
  const counted = { done: 0, died: false };
  function write<T>(work: () => Promise<T>): Promise<T> {
    if (left <= 0) {
      counted.died = true;
      return Promise.reject(new Error('the process is gone'));
    }
    left -= 1;
    counted.done += 1;
    return work();
  }
  const { log, records } = store;
  const dying: Store = {
    ...store,
    log: {
      ...log,
      append: (...args) => write(() => log.append(...args)),
      erase: (session) => write(() => log.erase(session)),
    },
    records: {
      ...records,
      put: (...args) => write(() => records.put(...args)),
      putNew: (...args) => write(() => records.putNew(...args)),
      remove: (...args) => write(() => records.remove(...args)),
    },
    scrub: () => write(() => store.scrub()),
    compact: () => write(() => store.compact()),
  };
  return { dying, counted };
}

interface Left {
  restarted: TestServer;
  file: string;
  session: { id: string; code: string; host: string };
  /** The control number of the tables before anything went wrong. */
  hash: string;
}

/** Asks for something that takes many writes, dies after so many of them, and starts again over what is left. */
async function dieAfter(
  writes: number,
  ask: (trainer: ReturnType<typeof asTrainer>) => Promise<unknown>,
): Promise<Left & { died: boolean }> {
  const file = temporaryFile();
  const store = opened(file);
  const server = await startServer({ store });
  const session = await votedSession(server);
  await session.console.send({ type: 'endSession' });
  const { hash } = reportIn((await asTrainer(server, session).file('json')).text);
  await server.stop();

  const { dying, counted } = dyingAfter(writes, store);
  const last = await startServer({ store: dying });
  await ask(asTrainer(last, session));
  await last.stop();
  await store.close();

  const again = opened(file);
  onTestFinished(() => again.close());
  return { restarted: await startServer({ store: again }), file, session, hash, died: counted.died };
}

const ballots = ['"ballotCast"', '"participantJoined"'];

async function isWholeAgain({ restarted, file, session, hash }: Left): Promise<'sealed' | 'live'> {
  const { ask, trainer, store } = restarted;
  const list = (await ask('/api/sessions', { ticket: trainer })).body as SessionSummary[];
  expect(list.map(({ id }) => id)).toEqual([session.id]);
  expect(reportIn((await asTrainer(restarted, session).file('json')).text).hash).toBe(hash);
  expect(await store.records.list('leaving')).toEqual([]);
  const events = await store.log.read(session.id as SessionId, 0);
  if (list[0]?.sealedAt === null) {
    expect(events.some(({ type }) => type === 'sessionSealed')).toBe(false);
    expect((await connect(restarted.url, { ticket: session.host })).view('host').ended).toBe(true);
    return 'live';
  }
  expect(events).toEqual([]);
  expect(await store.records.list('sessionKey')).toEqual([]);
  expect(await store.records.list('session')).toEqual([]);
  expect(foundIn(bytesBeside(file), ballots)).toEqual([]);
  await expect(connect(restarted.url, { ticket: session.host })).rejects.toThrow(/^sessionSealed$/);
  return 'sealed';
}

test('killed after any step of sealing, a server finishes it at its next start, before anybody is let in', async () => {
  const ends: string[] = [];
  for (let writes = 0, died = true; died; writes += 1) {
    const left = await dieAfter(writes, ({ seal }) => seal());
    ends.push(await isWholeAgain(left));
    ({ died } = left);
  }
  // Once the first step is on disk there is no way back, and the last write of all is the end of it.
  expect(ends.length).toBeGreaterThan(10);
  expect(ends.slice(ends.indexOf('sealed'))).toEqual(
    Array.from({ length: ends.length - ends.indexOf('sealed') }, () => 'sealed'),
  );
  expect(ends.indexOf('sealed')).toBeLessThanOrEqual(3);
}, 180_000);

test('killed after any step of deleting, a server leaves either all of the session or nothing', async () => {
  const ends: string[] = [];
  for (let writes = 0, died = true; died; writes += 1) {
    const left = await dieAfter(writes, ({ remove }) => remove());
    const { restarted, session, file } = left;
    const { ask, trainer, store } = restarted;
    const list = (await ask('/api/sessions', { ticket: trainer })).body as SessionSummary[];
    expect(await store.records.list('leaving')).toEqual([]);
    ends.push(list.length === 0 ? 'gone' : 'there');
    if (list.length === 0) {
      expect(await store.log.read(session.id as SessionId, 0)).toEqual([]);
      expect(foundIn(bytesBeside(file), ballots)).toEqual([]);
      expect(await store.records.list('joinCode')).toEqual([]);
      const { body } = await ask('/api/deleted', { ticket: trainer });
      expect(body).toEqual([expect.objectContaining({ code: session.code })]);
    }
    ({ died } = left);
  }
  expect(ends.length).toBeGreaterThan(10);
  expect(new Set(ends.slice(ends.indexOf('gone')))).toEqual(new Set(['gone']));
  expect(ends.indexOf('gone')).toBeLessThanOrEqual(3);
}, 180_000);
