import type { Lang } from '../ids.ts';
import type { RefusalWords, Refused } from './refusals.ts';
import type { Widen } from './widen.ts';

/** Where the words for everybody do not fit the trainer. */
type TrainerRefusals = Partial<Record<Refused, RefusalWords>>;
const refusalsNl: TrainerRefusals = {
  badTicket: {
    what: 'Je toegang tot deze sessie is verlopen.',
    next: 'Ga naar alle sessies en open de sessie opnieuw.',
  },
  notAllowed: { what: 'Dat kan vanaf dit apparaat niet.', next: 'Meld je aan met de link van de trainer.' },
  sessionNotFound: {
    what: 'Deze sessie is er niet.',
    next: 'Was het een oefening? Die verdwijnt als het programma stopt. Kies een sessie uit de lijst.',
  },
  sessionEnded: { what: 'Deze sessie is afgelopen.', next: 'Wil je nog verder? Hervat haar eerst.' },
  sessionSealed: {
    what: 'Deze sessie is verzegeld: de stemmen zijn gewist.',
    next: 'De uitslag vind je in de lijst van alle sessies.',
  },
  roundNotOpen: { what: 'Hier is nog niet gestemd.', next: 'Open eerst de stemming.' },
  notFound: { what: 'Deze sessie bestaat niet.', next: 'Kies een sessie uit de lijst.' },
};
const refusalsEn: TrainerRefusals = {
  badTicket: {
    what: 'Your access to this session has expired.',
    next: 'Go to all sessions and open it again.',
  },
  notAllowed: {
    what: 'That isn’t possible from this device.',
    next: 'Sign in with the trainer’s link.',
  },
  sessionNotFound: {
    what: 'There is no such session.',
    next: 'Was it a rehearsal? Those are gone once the program stops. Choose a session from the list.',
  },
  sessionEnded: { what: 'This session has ended.', next: 'Do you want to go on? Resume it first.' },
  sessionSealed: {
    what: 'This session is sealed: the votes are erased.',
    next: 'You find its result in the list of all sessions.',
  },
  roundNotOpen: { what: 'Nobody has voted here yet.', next: 'Open the voting first.' },
  notFound: { what: 'There is no such session.', next: 'Choose one from the list.' },
};

/** What the console says about the session as a whole: taking the result along, a second device, the end, the keys. */
const nl = {
  refusals: refusalsNl,
  close: 'Sluit',
  loading: 'De sessie wordt geopend …',
  retry: 'Probeer het opnieuw',
  allSessions: 'Alle sessies',
  session: {
    title: 'Sessie',
    remote: 'Gebruik je telefoon als afstandsbediening',
    results: 'Bekijk de uitslag',
    csv: 'Download als CSV',
    json: 'Download als JSON',
    downloading: 'Het bestand wordt gemaakt …',
    end: 'Beëindig de sessie',
    screenLang: 'Taal van het scherm',
    lang: 'Taal van deze pagina',
    kept: (sealsAt: string | null, days: number) =>
      [
        sealsAt === null
          ? 'Nog niemand doet mee: er is nog niets te bewaren.'
          : `Nu bewaard: stemmen zonder namen, tot de sessie wordt verzegeld (uiterlijk ${sealsAt}).`,
        days === 0
          ? 'Daarna wordt alles gewist.'
          : `Daarna alleen tabellen, ${days === 1 ? '1 dag' : `${days} dagen`}.`,
      ].join(' '),
  },
  remote: {
    title: 'Je telefoon als afstandsbediening',
    how: 'Scan deze code met je eigen telefoon. Je ziet dan dezelfde knoppen, groot genoeg voor één duim.',
    once: (time: string) => `De code werkt één keer, tot ${time}. Houd hem van het grote scherm.`,
    qr: 'QR-code met een aanmeldlink voor je telefoon',
    making: 'De link wordt gemaakt …',
  },
  end: {
    title: 'De sessie beëindigen?',
    what: 'Stemmen kan dan niet meer, en niemand kan nog meedoen. De telefoons en het scherm tonen de afsluiting.',
    open: 'Er staat nog iets open op de telefoons: dat sluit dan ook.',
    undo: 'Je kunt de sessie daarna nog hervatten.',
    yes: 'Beëindig de sessie',
    no: 'Ga verder',
  },
  ended: {
    title: 'De sessie is afgelopen',
    what: 'De telefoons en het scherm tonen de afsluiting. De uitslag staat klaar, om te lezen, te delen en mee te nemen.',
    rehearsalTitle: 'De oefening is afgelopen',
    rehearsalWhat:
      'De telefoons en het scherm tonen de afsluiting. Er blijft niets van over: de stemmen waren verzonnen.',
    resume: 'Hervat de sessie',
  },
  keys: {
    title: 'Toetsen',
    clicker: 'Een klikker met twee knoppen werkt ook: hij stuurt Page Down en Page Up.',
    next: 'doet wat op de grote knop staat: openen, sluiten, tonen, verdergaan',
    back: 'een stap terug',
    black: 'maakt het scherm zwart, en weer aan',
    code: 'vult het scherm met de code, en haalt die weer weg',
    countdown: 'begint af te tellen vanaf 30 seconden, of stopt het aftellen',
    help: 'toont deze lijst',
    escape: 'sluit een venster',
    space: 'Spatie',
    or: 'of',
  },
};
export type SessionWording = Widen<typeof nl>;

const en: SessionWording = {
  refusals: refusalsEn,
  close: 'Close',
  loading: 'Opening the session …',
  retry: 'Try again',
  allSessions: 'All sessions',
  session: {
    title: 'Session',
    remote: 'Use your phone as a remote',
    results: 'See the results',
    csv: 'Download as CSV',
    json: 'Download as JSON',
    downloading: 'Making the file …',
    end: 'End the session',
    screenLang: 'Language of the screen',
    lang: 'Language of this page',
    kept: (sealsAt, days) =>
      [
        sealsAt === null
          ? 'Nobody has joined yet: there is nothing to keep.'
          : `Kept now: votes without names, until the session is sealed (${sealsAt} at the latest).`,
        days === 0
          ? 'After that everything is erased.'
          : `After that only tables, for ${days === 1 ? '1 day' : `${days} days`}.`,
      ].join(' '),
  },
  remote: {
    title: 'Your phone as a remote',
    how: 'Scan this code with your own phone. You get the same buttons, large enough for one thumb.',
    once: (time) => `The code works once, until ${time}. Don’t let it show on the big screen.`,
    qr: 'QR code with a sign-in link for your phone',
    making: 'Making the link …',
  },
  end: {
    title: 'End the session?',
    what: 'After that nobody can vote or join any more. The phones and the screen show the close.',
    open: 'Something is still open on the phones: that closes too.',
    undo: 'You can still resume the session afterwards.',
    yes: 'End the session',
    no: 'Go on',
  },
  ended: {
    title: 'The session has ended',
    what: 'The phones and the screen show the close. The results are ready, to read, to share and to take with you.',
    rehearsalTitle: 'The rehearsal has ended',
    rehearsalWhat:
      'The phones and the screen show the close. Nothing of it remains: the votes were invented.',
    resume: 'Resume the session',
  },
  keys: {
    title: 'Keys',
    clicker: 'A clicker with two buttons works too: it sends Page Down and Page Up.',
    next: 'does what the large button says: open, close, show, go on',
    back: 'one step back',
    black: 'makes the screen black, and brings it back',
    code: 'fills the screen with the code, and takes it away again',
    countdown: 'starts counting down from 30 seconds, or stops it',
    help: 'shows this list',
    escape: 'closes a window',
    space: 'Space',
    or: 'or',
  },
};

export const sessionWording: Record<Lang, SessionWording> = { nl, en };
