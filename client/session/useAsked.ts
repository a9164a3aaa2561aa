import { useCallback, useEffect, useRef, useState } from 'react';

import type { Asked, AskError } from './api.ts';

export interface Loaded<Answer> {
  /** The newest answer; it stays while it is asked for anew. */
  answer: Answer | null;
  /** Why the last question had no answer. */
  error: AskError | null;
}

/** Asks when `subject` changes, and whenever `again` is called; an answer to an earlier question is left aside. */
export function useAsked<Answer>(
  subject: string,
  question: () => Promise<Asked<Answer>>,
): Loaded<Answer> & { again: () => void; set: (answer: Answer) => void } {
  const [loaded, setLoaded] = useState<Loaded<Answer>>({ answer: null, error: null });
  const [turn, setTurn] = useState(0);
  const latest = useRef(question);
  useEffect(() => {
    latest.current = question;
  });

  useEffect(() => {
    let left = false;
    void latest.current().then((asked) => {
      if (left) return;
      setLoaded(({ answer }) =>
        asked.ok ? { answer: asked.answer, error: null } : { answer, error: asked.error },
      );
    });
    return () => {
      left = true;
    };
  }, [subject, turn]);

  const again = useCallback(() => setTurn((last) => last + 1), []);
  const set = useCallback((answer: Answer) => setLoaded({ answer, error: null }), []);
  return { ...loaded, again, set };
}
