import type { ParticipantId, SessionId } from '#shared/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';

export function sessionId(number: number): SessionId {
  return number.toString(16).padStart(32, '0') as SessionId;
}

/** An event that can be told from all others by its number. */
export function joined(number: number): SessionEvent {
  return { type: 'participantJoined', participant: `p${number}` as ParticipantId, at: number };
}

/** The events with the numbers from `from` up to and without `end`. */
export function joinedUpTo(end: number, from = 0): SessionEvent[] {
  return Array.from({ length: end - from }, (_, index) => joined(from + index));
}
