import type { SessionId } from '#shared/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';

/** Hears events in log order, each once; `fromSeq` is the number of events that come before the first of them. */
export type OnEvents = (events: readonly SessionEvent[], fromSeq: number) => void;

/**
 * What happened in each session, in order, until the session is erased. A seq is a number of events: the first event of a session
 * has seq 0, and a session of n events is appended to at seq n.
 *
 * Every promise rejects with an `Error` when the store fails; nothing has been stored then, unless it is a `StoreLost`.
 */
export interface SessionLog {
  /**
   * Adds all of the events or none, behind `expectedSeq` events. Resolves to `appended` only once they would
   * survive a power cut, and to `conflict` when the session has more or fewer events than expected.
   */
  append(session: SessionId, expectedSeq: number, events: readonly SessionEvent[]): Promise<Appended>;
  /** The events from `fromSeq` on; none for an unknown session. */
  read(session: SessionId, fromSeq: number): Promise<SessionEvent[]>;
  /**
   * Tells what is there from `fromSeq` on and then whatever anybody appends on this store, always after this call
   * has returned. The answer ends it.
   * @throws Error when the store fails
   */
  follow(session: SessionId, fromSeq: number, onEvents: OnEvents): () => void;
  /**
   * Removes all events of a session, and ends whoever follows it. An unknown session is erased already.
   * Resolves once that would survive a power cut. What else it takes to leave no byte behind is up to the `Store`.
   */
  erase(session: SessionId): Promise<void>;
  /**
   * Resolves when whoever follows this session here has heard all that was appended before this call, by anybody; with
   * false where nobody but this server can append, so that there never is anything to catch up with.
   */
  catchUp(session: SessionId): Promise<boolean>;
  /**
   * Which of these sessions have another number of events than is said here; for whoever remembers something of a log
   * without following it.
   */
  changed(sizes: ReadonlyMap<SessionId, number>): Promise<SessionId[]>;
  /** Hears of sessions that another server has erased while they were followed on this one. The answer ends it. */
  onErased(listener: (session: SessionId) => void): () => void;
  /** Stores what was already asked for; what is asked for afterwards is rejected. */
  close(): Promise<void>;
}

export type Appended = 'appended' | 'conflict';
