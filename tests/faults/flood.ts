import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { connect } from '../support/client.ts';
import type { Violation } from './check.ts';
import { askedOf, burst, type House, openHouse } from './house.ts';
import { allAnswered } from './workshop.ts';

export interface Flooded {
  /** Lines that somebody opened who has no business here, and newcomers at a locked door. */
  strangers: number;
  /** From each tap to "saved" meanwhile, in ms. */
  confirmedAfter: number[];
  /** Phones that lost their line although they had done nothing. */
  kicked: number;
  /** Memory of the program in kB: after a first crowd, at most, and when all strangers were gone. */
  memory: { before: number; most: number; afterwards: number };
  violations: Violation[];
}

/** So many strangers at the same time: more than the program takes. */
const AT_ONCE = 1500;

/** Threat 3: strangers open lines, say nothing or rubbish, and hammer at the locked door, while everybody votes. */
export async function flood(strangers: number, phones: number): Promise<Flooded> {
  const house = await openHouse(phones);
  const host = await connect(house.url(), { ticket: house.session.host });
  await host.send({ type: 'lockRoom', locked: true });
  const { files } = await figures(house);
  // Once before, for the memory that a program takes for its first crowd and then keeps.
  await rush(house, Math.min(AT_ONCE, strangers));
  const before = await figures(house);
  let kicked = 0;
  let flooding = true;
  for (const phone of house.phones) {
    void phone.until(() => !phone.isConnected()).then(() => (kicked += flooding ? 1 : 0));
  }
  const memory = { before: before.memory, most: before.memory, afterwards: 0 };
  const confirmedAfter: number[] = [];
  const voting = (async () => {
    while (flooding) {
      confirmedAfter.push(...(await voteOnce(house)));
      memory.most = Math.max(memory.most, (await figures(house)).memory);
      await after(200);
    }
  })();
  for (let done = 0; done < strangers; done += AT_ONCE) {
    await rush(house, Math.min(AT_ONCE, strangers - done));
  }
  flooding = false;
  await voting;
  // All their lines are closed again on the other side as well.
  await expect.poll(async () => (await figures(house)).files).toBeLessThanOrEqual(files);
  await allAnswered(house.phones);
  memory.afterwards = (await figures(house)).memory;
  return { strangers, confirmedAfter, kicked, memory, violations: await house.violations() };
}

/** Everybody taps; answers how long each waited for its "saved". */
async function voteOnce({ phones }: House): Promise<number[]> {
  const asked = phones.filter((phone) => askedOf(phone) !== null);
  const at = performance.now();
  burst(asked);
  return Promise.all(
    asked.map(async (phone) => {
      await phone.until(() => !phone.isWaiting());
      return performance.now() - at;
    }),
  );
}

/** So many strangers at once; resolves when they have all gone. */
async function rush(house: House, size: number): Promise<void> {
  const file = fileURLToPath(new URL('floodingProcess.ts', import.meta.url));
  const args = [file, house.url(), house.session.code, `${size}`];
  const flooding = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(flooding, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`the flood has ended with ${code}`);
}

/** Memory in kB and open files, as the program itself counts them. */
async function figures(house: House): Promise<{ memory: number; files: number }> {
  const text = await (await fetch(`${house.url()}/metrics`)).text();
  const of = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? 0);
  return {
    memory: Math.round(of('process_resident_memory_bytes') / 1024),
    files: of('process_open_fds'),
  };
}
