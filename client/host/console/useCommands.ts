import { useState } from 'react';

import type { HostCommand } from '#shared/session/commands.ts';
import type { Refused } from '#shared/wording/refusals.ts';
import type { Connection } from '../../session/connection.ts';

export interface Commands {
  send: (command: HostCommand) => void;
  /** The server's last no, or its silence; gone once something is granted or the session has moved on. */
  refused: Refused | null;
}

/** Sends what the trainer wishes. `turn` is that of the newest view. */
export function useCommands(
  { send, redial, store }: Pick<Connection, 'send' | 'redial' | 'store'>,
  turn: number,
): Commands {
  const [last, setLast] = useState<{ refused: Refused; turn: number } | null>(null);

  const wish = async (command: HostCommand) => {
    const receipt = await send(command);
    if (receipt === null) {
      setLast({ refused: 'unreachable', turn });
      // A line that says that it is up, and does not answer.
      if (store.getState().link.state === 'connected') redial();
    }
    // A second console or a double press was there first: the newest view says all that there is to say.
    else if (receipt.ok || receipt.refusal === 'outOfDate') setLast(null);
    else setLast({ refused: receipt.refusal, turn });
  };

  return { send: (command) => void wish(command), refused: last?.turn === turn ? last.refused : null };
}
