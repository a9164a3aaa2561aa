import type { SessionId } from '#shared/ids.ts';
import type { Listener } from './listener.ts';

/** Tells the other servers which sessions have grown; many at once, and each with its newest size only. */
export interface GrowthHints {
  grown(session: SessionId, size: number): void;
}

const GROWN = 'e';
/** A notification holds 8,000 bytes, and a session with its size takes up to 43. */
const AT_ONCE = 180;

/** @param hear is told what the others say */
export function createGrowthHints(
  listener: Listener,
  hear: (session: SessionId, size: number) => void,
): GrowthHints {
  const waiting = new Map<SessionId, number>();

  listener.onHint(GROWN, (text) => {
    for (const each of text.split(' ')) {
      const [session = '', size] = each.split(':');
      hear(session as SessionId, Number(size));
    }
  });

  function send(): void {
    const all = [...waiting].map(([session, size]) => `${session}:${size}`);
    waiting.clear();
    while (all.length > 0) listener.hint(GROWN, all.splice(0, AT_ONCE).join(' '));
  }

  return {
    grown(session, size) {
      if (waiting.size === 0) queueMicrotask(send);
      waiting.set(session, size);
    },
  };
}
