import type { RecordStore } from '../log/records.ts';

/** How what is held of a kind of records is read anew: one of them, or all. */
interface Anew {
  one: (id: string) => Promise<unknown>;
  all: () => Promise<unknown>;
}

/** Keeps what this server holds of a kind of records as it is in the store, whoever changes that. */
export function watchRecords(records: RecordStore, kind: string, { one, all }: Anew): void {
  let last: Promise<unknown> = Promise.resolve();
  records.watch(kind, (id) => {
    // In turn, so that the newest is read last. A store that cannot be read says so again when it can.
    last = last.then(() => (id === null ? all() : one(id))).catch(() => {});
  });
}
