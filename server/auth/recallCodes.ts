import { createHmac, createSecretKey } from 'node:crypto';
import type { Lang, SessionId } from '#shared/ids.ts';
import { recallWords } from '#shared/wording/recallWords.ts';

/**
 * Two words by which somebody shows, weeks later, that they were in a session, and nothing more. They follow from the
 * server's secret and from the secret of their phone, which the server does not keep: so a phone may ask again, and
 * nobody who reads the store can tell whose they are.
 */
export interface RecallCodes {
  /** Different ones for each `place`, for where somebody else has the first ones already. */
  wordsFor(phone: RecallPhone, place: number): [first: string, second: string];
  /** All that is kept of them: 128 bits in hex. */
  hashOf(session: SessionId, words: readonly string[]): string;
  /** Who holds them, in a way that only their phone's own secret leads to: 128 bits in hex. */
  holderOf(phone: RecallPhone): string;
}

export interface RecallPhone {
  session: SessionId;
  /** The phone's own secret. */
  key: string;
  /** In which language it was given its words. */
  lang: Lang;
}

const KNOWN = new Set(Object.values(recallWords).flat());

/** The words that were typed, or `null` where they are not two of ours: no guess, but a slip. */
export function recallWordsIn(typed: string): string[] | null {
  const words = typed
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  return words.length === 2 && words.every((word) => KNOWN.has(word)) ? words : null;
}

/** @param secret 256 random bits, which other things may be signed with too */
export function createRecallCodes(secret: Buffer): RecallCodes {
  const key = createSecretKey(secret);
  const signed = (text: string) => createHmac('sha256', key).update(`recall 1 ${text}`).digest();

  return {
    wordsFor({ session, key: phone, lang }, place) {
      const words = recallWords[lang];
      const bytes = signed(`words ${session} ${phone} ${lang} ${place}`);
      const first = bytes.readUInt32BE(0) % words.length;
      // Never the same word twice, of which nobody knows whether it was meant.
      const second = (first + 1 + (bytes.readUInt32BE(4) % (words.length - 1))) % words.length;
      return [words[first] ?? '', words[second] ?? ''];
    },
    hashOf: (session, words) => signed(`code ${session} ${words.join(' ')}`).toString('hex', 0, 16),
    holderOf: ({ session, key: phone }) => signed(`holder ${session} ${phone}`).toString('hex', 0, 16),
  };
}
