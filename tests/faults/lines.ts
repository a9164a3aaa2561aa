import { setTimeout as after } from 'node:timers/promises';
import type { Violation } from './check.ts';
import type { Budget } from './budget.ts';
import type { ScriptedPhone } from './phone.ts';
import { allAnswered, startWorkshop } from './workshop.ts';

/*
 * Bad lines between phones and server. Times are in ms and are told, not judged: a busy machine has its own.
 */
export interface OnBadLines {
  ballots: number;
  violations: Violation[];
  /** From each tap until its phone said "saved". */
  confirmedAfter: number[];
}

const OPTIONS = ['tea', 'coffee'];

async function tapAndWait(phone: ScriptedPhone, into: number[], nth = 0): Promise<void> {
  const at = performance.now();
  phone.tap('test', OPTIONS[nth % 2] ?? 'tea');
  await phone.until(() => phone.says('test')?.status === 'saved');
  into.push(performance.now() - at);
}

export interface HalfOpen extends OnBadLines {
  /** From each tap until its phone said that it does not know. */
  doubtAfter: number[];
  /** Phones that said "saved" before that. */
  falselySaved: number;
}

/** F8: lines go dead without a word, before a ballot reaches the server or between the ballot and its answer. */
export async function halfOpen(
  budget: Budget,
  { phones, loses }: { phones: number; loses: 'everything' | 'answers' },
): Promise<HalfOpen> {
  const workshop = await startWorkshop({ phones });
  const result: HalfOpen = {
    ballots: 0,
    violations: [],
    confirmedAfter: [],
    doubtAfter: [],
    falselySaved: 0,
  };

  async function voteIntoSilence(phone: ScriptedPhone, turn: number): Promise<void> {
    const at = performance.now();
    const saved = tapAndWait(phone, result.confirmedAfter, turn);
    await phone.until(() => {
      const said = phone.says('test');
      return said?.status === 'saved' || (said?.status === 'pending' && said.tries > 0);
    });
    if (phone.says('test')?.status === 'saved') result.falselySaved += 1;
    result.doubtAfter.push(performance.now() - at);
    await saved;
  }

  for (let turn = 0; budget.take(); turn += 1) {
    workshop.proxy.goSilent(loses);
    await Promise.all(workshop.phones.map((phone) => voteIntoSilence(phone, turn)));
    result.ballots += phones;
  }
  result.violations = await workshop.violations();
  return result;
}

/** F9: lines are torn again and again while everybody taps. */
export async function flapping(
  budget: Budget,
  { phones, between }: { phones: number; between: number },
): Promise<OnBadLines & { resets: number }> {
  const workshop = await startWorkshop({ phones });
  const confirmedAfter: number[] = [];
  let resets = 0;
  let voting = true;
  const tearing = (async () => {
    while (voting) {
      await after(between * (0.2 + Math.random()));
      workshop.proxy.resetAll();
      resets += 1;
    }
  })();
  let ballots = 0;
  for (let turn = 0; budget.take(); turn += 1) {
    await Promise.all(workshop.phones.map((phone) => tapAndWait(phone, confirmedAfter, turn)));
    ballots += phones;
  }
  voting = false;
  await tearing;
  await allAnswered(workshop.phones);
  return { ballots, resets, confirmedAfter, violations: await workshop.violations() };
}

/** F10: everything takes its time, and now and then something takes very long. */
export async function slowAir(budget: Budget, phones: number): Promise<OnBadLines> {
  const workshop = await startWorkshop({ phones });
  workshop.proxy.weather({ delay: 100, jitter: 400, stalls: { oneIn: 50, ms: 3000 } });
  const confirmedAfter: number[] = [];
  let ballots = 0;
  for (let turn = 0; budget.take(); turn += 1) {
    await Promise.all(workshop.phones.map((phone) => tapAndWait(phone, confirmedAfter, turn)));
    ballots += phones;
  }
  workshop.proxy.weather({});
  return { ballots, confirmedAfter, violations: await workshop.violations() };
}

/** F7: one phone has next to no line, and the others never notice. */
export async function oneSlowPhone(budget: Budget, phones: number) {
  const workshop = await startWorkshop({ phones: 1 });
  const [slow] = workshop.phones;
  if (slow === undefined) throw new Error('there is a slow phone');
  for (let count = 0; count < phones; count += 1) await workshop.join({ past: true });
  const others = workshop.phones.slice(1);
  const before: number[] = [];
  const confirmedAfter: number[] = [];
  await Promise.all(others.map((phone) => tapAndWait(phone, before)));
  workshop.proxy.weather({ bytesPerSecond: 1000 });
  let ballots = others.length;
  for (let turn = 1; budget.take(); turn += 1) {
    slow.tap('test', OPTIONS[turn % 2] ?? 'tea');
    await Promise.all(others.map((phone) => tapAndWait(phone, confirmedAfter, turn)));
    ballots += others.length + 1;
  }
  workshop.proxy.weather({});
  await allAnswered(workshop.phones);
  return { ballots, before, confirmedAfter, violations: await workshop.violations() };
}
