import { onTestFinished } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import type { Clock } from '../../server/clock.ts';
import type { Store } from '../../server/log/store.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import { startServer, type TestServer, type TestSession } from '../support/server.ts';
import { within } from '../support/within.ts';
import { type Truth, type Violation, violations } from './check.ts';
import { type History, startHistory } from './history.ts';
import { openPhone, type PhoneOptions, type ScriptedPhone } from './phone.ts';
import { type Proxy, startProxy } from './proxy.ts';
import { openScreens } from './screens.ts';
import { truthOf } from './truth.ts';
import { watchedLog } from './watchedLog.ts';

export interface WorkshopOptions {
  phones: number;
  /** The store on a real disk, where a test needs to lay hands on it. */
  kept?: Store;
  /** Stands between the server and its store. */
  store?: (store: Store) => Store;
  clock?: Clock;
  spoil?: PhoneOptions['spoil'];
}

/** A server in this process on a real disk, and phones that reach it over a wire of ours. */
export interface Workshop {
  server: TestServer;
  session: TestSession;
  proxy: Proxy;
  history: History;
  phones: ScriptedPhone[];
  /** One more phone, over the same wire or past it. */
  join(options?: { past?: boolean }): Promise<ScriptedPhone>;
  truth(): Promise<Truth>;
  /** What went wrong, as far as anybody can tell by now. */
  violations(): Promise<Violation[]>;
}

export async function startWorkshop(options: WorkshopOptions): Promise<Workshop> {
  const history = startHistory();
  const kept = options.kept ?? opened(temporaryFile());
  onTestFinished(() => kept.close());
  const watched = { ...kept, log: watchedLog(kept.log, history) };
  const store = options.store?.(watched) ?? watched;
  const server = await startServer({
    store,
    ...(options.clock === undefined ? {} : { clock: options.clock }),
  });
  const session = await server.createSession({ seats: 400 });
  const proxy = await startProxy(() => server.app.port);
  const screens = openScreens({ url: proxy.url, session, history });
  const phones: ScriptedPhone[] = [];

  async function join({ past = false } = {}): Promise<ScriptedPhone> {
    const joined = await server.ask('/api/join', { method: 'POST', body: { code: session.code } });
    const { ticket } = joined.body as JoinAnswer;
    const phone = openPhone({
      name: `phone ${phones.length + 1}`,
      url: past ? server.url : proxy.url,
      ticket,
      history,
      ...(options.spoil === undefined ? {} : { spoil: options.spoil }),
    });
    phones.push(phone);
    await phone.until(() => phone.view() !== undefined);
    return phone;
  }
  for (let count = 0; count < options.phones; count += 1) await join();

  async function truth(): Promise<Truth> {
    const staff = await screens.compared(server.url);
    const found = await truthOf(kept, session, phones);
    return { ...found, screens: [...found.screens, ...staff] };
  }
  return {
    server,
    session,
    proxy,
    history,
    phones,
    join,
    truth,
    violations: async () => violations(history.entries, await truth()),
  };
}

/** Resolves when every phone has its answer; rejects when that does not come. */
export async function allAnswered(phones: readonly ScriptedPhone[]): Promise<void> {
  const isDone = (phone: ScriptedPhone) => phone.isConnected() && !phone.isWaiting();
  const others = () =>
    phones
      .filter((phone) => !isDone(phone))
      .map((phone) => `${phone.name} ${phone.isConnected() ? 'on its line' : 'without a line'}`);
  await within(
    () => `answers to ${others().join(', ')}`,
    Promise.all(phones.map((phone) => phone.until(() => isDone(phone)))),
  );
}
