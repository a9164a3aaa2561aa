import type { Lang } from '../ids.ts';

/** What happened, and what to do next. */
export interface RefusalWords {
  what: string;
  next: string;
}

/*
 * What a participant can meet. Apart from the others (`refusals.ts`), so that a phone need not load what only a
 * trainer can be told.
 */
const nl = {
  badCommand: {
    what: 'De server begreep dit bericht niet.',
    next: 'Laad de pagina opnieuw en probeer het nog eens.',
  },
  badTicket: {
    what: 'Je plek in deze sessie is verlopen.',
    next: 'Doe opnieuw mee met de code op het scherm.',
  },
  otherProtocol: {
    what: 'Deze pagina is ouder dan de server.',
    next: 'Laad de pagina opnieuw.',
  },
  sessionNotFound: {
    what: 'Er is nu geen sessie met deze code.',
    next: 'Kijk nog eens op het scherm, of vraag de trainer om de code.',
  },
  sessionFull: {
    what: 'Alle plaatsen in deze sessie zijn bezet.',
    next: 'Kijk mee op het scherm, of vraag de trainer om een ruimere sessie.',
  },
  roomLocked: {
    what: 'De deur van deze sessie is dicht.',
    next: 'Vraag de trainer om haar even te openen.',
  },
  removed: {
    what: 'De trainer heeft deze plek vrijgemaakt.',
    next: 'Hoor je er wel bij? Zeg het de trainer.',
  },
  sessionEnded: {
    what: 'Deze sessie is afgelopen.',
    next: 'Is er nog een sessie bezig? Vraag de trainer om de code.',
  },
  sessionSealed: {
    what: 'Bedankt voor het meedoen.',
    next: 'Deze sessie is verzegeld: wat je koos is gewist, alleen de uitslag van de groep blijft.',
  },
  notSaved: {
    what: 'Dit kon niet op de schijf worden gezet. Er is niets veranderd.',
    next: 'Probeer het over een paar tellen opnieuw.',
  },
  tooFast: {
    what: 'Dat ging te snel achter elkaar.',
    next: 'Wacht even en probeer het opnieuw.',
  },
  tooManyTries: {
    what: 'Er zijn te veel pogingen gedaan.',
    next: 'Wacht een minuut en probeer het opnieuw.',
  },
  serverError: {
    what: 'Op de server ging iets mis.',
    next: 'Probeer het zo nog eens.',
  },
  unreachable: {
    what: 'De server is niet bereikbaar.',
    next: 'Controleer je wifi of mobiel internet en probeer het opnieuw.',
  },
} satisfies Record<string, RefusalWords>;
export type PhoneRefusal = keyof typeof nl;

const en: Record<PhoneRefusal, RefusalWords> = {
  badCommand: {
    what: 'The server could not make sense of this message.',
    next: 'Reload the page and try again.',
  },
  badTicket: {
    what: 'Your seat in this session has expired.',
    next: 'Join again with the code on the screen.',
  },
  otherProtocol: {
    what: 'This page is older than the server.',
    next: 'Reload the page.',
  },
  sessionNotFound: {
    what: 'There is no session with this code right now.',
    next: 'Have another look at the screen, or ask the trainer for the code.',
  },
  sessionFull: {
    what: 'Every seat in this session is taken.',
    next: 'Follow along on the screen, or ask the trainer for a larger session.',
  },
  roomLocked: {
    what: 'The door of this session is closed.',
    next: 'Ask the trainer to open it for a moment.',
  },
  removed: {
    what: 'The trainer has cleared this seat.',
    next: 'Do you belong here? Tell the trainer.',
  },
  sessionEnded: {
    what: 'This session has ended.',
    next: 'Is another one running? Ask the trainer for its code.',
  },
  sessionSealed: {
    what: 'Thank you for taking part.',
    next: 'This session is sealed: what you chose is erased, only the result of the group remains.',
  },
  notSaved: {
    what: 'This could not be written to disk. Nothing has changed.',
    next: 'Try again in a few seconds.',
  },
  tooFast: {
    what: 'That was a little too quick.',
    next: 'Wait a moment and try again.',
  },
  tooManyTries: {
    what: 'There have been too many tries.',
    next: 'Wait a minute and try again.',
  },
  serverError: {
    what: 'Something went wrong on the server.',
    next: 'Try again in a moment.',
  },
  unreachable: {
    what: 'The server cannot be reached.',
    next: 'Check your Wi-Fi or mobile data and try again.',
  },
};

export const phoneRefusalWords: Record<Lang, Record<PhoneRefusal, RefusalWords>> = { nl, en };

/** The words for any code; for one that no phone of ours can provoke, those for a message that went wrong. */
export function phoneRefusal(code: string, lang: Lang): RefusalWords {
  const words: Partial<Record<string, RefusalWords>> = phoneRefusalWords[lang];
  return words[code] ?? phoneRefusalWords[lang].badCommand;
}
