import type { Lang } from '../ids.ts';
import type { RefusalWords, Refused } from './refusals.ts';
import type { Widen } from './widen.ts';

/** Where the words for everybody do not fit who only wants to read the results. */
type ReaderRefusals = Partial<Record<Refused, RefusalWords>>;
const refusalsNl: ReaderRefusals = {
  expiredLink: {
    what: 'Deze link werkt niet meer: hij is verlopen of ingetrokken.',
    next: 'Vraag de trainer van wie je hem kreeg om een nieuwe.',
  },
  badTicket: {
    what: 'Deze link klopt niet, of niet helemaal.',
    next: 'Open hem nog eens zoals je hem kreeg, tot en met het laatste teken.',
  },
  notSignedIn: {
    what: 'Deze pagina is voor de trainer.',
    next: 'Ben jij dat? Meld je aan met de link die het programma bij het starten toonde. Anders heb je een eigen link nodig: vraag de trainer erom.',
  },
  notFound: {
    what: 'Deze uitslag is er niet.',
    next: 'Misschien is de sessie gewist, of was het een oefening: daarvan blijft niets bewaard.',
  },
  sessionNotFound: {
    what: 'Deze uitslag is er niet.',
    next: 'Misschien is de sessie gewist, of was het een oefening: daarvan blijft niets bewaard.',
  },
  unreachable: {
    what: 'De server antwoordt niet.',
    next: 'Kijk of je verbinding hebt en probeer het opnieuw.',
  },
};
const refusalsEn: ReaderRefusals = {
  expiredLink: {
    what: 'This link no longer works: it has expired or was revoked.',
    next: 'Ask the trainer who gave it to you for a new one.',
  },
  badTicket: {
    what: 'This link is not right, or not complete.',
    next: 'Open it once more as you received it, down to the last character.',
  },
  notSignedIn: {
    what: 'This page is for the trainer.',
    next: 'Is that you? Sign in with the link that the program showed when it started. Otherwise you need a link of your own: ask the trainer for one.',
  },
  notFound: {
    what: 'These results are not here.',
    next: 'The session may have been deleted, or it was a rehearsal: of those nothing is kept.',
  },
  sessionNotFound: {
    what: 'These results are not here.',
    next: 'The session may have been deleted, or it was a rehearsal: of those nothing is kept.',
  },
  unreachable: {
    what: 'The server does not answer.',
    next: 'See whether you are connected, and try again.',
  },
};

/** The page around the document: where it comes from, in which language, and as which file. */
const nl = {
  refusals: refusalsNl,
  loading: 'De uitslag wordt opgehaald …',
  retry: 'Probeer het opnieuw',
  noLink: {
    what: 'Hier hoort een link bij.',
    next: 'Open de link die je van de trainer kreeg, tot en met het laatste teken.',
  },
  allSessions: 'Alle sessies',
  manage: 'Delen en beheren',
  lang: 'Taal van deze uitslag',
  take: 'Neem de uitslag mee',
  files: {
    pdf: 'Download als PDF',
    xlsx: 'Excel',
    pptx: 'PowerPoint',
    csv: 'CSV',
    json: 'JSON',
  },
  as: (file: string) => `Download als ${file}`,
  making: 'Het bestand wordt gemaakt …',
  saved: 'Het bestand staat bij je downloads.',
  was: 'was',
  aside: 'Schuif de tabel opzij voor de rest.',
};
export type ResultsWording = Widen<typeof nl>;

const en: ResultsWording = {
  refusals: refusalsEn,
  loading: 'Fetching the results …',
  retry: 'Try again',
  noLink: {
    what: 'This page needs a link.',
    next: 'Open the link that the trainer gave you, down to the last character.',
  },
  allSessions: 'All sessions',
  manage: 'Share and manage',
  lang: 'Language of these results',
  take: 'Take the results with you',
  files: {
    pdf: 'Download as PDF',
    xlsx: 'Excel',
    pptx: 'PowerPoint',
    csv: 'CSV',
    json: 'JSON',
  },
  as: (file) => `Download as ${file}`,
  making: 'Making the file …',
  saved: 'The file is among your downloads.',
  was: 'was',
  aside: 'Slide the table sideways for the rest.',
};

export const resultsWording: Record<Lang, ResultsWording> = { nl, en };
