import type { OptionId, RoundId } from '#shared/ids.ts';
import type { Receipt } from '#shared/protocol.ts';

/** A ballot as its phone sends it; `seq` counts the taps of that phone. */
export interface Tap {
  round: RoundId;
  choice: OptionId;
  seq: number;
}

/** What somebody did or was told, in the order in which it happened. */
export type Entry =
  /** The owner of a phone chooses. */
  | ({ type: 'tap'; phone: string } & Tap)
  /** The phone sends it; `attempt` is answered at most once. */
  | ({ type: 'invoke'; phone: string; attempt: number } & Tap)
  | { type: 'ok'; phone: string; attempt: number; stored: Tap | null }
  | { type: 'fail'; phone: string; attempt: number; code: string }
  | { type: 'unknown'; phone: string; attempt: number }
  /** The ballot has been committed; only where the store is watched. */
  | { type: 'committed'; participant: string; round: RoundId; seq: number }
  /** The server has told a phone that comes back what it holds. */
  | { type: 'own'; phone: string; round: RoundId; choice: OptionId }
  /** The phone tells its owner that this choice is saved. */
  | { type: 'claim'; phone: string; round: RoundId; choice: OptionId }
  /** Somebody's screen has been told something. */
  | { type: 'view'; who: string; code: string; epoch: number; version: number };

/** One history for all phones of a run. */
export interface History {
  entries: Entry[];
  tap(phone: string, tap: Tap): void;
  /** Answers the number of this attempt. */
  invoke(phone: string, tap: Tap): number;
  /** `null` where no answer came, or none in time. */
  answered(phone: string, attempt: number, receipt: Receipt | null): void;
  note(entry: Entry): void;
}

export function startHistory(): History {
  const entries: Entry[] = [];
  let attempts = 0;
  return {
    entries,
    note: (entry) => void entries.push(entry),
    tap: (phone, tap) => void entries.push({ type: 'tap', phone, ...tap }),
    invoke(phone, { round, choice, seq }) {
      attempts += 1;
      entries.push({ type: 'invoke', phone, attempt: attempts, round, choice, seq });
      return attempts;
    },
    answered(phone, attempt, receipt) {
      if (receipt === null) entries.push({ type: 'unknown', phone, attempt });
      else if (receipt.ok) entries.push({ type: 'ok', phone, attempt, stored: receipt.stored ?? null });
      else entries.push({ type: 'fail', phone, attempt, code: receipt.refusal });
    },
  };
}

/** How many ballots of a history were acknowledged. */
export function acknowledged({ entries }: History): number {
  return entries.filter(({ type }) => type === 'ok').length;
}
