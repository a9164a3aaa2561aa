import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { connect } from '../support/client.ts';
import type { Violation } from './check.ts';
import { burst, openHouse } from './house.ts';
import { allAnswered } from './workshop.ts';

/** Whether the system lets us set limits for a running process, which takes Linux and prlimit. */
export function canLimit(): boolean {
  return spawnSync('prlimit', ['--version']).status === 0;
}

export interface OnSmallDisk {
  /** Whether the console said that nothing is saved any more, and later that all is well again. */
  told: boolean;
  savedAgain: boolean;
  /** Phones that said "saved" for a ballot that they had cast while nothing could be written. */
  savedMeanwhile: number;
  violations: Violation[];
}

/** F19: the whole program, whose files the system lets grow no further: what a quota does, and a full disk. */
export async function voteInSmallFiles(phones: number): Promise<OnSmallDisk> {
  const house = await openHouse(phones);
  const host = await connect(house.url(), { ticket: house.session.host });
  burst(house.phones);
  await allAnswered(house.phones);
  const limit = (size: string) =>
    spawnSync('prlimit', ['--pid', `${house.program().child.pid}`, `--fsize=${size}`]);
  limit(`${statSync(`${house.folder}/aanname.db-wal`).size}:unlimited`);
  burst(house.phones);
  const { version } = await host.until('host', ({ saved }) => saved.why !== null);
  const savedMeanwhile = house.phones.filter((phone) => !phone.isWaiting()).length;
  limit('unlimited:unlimited');
  await allAnswered(house.phones);
  const last = await host.until('host', (view) => view.version > version && view.saved.why === null);
  return {
    told: true,
    savedAgain: last.saved.why === null,
    savedMeanwhile,
    violations: await house.violations(),
  };
}
