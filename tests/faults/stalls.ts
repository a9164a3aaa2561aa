import { setTimeout as after } from 'node:timers/promises';
import { connect } from '../support/client.ts';
import type { Violation } from './check.ts';
import { burst, openHouse } from './house.ts';
import { allAnswered } from './workshop.ts';

export interface Stalled {
  /** Phones that lost their line while nobody answered. */
  disconnected: number;
  /** From waking until every phone had its answer, in ms. */
  recovery: number;
  violations: Violation[];
}

/** F17: the whole program stands still for so many ms while everybody votes, as on a computer that is out of breath. */
export async function standStill(ms: number, phones: number): Promise<Stalled> {
  const house = await openHouse(phones);
  let disconnected = 0;
  const { child } = house.program();
  child.kill('SIGSTOP');
  burst(house.phones);
  const watching = house.phones.map((phone) =>
    phone.until(() => !phone.isConnected()).then(() => (disconnected += 1)),
  );
  await after(ms);
  const before = disconnected;
  child.kill('SIGCONT');
  const at = performance.now();
  await allAnswered(house.phones);
  const recovery = performance.now() - at;
  const found = await house.violations();
  void Promise.allSettled(watching);
  return { disconnected: before, recovery, violations: found };
}

export interface Slept {
  status: string | undefined;
  endsAt: number | undefined;
  /** From waking until the console had been told, in ms. */
  toldAfter: number;
}

/** F18: the program sleeps through a countdown of five seconds, and some more. */
export async function sleepThrough(ms: number): Promise<Slept> {
  const house = await openHouse(1);
  const host = await connect(house.url(), { ticket: house.session.host });
  const { scene } = host.view('host').position;
  await host.send({ type: 'startCountdown', scene, seconds: 5 });
  const { version } = await host.until('host', ({ voting }) => typeof voting?.endsAt === 'number');
  const { child } = house.program();
  child.kill('SIGSTOP');
  await after(5000 + ms);
  child.kill('SIGCONT');
  const at = performance.now();
  const told = await host.until('host', (view) => view.version > version);
  return { status: told.voting?.status, endsAt: told.voting?.endsAt, toldAfter: performance.now() - at };
}
