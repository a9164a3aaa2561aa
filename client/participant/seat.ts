import type { Lang } from '#shared/ids.ts';
import { openConnection, type Connection } from '../session/connection.ts';
import type { Keep } from '../session/keep.ts';
import { createOutbox, type Outbox } from '../session/outbox.ts';

/** One place in one session: the line, and the ballots that go over it. */
export interface Seat {
  code: string;
  connection: Connection;
  outbox: Outbox;
  leave: () => void;
}

export interface SeatOptions {
  code: string;
  ticket: string;
  lang: Lang;
  keep: Keep;
}

/** Takes the seat that the ticket is for. */
export function takeSeat({ code, ticket, lang, keep }: SeatOptions): Seat {
  const connection = openConnection({ ticket, lang, code, probe: { type: 'join' } });
  const { store, send, redial } = connection;
  const outbox = createOutbox({
    keep,
    name: `outbox.${code}`,
    line: { send, redial, isUp: () => store.getState().link.state === 'connected' },
  });
  const stop = store.subscribe((now, before) => {
    const { participant } = now.views;
    const own = participant === before.views.participant ? undefined : participant?.own;
    const isBack = now.link.state === 'connected' && before.link.state !== 'connected';
    if (own !== undefined || isBack) outbox.connected(own);
  });
  return {
    code,
    connection,
    outbox,
    leave: () => {
      stop();
      outbox.close();
      connection.close();
    },
  };
}
