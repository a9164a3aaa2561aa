import { useState } from 'react';

import type { Asked, AskError } from '../../session/api.ts';

/** Where an action is: under way, done, or refused with why. */
export type Doing = 'busy' | 'done' | AskError | null;

/** One action at a time. `run` calls `onDone` with the answer; a second press while it is under way does nothing. */
export function useDoing(): {
  doing: Doing;
  run: <Answer>(action: () => Promise<Asked<Answer>>, onDone: (answer: Answer) => void) => void;
  /** What was done is no longer the newest. */
  reset: () => void;
} {
  const [doing, setDoing] = useState<Doing>(null);
  const start = async <Answer>(action: () => Promise<Asked<Answer>>, onDone: (answer: Answer) => void) => {
    setDoing('busy');
    const asked = await action();
    setDoing(asked.ok ? 'done' : asked.error);
    if (asked.ok) onDone(asked.answer);
  };
  return {
    doing,
    run: (action, onDone) => {
      if (doing !== 'busy') void start(action, onDone);
    },
    reset: () => setDoing((now) => (now === 'busy' ? now : null)),
  };
}

/** Why the action was refused, if it was. */
export function refusedBy(doing: Doing): AskError | null {
  return doing === 'busy' || doing === 'done' ? null : doing;
}
