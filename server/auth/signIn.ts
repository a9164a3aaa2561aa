import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { createBudget } from './budget.ts';

const MINUTE = 60_000;

export interface SignInLinks {
  /** A secret that signs in once; without `lifetime` (ms) it waits until it is used or the server stops. */
  create(lifetime?: number): { secret: string; expiresAt: number };
  /** Uses a secret up. `tooManyTries` goes to wrong ones only: guessing must not keep the trainer out. */
  redeem(secret: string): 'signedIn' | 'usedLink' | 'tooManyTries';
}

/** Links that sign the trainer in, each once. They live in memory: a restart prints a new one. */
export function createSignInLinks(clock: Clock): SignInLinks {
  /** By the secret's hash, so that not even a memory dump gives one away. */
  const open = new Map<string, number>();
  const wrong = createBudget(
    [
      { tries: 5, perMs: MINUTE },
      { tries: 30, perMs: 60 * MINUTE },
    ],
    clock,
  );

  function forgetExpired(): void {
    for (const [hash, expiresAt] of open) if (expiresAt <= clock.now()) open.delete(hash);
  }

  return {
    create(lifetime = Number.POSITIVE_INFINITY) {
      forgetExpired();
      const secret = randomBytes(32).toString('base64url');
      const expiresAt = clock.now() + lifetime;
      open.set(hashOf(secret), expiresAt);
      return { secret, expiresAt };
    },

    redeem(secret) {
      forgetExpired();
      if (open.delete(hashOf(secret))) return 'signedIn';
      return wrong.take() ? 'usedLink' : 'tooManyTries';
    },
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
