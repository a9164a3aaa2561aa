import type { SessionId } from '#shared/ids.ts';
import type { Receipt } from '#shared/protocol.ts';
import type { Actor } from '#shared/session/actor.ts';
import type { Command } from '#shared/session/commands.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { WhyNotSaved } from '#shared/views/hostPanel.ts';

/** Hears what has happened, once it is on disk; no events when only `saving` has changed. */
export type OnChange = (state: SessionState, events: readonly SessionEvent[]) => void;

/** One session that is being run: the only place where commands become events. */
export interface LiveSession {
  readonly id: SessionId;
  /** What is on disk, and so what may be seen. Changes in place as the session goes on; nobody else may change it. */
  readonly state: SessionState;
  /** Why the last append failed, if it did, and when (ms since 1970) something was last put on disk. */
  readonly saving: { readonly why: WhyNotSaved | null; readonly at: number };
  /**
   * Decides a wish in its turn, and answers once what follows from it is on disk.
   * Rejects with `StoreLost` where nobody knows whether it is; else only where a rule has thrown, which is a bug, and
   * then nothing has changed.
   */
  submit(command: Command, actor: Actor): Promise<Receipt>;
  /** Listeners are told after the receipts have been given. The answer ends it. */
  onChange(listener: OnChange): () => void;
  /** Resolves when nothing waits any more and everybody has been told. */
  settled(): Promise<void>;
  /**
   * Resolves when `state` has all that anybody has put on disk before this call, and what is wished for next is decided
   * on it. Rejects when the store fails.
   */
  catchUp(): Promise<void>;
  /** Another server has sealed it and erased its log, perhaps before this one has heard of the first. */
  sealedElsewhere(): void;
  /** No longer hears what others do to this session. */
  stop(): void;
}
