import type { SessionEvent } from './events.ts';
import type { Refusal } from './refusals.ts';

export type Decision = { ok: true; events: SessionEvent[] } | { ok: false; refusal: Refusal };

export function accept(...events: SessionEvent[]): Decision {
  return { ok: true, events };
}

export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}
