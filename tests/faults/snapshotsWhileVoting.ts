import { lastSnapshot } from '../../server/log/snapshots.ts';
import { opened, temporaryFile } from '../support/logs.ts';
import type { Violation } from './check.ts';
import { allAnswered, startWorkshop } from './workshop.ts';

export interface Snapped {
  ballots: number;
  snapshots: number;
  /** Snapshots that hold fewer events of the session than were acknowledged before they were asked for. */
  behind: number;
  /** From each tap to "saved", in ms. */
  confirmedAfter: number[];
  violations: Violation[];
}

/** F21: the data is copied, again and again, while everybody votes. */
export async function snapshotWhileVoting(phones: number, turns: number): Promise<Snapped> {
  const file = temporaryFile();
  const store = opened(file);
  const workshop = await startWorkshop({ phones, kept: store });
  const id = workshop.session.id as Parameters<typeof store.log.read>[0];
  const confirmedAfter: number[] = [];
  let behind = 0;
  for (let turn = 1; turn <= turns; turn += 1) {
    const before = (await store.log.read(id, 0)).length;
    const taken = store.snapshots.take(Date.now() + turn * 1000);
    await Promise.all(
      workshop.phones.map(async (phone) => {
        const at = performance.now();
        phone.tap('test', turn % 2 === 0 ? 'tea' : 'coffee');
        await phone.until(() => !phone.isWaiting());
        confirmedAfter.push(performance.now() - at);
      }),
    );
    await taken;
    const copy = opened(lastSnapshot(file)?.file ?? '');
    if ((await copy.log.read(id, 0)).length < before) behind += 1;
    await copy.close();
  }
  await allAnswered(workshop.phones);
  return {
    ballots: phones * turns,
    snapshots: turns,
    behind,
    confirmedAfter,
    violations: await workshop.violations(),
  };
}
