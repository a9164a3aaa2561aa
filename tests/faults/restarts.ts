import { setTimeout as after } from 'node:timers/promises';
import { commandFor } from '#shared/views/hostPanel.ts';
import type { Violation } from './check.ts';
import { acknowledged } from './history.ts';
import type { Budget } from './budget.ts';
import { type Client, connect } from '../support/client.ts';
import { askedOf, burst, type House, openHouse } from './house.ts';
import { allAnswered } from './workshop.ts';

export interface Restarted {
  cycles: number;
  acknowledged: number;
  violations: Violation[];
  /** Longest time, in ms, from the new start until every phone had its answer; and until it ended when asked to. */
  slowestBack: number;
  slowestEnd: number;
  /** Exit codes that were not 0 after a request to stop. */
  badExits: number;
}

interface Wish {
  phones: number;
  /** How it is ended, in turn. */
  signals: readonly ('SIGKILL' | 'SIGTERM')[];
  /** How long nobody answers, at most, in ms. */
  outage: number;
}

/** Ends the whole program in the middle of bursts and starts it again, while real phones go on trying. */
export async function restartUnderPhones(budget: Budget, wish: Wish): Promise<Restarted> {
  const house = await openHouse(wish.phones);
  const result: Restarted = {
    cycles: 0,
    acknowledged: 0,
    violations: [],
    slowestBack: 0,
    slowestEnd: 0,
    badExits: 0,
  };
  while (budget.take()) {
    const host = await connect(house.url(), { ticket: house.session.host });
    await reopen(host, house);
    burst(house.phones);
    await after(Math.random() * 60);
    // Every other time the end comes while the trainer closes, so that either all of the closing is there or nothing.
    if (result.cycles % 2 === 1) void close(host);
    const endAt = performance.now();
    const signal = wish.signals[result.cycles % wish.signals.length] ?? 'SIGKILL';
    const code = await house.end(signal);
    if (signal === 'SIGTERM') result.slowestEnd = Math.max(result.slowestEnd, performance.now() - endAt);
    if (signal === 'SIGTERM' && code !== 0) result.badExits += 1;
    // Whoever taps while nobody answers keeps it.
    burst(house.phones.slice(0, house.phones.length / 2));
    await after(Math.random() * wish.outage);
    await house.start();
    const backAt = performance.now();
    await allAnswered(house.phones);
    result.slowestBack = Math.max(result.slowestBack, performance.now() - backAt);
    result.cycles += 1;
  }
  const host = await connect(house.url(), { ticket: house.session.host });
  if (host.view('host').voting?.status === 'open') await close(host);
  await Promise.all(house.phones.map((phone) => phone.until(() => askedOf(phone) === null)));
  result.violations = await house.violations();
  result.acknowledged = acknowledged(house.history);
  return result;
}

/** Opens the round once more where it is closed, and waits until every phone asks. */
async function reopen(host: Client, { phones }: House): Promise<void> {
  const { reopen: action, turn } = host.view('host');
  if (action !== undefined) await host.send(commandFor(action, turn));
  await Promise.all(phones.map((phone) => phone.until(() => askedOf(phone) !== null)));
}

function close(host: Client): Promise<unknown> {
  const { position, turn } = host.view('host');
  return host.send({ type: 'closeRounds', scene: position.scene, turn });
}
