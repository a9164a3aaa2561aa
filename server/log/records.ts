/** What survives being written as JSON. Declare a record with `type`, since an `interface` is not one of these. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface StoredRecord {
  id: string;
  value: Json;
}

/**
 * What is kept but does not belong in a session's log: small, by kind and id, the last writer wins.
 * A change is on disk before its promise resolves; every promise rejects with an `Error` when the store fails.
 */
export interface RecordStore {
  /** `undefined` where there is none. Who reads it checks its shape: an older version may have written it. */
  get(kind: string, id: string): Promise<Json | undefined>;
  put(kind: string, id: string, value: Json): Promise<void>;
  /** Writes only where there is none yet, and says whether it did: of several at once, one gets true. */
  putNew(kind: string, id: string, value: Json): Promise<boolean>;
  /** All of a kind, in the order of their ids. */
  list(kind: string): Promise<StoredRecord[]>;
  /** Says whether there was one: of several at once, one gets true. */
  remove(kind: string, id: string): Promise<boolean>;
  /** Writes what is made of what stands there; nobody else can write in between. */
  change(kind: string, id: string, changed: (value: Json | undefined) => Json): Promise<void>;
  /**
   * Hears which record of a kind another server may have changed, and `null` where it may be any: for whoever holds
   * records in memory. One listener a kind, which may hear of changes of its own as well.
   */
  watch(kind: string, hear: (id: string | null) => void): void;
}
