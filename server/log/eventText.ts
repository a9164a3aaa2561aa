import type { SessionEvent } from '#shared/session/events.ts';

/** How events lie in a store. */
export function textOf(event: SessionEvent): string {
  return JSON.stringify(event);
}

/** Reads an event that `textOf` wrote. */
export function eventFrom(text: string): SessionEvent {
  // Not checked: only `textOf` writes these, and every event that was ever written must still fold.
  return JSON.parse(text) as SessionEvent;
}
