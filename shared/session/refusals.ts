/** Every no that the product can say. Each has its words, in both languages, in `wording/`. */
export const REFUSALS = [
  /** The message is not a command of this protocol. */
  'badCommand',
  /** This role may not do this. */
  'notAllowed',
  /** The ticket is unknown, expired or made for something else. */
  'badTicket',
  /** Client and server speak different versions; the page must be loaded again. */
  'otherProtocol',
  'sessionNotFound',
  'sessionFull',
  /** Nobody new is let in; who has a seat keeps it. */
  'roomLocked',
  /** The trainer has put this participant out. */
  'removed',
  'sessionEnded',
  'sessionNotEnded',
  /** The ballots are destroyed, or about to be; only the tables remain. */
  'sessionSealed',
  'unknownScene',
  'unknownStep',
  'unknownRound',
  'unknownChoice',
  'notJoined',
  'roundNotOpen',
  'roundClosed',
  /** The trainer is leaving a scene whose rounds are open. */
  'votingOpen',
  /** A result was asked for whose rounds are not all closed. */
  'votingNotClosed',
  /** Who went where was asked for, of fewer people than that picture needs. */
  'tooFewForFlow',
  /** Everybody has read the same briefing, or will. */
  'oneBriefing',
  /** A briefing has been read, so who reads which is settled. */
  'briefingsRead',
  /** The room has not been told yet that there were two briefings. */
  'undisclosed',
  /** Hands are not counted here: the part is off, it is about the own company, or it is no choice between words. */
  'notByHand',
  /** More characters than this text may have. */
  'tooLong',
  /** The text was altered or taken back meanwhile, or never was. */
  'unknownText',
  'nothingToReopen',
  /** A result or a later scene has been seen, so what was voted before it stands. */
  'tooLate',
  /** Somebody else, or an earlier tap, has moved the session on. */
  'outOfDate',
  /** The ballot could not be written to disk; nothing has changed. */
  'notSaved',
  'tooFast',
] as const;
export type Refusal = (typeof REFUSALS)[number];
