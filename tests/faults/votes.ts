import type { ParticipantId, SessionId } from '#shared/ids.ts';

/*
 * What the phones of a voting process choose: known beforehand to whoever reads its log afterwards.
 */
export const SESSION = 'feedfacefeedfacefeedfacefeedface' as SessionId;
export const ROUND = 'test';

export function participantAt(phone: number): ParticipantId {
  return phone.toString(16).padStart(32, '0') as ParticipantId;
}

export function choiceOf(phone: number, seq: number): string {
  return (phone * 7 + seq * 3) % 5 < 2 ? 'tea' : 'coffee';
}
