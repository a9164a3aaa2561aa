import type { Json, RecordStore, StoredRecord } from './records.ts';

/** Records that are gone with their process. */
export function memoryRecords(): RecordStore & { close: () => void } {
  const kinds = new Map<string, Map<string, string>>();
  let closed = false;

  function ofKind(kind: string): Map<string, string> {
    if (closed) throw new Error('the store is closed');
    const known = kinds.get(kind);
    if (known !== undefined) return known;
    const fresh = new Map<string, string>();
    kinds.set(kind, fresh);
    return fresh;
  }

  return {
    async get(kind, id) {
      const text = ofKind(kind).get(id);
      return text === undefined ? undefined : valueFrom(text);
    },

    async put(kind, id, value) {
      ofKind(kind).set(id, JSON.stringify(value));
    },

    async putNew(kind, id, value) {
      if (ofKind(kind).has(id)) return false;
      ofKind(kind).set(id, JSON.stringify(value));
      return true;
    },

    async list(kind) {
      const records = [...ofKind(kind)].map(([id, text]): StoredRecord => ({ id, value: valueFrom(text) }));
      return records.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    },

    remove: async (kind, id) => ofKind(kind).delete(id),

    async change(kind, id, changed) {
      const text = ofKind(kind).get(id);
      ofKind(kind).set(id, JSON.stringify(changed(text === undefined ? undefined : valueFrom(text))));
    },

    watch: () => {},

    close() {
      closed = true;
    },
  };
}

function valueFrom(text: string): Json {
  return JSON.parse(text) as Json;
}
