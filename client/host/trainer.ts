import { createStore, type StoreApi } from 'zustand/vanilla';

import { ask, type AskError, type Asked, type Question } from '../session/api.ts';
import type { Keep } from '../session/keep.ts';
import { isRecordOf, isText, readAs } from '../session/checks.ts';
import { TRAINER_TICKET } from '../session/trainerKeep.ts';

type SignedIn =
  | { state: 'in'; ticket: string }
  | { state: 'busy' }
  /** `retry` is there where the secret was not used up and may be tried again. */
  | { state: 'out'; because: AskError | null; retry: (() => void) | null };

/** The one trainer of this browser. */
export interface Trainer {
  store: StoreApi<SignedIn>;
  /** Uses a secret of a sign-in link; each works once. */
  signIn: (secret: string) => Promise<void>;
  /** Asks the server in the trainer's name. */
  ask: <Answer>(path: string, question: Question<Answer>) => Promise<Asked<Answer>>;
}

/** The server says that the ticket is worth nothing; trying again does not help. */
const REFUSED: readonly AskError[] = ['notSignedIn', 'badTicket'];

/** The trainer whose ticket `keep` holds, or nobody yet. */
export function createTrainer(keep: Keep): Trainer {
  const known = (): SignedIn => {
    const ticket = keep.get(TRAINER_TICKET);
    return ticket === null ? { state: 'out', because: null, retry: null } : { state: 'in', ticket };
  };
  const store = createStore<SignedIn>()(known);

  const signIn = async (secret: string): Promise<void> => {
    store.setState({ state: 'busy' }, true);
    const asked = await ask('/api/sign-in', {
      method: 'POST',
      body: { secret },
      read: readAs(isRecordOf({ ticket: isText })),
    });
    if (asked.ok) {
      keep.set(TRAINER_TICKET, asked.answer.ticket);
      store.setState({ state: 'in', ticket: asked.answer.ticket }, true);
      return;
    }
    // Whoever is signed in already loses nothing by opening an old link.
    const before = known();
    const again = asked.error === 'usedLink' ? null : () => void signIn(secret);
    store.setState(
      before.state === 'in' ? before : { state: 'out', because: asked.error, retry: again },
      true,
    );
  };

  return {
    store,
    signIn,
    ask: async (path, question) => {
      const now = store.getState();
      const asked = await ask(path, now.state === 'in' ? { ...question, ticket: now.ticket } : question);
      if (!asked.ok && REFUSED.includes(asked.error)) {
        keep.remove(TRAINER_TICKET);
        store.setState({ state: 'out', because: null, retry: null }, true);
      }
      return asked;
    },
  };
}

/** The secret in an address such as `/trainer#<secret>`, or `null`. */
export function secretIn(hash: string): string | null {
  const secret = hash.replace(/^#/, '');
  return secret === '' ? null : secret;
}
