import { randomBytes } from 'node:crypto';

import { JOIN_CODE_LENGTH, type JoinCode, joinCodeFrom, type SessionId, type TextId } from '#shared/ids.ts';

/** Where new ids come from. */
export interface Ids {
  session(): SessionId;
  joinCode(): JoinCode;
  /** Chance for a session that deals something: 128 bits in hex. */
  seed(): string;
  text(): TextId;
}

export const randomIds: Ids = {
  // Two of these never meet: 128 bits.
  session: () => randomBytes(16).toString('hex') as SessionId,
  seed: () => randomBytes(16).toString('hex'),
  text: () => randomBytes(8).toString('hex'),
  joinCode() {
    const bytes: number[] = [];
    while (bytes.length < JOIN_CODE_LENGTH) bytes.push(...randomBytes(16).filter((byte) => byte < 240));
    return joinCodeFrom(bytes);
  },
};
