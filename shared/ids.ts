/** A string that only the code which checked or minted it can name as this kind of id. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** 128 random bits in lower-case hex; never shown to a participant. */
export type SessionId = Branded<'SessionId'>;
/** Keyed hash of a phone's random token; says nothing about the phone outside its session. */
export type ParticipantId = Branded<'ParticipantId'>;
/** Six characters of `JOIN_CODE_ALPHABET`, upper case, without the space that screens show. */
export type JoinCode = Branded<'JoinCode'>;

export type SceneId = string;
export type PollId = string;
export type OptionId = string;
export type ComparisonId = string;
/** One asking of a poll at one moment of the story; unique within its scenario. */
export type RoundId = string;
/** Of a text that somebody wrote: chance alone, and so it tells neither who wrote it nor when. */
export type TextId = string;

export type Lang = 'nl' | 'en';
export const LANGS: readonly Lang[] = ['nl', 'en'];

/** Thirty characters that cannot be mistaken for one another when read aloud or from eight metres. */
export const JOIN_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const JOIN_CODE_LENGTH = 6;

const JOIN_CODE = new RegExp(`^[${JOIN_CODE_ALPHABET}]{${JOIN_CODE_LENGTH}}$`);

/**
 * Reads a join code as people type it: any case, with spaces or dashes.
 * Returns `null` when what remains is not a join code.
 */
export function parseJoinCode(typed: string): JoinCode | null {
  const code = typed.replace(/[\s-]/g, '').toUpperCase();
  return JOIN_CODE.test(code) ? (code as JoinCode) : null;
}

/** The code as screens and people say it: two groups of three. */
export function spokenJoinCode(code: JoinCode): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/**
 * Turns random bytes into a join code.
 * @param bytes at least `JOIN_CODE_LENGTH` bytes below 240, so that each character is equally likely.
 */
export function joinCodeFrom(bytes: readonly number[]): JoinCode {
  const characters = bytes.slice(0, JOIN_CODE_LENGTH).map((byte) => {
    if (byte >= 240) throw new RangeError('a byte of 240 or more would favour some characters');
    return JOIN_CODE_ALPHABET[byte % JOIN_CODE_ALPHABET.length];
  });
  if (characters.length < JOIN_CODE_LENGTH) throw new RangeError('six bytes are needed for a join code');
  return characters.join('') as JoinCode;
}
