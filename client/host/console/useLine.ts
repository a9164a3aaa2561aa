import { useCallback, useEffect, useState } from 'react';

import type { SessionTickets } from '#shared/api.ts';
import type { AskError } from '../../session/api.ts';
import { openConnection, type Connection } from '../../session/connection.ts';
import { askTickets } from '../answers.ts';
import { useTrainer } from '../TrainerContext.ts';

export interface Line {
  tickets: SessionTickets;
  connection: Connection;
}

/** The line of one console, as long as it is on screen; `again` asks for new tickets. */
export function useLine(session: string): { line: Line | null; error: AskError | null; again: () => void } {
  const trainer = useTrainer();
  const [line, setLine] = useState<Line | null>(null);
  const [error, setError] = useState<AskError | null>(null);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let left = false;
    let opened: Connection | undefined;
    void askTickets(trainer, session).then((asked) => {
      if (left) return;
      setError(asked.ok ? null : asked.error);
      if (!asked.ok) return;
      // Neither the console's view nor the big screen's depends on the language of who asks.
      const { host, code } = asked.answer;
      opened = openConnection({ ticket: host, code, lang: 'nl' });
      setLine({ tickets: asked.answer, connection: opened });
    });
    return () => {
      left = true;
      opened?.close();
      setLine(null);
    };
  }, [trainer, session, turn]);

  const again = useCallback(() => setTurn((last) => last + 1), []);
  return { line, error, again };
}
