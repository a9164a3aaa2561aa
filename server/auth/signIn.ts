import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { RecordStore } from '../log/records.ts';
import { createBudget } from './budget.ts';

const MINUTE = 60_000;
const KIND = 'signIn';
/** In ms. A link that all servers know of outlives the one that has made it. */
const LONGEST = 7 * 24 * 60 * MINUTE;

export interface SignInLinks {
  /**
   * A secret that signs in once; without `lifetime` (ms) it waits until it is used or the server stops. `known`
   * resolves when every server would take it, and rejects when the store fails.
   */
  create(lifetime?: number): { secret: string; expiresAt: number; known: Promise<void> };
  /** Uses a secret up. `tooManyTries` goes to wrong ones only: guessing must not keep the trainer out. */
  redeem(secret: string): Promise<'signedIn' | 'usedLink' | 'tooManyTries'>;
}

/** Where it is kept which secrets are open, by their hash: so that not even a memory dump gives one away. */
interface Open {
  add(hash: string, expiresAt: number): Promise<void>;
  /** Takes it away; false where there was none. Of several at once, one gets true. */
  take(hash: string): Promise<boolean>;
}

export interface SignInNeeds {
  clock: Clock;
  /** Where other servers look as well; `null` for the only one, whose links end with it. */
  shared: RecordStore | null;
  servers?: () => number;
}

/** Links that sign the trainer in, each once. */
export function createSignInLinks({ clock, shared, servers }: SignInNeeds): SignInLinks {
  const open = shared === null ? inMemory(clock) : inRecords(shared, clock);
  const wrong = createBudget(
    [
      { tries: 5, perMs: MINUTE },
      { tries: 30, perMs: 60 * MINUTE },
    ],
    clock,
    servers,
  );

  return {
    create(lifetime = shared === null ? Number.POSITIVE_INFINITY : LONGEST) {
      const secret = randomBytes(32).toString('base64url');
      const expiresAt = clock.now() + lifetime;
      return { secret, expiresAt, known: open.add(hashOf(secret), expiresAt) };
    },

    async redeem(secret) {
      if (await open.take(hashOf(secret))) return 'signedIn';
      return wrong.take() ? 'usedLink' : 'tooManyTries';
    },
  };
}

function inMemory(clock: Clock): Open {
  const open = new Map<string, number>();
  function forgetExpired(): void {
    for (const [hash, expiresAt] of open) if (expiresAt <= clock.now()) open.delete(hash);
  }
  return {
    async add(hash, expiresAt) {
      forgetExpired();
      open.set(hash, expiresAt);
    },
    async take(hash) {
      forgetExpired();
      return open.delete(hash);
    },
  };
}

function inRecords(records: RecordStore, clock: Clock): Open {
  async function add(hash: string, expiresAt: number): Promise<void> {
    await records.put(KIND, hash, expiresAt);
    for (const { id, value } of await records.list(KIND)) {
      if (Number(value) <= clock.now()) await records.remove(KIND, id);
    }
  }

  let adding: Promise<unknown> = Promise.resolve();
  return {
    add(hash, expiresAt) {
      const added = add(hash, expiresAt);
      // Whoever made it hears what went wrong.
      adding = Promise.allSettled([adding, added]);
      return added;
    },
    async take(hash) {
      // The trainer may be quicker with the link of the start than it is stored.
      await adding;
      const expiresAt = await records.get(KIND, hash);
      return expiresAt !== undefined && (await records.remove(KIND, hash)) && Number(expiresAt) > clock.now();
    },
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
