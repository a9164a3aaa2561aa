import { z } from 'zod';
import { lineOf } from '../text.ts';
import { MOST_HANDS } from './mostHands.ts';
import { STATEMENT_STEPS } from './sorting.ts';

const id = z.string().min(1).max(90);
/** The trainer's view of how far the session is; see `SessionState.turn`. */
const turn = z.int().min(0);
const step = z.enum([
  'join',
  'story',
  'vote',
  'strokes',
  'tally',
  'shift',
  'facts',
  'before',
  'pause',
  'move',
  'sentence',
  'flow',
  'bars',
  'guess',
  'sure',
  'outcome',
  'conviction',
  'briefings',
  'groups',
  ...STATEMENT_STEPS,
  'rates',
  'ladder',
  'wall',
  'best',
  'lessons',
  'contact',
]);

/** Grows with every tap on one phone; the highest one stands, whatever order they arrive in. */
const seq = z.int().min(1).max(1_000_000);
const textId = z.string().regex(/^[0-9a-f]{16}$/);
/** Longer than any text that a scenario may ask for, and more than a phone is shown. */
const TEXT_MOST = 280;
const MARKS_MOST = 100;

const participantCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('join') }),
  z.strictObject({
    type: z.literal('castBallot'),
    round: id,
    choice: id,
    seq,
  }),
  /** An empty text takes back what stands. */
  z.strictObject({ type: z.literal('writeText'), round: id, text: lineOf(TEXT_MOST), seq }),
  /** All that somebody marks of a round; none takes the marks back. */
  z.strictObject({ type: z.literal('markTexts'), round: id, texts: z.array(textId).max(MARKS_MOST), seq }),
]);

const hostCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('showStep'), scene: id, step, turn }),
  z.strictObject({ type: z.literal('openRounds'), scene: id, turn }),
  z.strictObject({ type: z.literal('closeRounds'), scene: id, turn }),
  z.strictObject({ type: z.literal('reopenRounds'), scene: id, turn }),
  z.strictObject({ type: z.literal('startCountdown'), scene: id, seconds: z.int().min(5).max(600) }),
  z.strictObject({ type: z.literal('stopCountdown'), scene: id }),
  z.strictObject({ type: z.literal('coverScreen'), cover: z.enum(['none', 'black', 'code']) }),
  z.strictObject({ type: z.literal('chooseLanguage'), lang: z.enum(['nl', 'en']) }),
  /** Whether half of the room is to read the other briefing. */
  z.strictObject({ type: z.literal('chooseBriefings'), on: z.boolean() }),
  z.strictObject({
    type: z.literal('moderateText'),
    round: id,
    text: textId,
    as: z.enum(['waiting', 'shown', 'hidden']),
  }),
  /** Stands for the same as another text; by itself again with `null`. */
  z.strictObject({ type: z.literal('groupText'), round: id, text: textId, with: textId.nullable() }),
  /** Another page of a wall, from 0. */
  z.strictObject({ type: z.literal('turnWall'), scene: id, page: z.int().min(0), turn }),
  z.strictObject({ type: z.literal('lockRoom'), locked: z.boolean() }),
  /** Everybody who joined at this moment (ms since 1970, the server's clock) or later. */
  z.strictObject({ type: z.literal('removeLate'), after: z.int().min(0) }),
  /** How many hands went up for each option; an option that is left out has none. */
  z.strictObject({
    type: z.literal('tallyHands'),
    round: id,
    counts: z.record(id, z.int().min(0).max(MOST_HANDS)),
  }),
  z.strictObject({ type: z.literal('endSession') }),
  z.strictObject({ type: z.literal('resumeSession') }),
]);

/** What may come in over a socket. Every command names its target, so that sending it twice changes nothing. */
export const commandSchema = z.union([participantCommand, hostCommand]);
export type ParticipantCommand = z.infer<typeof participantCommand>;
export type HostCommand = z.infer<typeof hostCommand>;

const line = lineOf(120);
export const contactSchema = z.strictObject({
  name: line,
  company: line,
  email: line.pipe(z.union([z.literal(''), z.email()])),
  phone: line,
  web: lineOf(200).pipe(z.union([z.literal(''), z.url({ protocol: /^https?$/ })])),
});

/**
 * What only the server itself may wish for: a deadline that has passed, a profile that was edited, the sealing of what
 * it has compared, which is the session as it was after `version` events.
 */
export type ServerCommand =
  | { type: 'closeOverdue'; scene: string; endsAt: number }
  | { type: 'changeContact'; contact: z.infer<typeof contactSchema> }
  | { type: 'sealSession'; version: number };

export type Command = ParticipantCommand | HostCommand | ServerCommand;
