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
  remove(kind: string, id: string): Promise<void>;
}
