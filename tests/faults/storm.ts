import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { JoinAnswer } from '#shared/api.ts';
import { counted, opened, temporaryFile } from '../support/logs.ts';
import { startServer } from '../support/server.ts';
import { violations, type Violation } from './check.ts';
import { startHistory } from './history.ts';
import { openPhone, type ScriptedPhone } from './phone.ts';
import { startProxy } from './proxy.ts';
import { truthOf } from './truth.ts';
import { allAnswered } from './workshop.ts';

export interface Storm {
  phones: number;
  /** How often the log was read for all of them together. */
  reads: number;
  /** In ms, from the moment when the server listened again until each phone was back. */
  backAfter: number[];
  /** The longest that the event loop stood still, in ms; phones and server share it here. */
  loopMax: number;
  violations: Violation[];
}

/** F5: a server is started anew, and all phones come back to it at the same time, each with a ballot in hand. */
export async function comeBack(count: number): Promise<Storm> {
  const store = opened(temporaryFile());
  const history = startHistory();
  const first = await startServer({ store });
  let port = first.app.port;
  const proxy = await startProxy(() => port);
  const session = await first.createSession({ seats: 400 });
  const phones: ScriptedPhone[] = [];
  for (let number = 1; number <= count; number += 1) {
    const joined = await first.ask('/api/join', { method: 'POST', body: { code: session.code } });
    const { ticket } = joined.body as JoinAnswer;
    phones.push(openPhone({ name: `phone ${number}`, url: proxy.url, ticket, history }));
  }
  await Promise.all(phones.map((phone) => phone.until(() => phone.isConnected())));

  await first.stop();
  await Promise.all(phones.map((phone) => phone.until(() => !phone.isConnected())));
  for (const phone of phones) phone.tap('test', 'tea');
  const { log, counts } = counted(store.log);
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  const second = await startServer({ store: { ...store, log } });
  port = second.app.port;
  const at = performance.now();
  const backAfter: number[] = [];
  await Promise.all(
    phones.map(async (phone) => {
      await phone.until(() => phone.isConnected());
      backAfter.push(performance.now() - at);
    }),
  );
  await allAnswered(phones);
  loop.disable();
  return {
    phones: count,
    reads: counts.reads,
    backAfter,
    loopMax: loop.max / 1e6,
    violations: violations(history.entries, await truthOf(store, session, phones)),
  };
}
