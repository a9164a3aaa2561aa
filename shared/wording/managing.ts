import type { JournalEntry } from '../api.ts';
import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

type Told = (who: string, detail: string) => string;
interface Opened {
  times: number;
  first: string;
  last: string;
}

/** Twice in one minute is one time to who reads it. */
const span = (first: string, last: string, between: string): string =>
  first === last ? first : `${first} ${between} ${last}`;

/** What the trainer manages beside the results: a remark, links, what is kept, and who did what. */
const nl = {
  title: 'Beheer',
  loading: 'Even kijken wat er bewaard is …',
  retry: 'Probeer het opnieuw',
  save: 'Bewaar',
  saving: 'Wordt bewaard …',
  saved: 'Bewaard.',
  unsaved: 'Nog niet bewaard.',
  cancel: 'Toch niet',
  day: (days: number) => (days === 1 ? '1 dag' : `${days} dagen`),

  remark: {
    title: 'Opmerking',
    label: 'Opmerking bij de uitslag',
    why: 'Staat in de uitslag en in elk bestand, onder ‘Van de trainer’. Noem niemand bij naam.',
    count: (used: number, most: number) => `${used} van ${most} tekens`,
  },

  links: {
    title: 'Delen met het bedrijf',
    why: 'Wie de link heeft, kan deze uitslag lezen en downloaden, zonder account. Meer niet.',
    label: 'Voor wie?',
    labelHint: 'Bijvoorbeeld: Anja, directie',
    days: 'Hoeveel dagen geldig?',
    daysWhy: 'Van 1 tot 90.',
    make: 'Maak een link',
    making: 'De link wordt gemaakt …',
    made: (label: string) => `De link voor ${label}`,
    once: 'Kopieer hem nu: om veiligheidsredenen bewaren we hem niet, en is hij straks nergens meer te zien.',
    url: 'Link naar de uitslag',
    copy: 'Kopieer de link',
    copied: 'Gekopieerd.',
    copyByHand: 'Kopiëren lukte niet vanzelf. De link is geselecteerd: kopieer hem zelf.',
    done: 'Klaar',
    list: 'Links die je maakte',
    until: (at: string) => `Geldig tot ${at}.`,
    expired: (at: string) => `Verlopen op ${at}.`,
    revoked: (at: string) => `Ingetrokken op ${at}.`,
    unopened: 'Nog niet geopend.',
    neverOpened: 'Nooit geopend.',
    opened: ({ times, first, last }: Opened) =>
      times === 1
        ? `Eén keer geopend, op ${first}.`
        : `${times} keer geopend, van ${span(first, last, 'tot')}.`,
    revoke: 'Trek in',
    revokeNamed: (label: string) => `Trek in: de link voor ${label}`,
    revokeTitle: (label: string) => `De link voor ${label} intrekken?`,
    revokeWhat:
      'Wie hem opent, leest dan dat hij niet meer werkt. Wat al gedownload is, blijft waar het is. Je kunt daarna een nieuwe link maken.',
  },

  keeping: {
    title: 'Wat we bewaren',
    running:
      'De sessie is nog bezig. Nu bewaard: de losse stemmen, zonder namen. Ze verdwijnen zodra de sessie is verzegeld.',
    ended: 'Nu bewaard: de losse stemmen, zonder namen. Ze verdwijnen zodra de sessie is verzegeld.',
    sealsAt: (at: string) => `Dat gebeurt vanzelf op ${at}, tenzij er nog iemand iets doet.`,
    after: (days: number, said: string) =>
      days === 0
        ? 'Na het verzegelen bewaren we niets: dan is ook deze uitslag weg.'
        : `Daarna bestaan alleen de tabellen van deze pagina, nog ${said}.`,
    sealed: (at: string) => `Verzegeld op ${at}: de losse stemmen bestaan niet meer.`,
    until: (at: string) =>
      `De tabellen van deze pagina blijven bewaard tot ${at} en worden dan vanzelf gewist.`,
    days: 'Dagen bewaren na het verzegelen',
    daysWhy: 'Van 0 tot 365. Bij 0 wordt alles gewist zodra de sessie is verzegeld.',
    daysSealedWhy: (least: number) =>
      `Van ${least} tot 365, geteld vanaf het verzegelen. Wil je alles nu weg? Kies dan ‘Verwijder nu’.`,
  },

  seal: {
    action: 'Verzegel nu',
    title: 'De sessie nu verzegelen?',
    running: 'De sessie is nog bezig. Door te verzegelen beëindig je haar ook.',
    destroyedTitle: 'Dit wordt vernietigd',
    destroyed: [
      'elke losse stem, en de volgorde waarin mensen binnenkwamen en stemden;',
      'het verband tussen wat iemand eerst en later koos;',
      'de toegang van elke telefoon: deelnemers zien hun eigen antwoorden niet meer.',
    ],
    keptTitle: 'Dit blijft',
    kept: (days: number, said: string) =>
      days === 0
        ? 'Niets: je hebt gekozen om na het verzegelen niets te bewaren. Ook deze uitslag is dan weg. Download eerst wat je nodig hebt.'
        : `De tabellen en zinnen van deze pagina, je opmerking, de links en de bestanden. Nog ${said}.`,
    noWayBack: 'Er is geen weg terug: hervatten en opnieuw tellen kunnen daarna niet meer.',
    yes: 'Verzegel de sessie',
    busy: 'De sessie wordt verzegeld …',
  },

  delete: {
    action: 'Verwijder nu',
    title: 'Alles van deze sessie verwijderen?',
    what: 'De stemmen, de tabellen, deze uitslag, je opmerking en alle links zijn dan weg, ook uit de back-ups van dit programma. Bestanden die al gedownload zijn, kunnen we niet terughalen.',
    noWayBack: 'Er is geen weg terug, ook niet voor ons.',
    sure: 'Ik weet dat dit niet terug te draaien is.',
    yes: 'Verwijder alles',
    busy: 'Alles wordt verwijderd …',
  },

  journal: {
    title: 'Wie deed wat',
    why: 'Dit logboek blijft een jaar bewaard. Het weet niet wie er achter een link zit.',
    empty: 'Nog niets.',
    more: (entries: number) => `Toon alle ${entries}`,
    who: { trainer: 'Jij', host: 'De console', link: 'Iemand met een link', server: 'Het programma' },
    told: {
      exported: (who, detail) => `${who} downloadde de uitslag als ${detail}.`,
      linkMade: (who, detail) => `${who} maakte een link voor ${detail}.`,
      linkOpened: (_who, detail) => `De link voor ${detail} werd geopend.`,
      linkRevoked: (who, detail) => `${who} trok de link voor ${detail} in.`,
      pictureShared: (who) => `${who} maakte een link naar het plaatje van de verschuiving.`,
      pictureWithdrawn: (who) => `${who} haalde het plaatje van de verschuiving terug.`,
      settled: (who, detail) =>
        detail === ''
          ? `${who} veranderde de opmerking.`
          : `${who} koos hoeveel dagen de tabellen blijven: ${detail}.`,
      sealed: (who) => `${who} verzegelde de sessie.`,
      notSealed: (who) =>
        `${who} wilde verzegelen, maar bij het natellen klopte er iets niet. Er is niets vernietigd.`,
      deleted: (who) => `${who} verwijderde de sessie.`,
    } satisfies Record<JournalEntry['what'], Told>,
  },
};
export type ManagingWording = Widen<typeof nl>;

const en: ManagingWording = {
  title: 'Manage',
  loading: 'Looking up what is kept …',
  retry: 'Try again',
  save: 'Save',
  saving: 'Saving …',
  saved: 'Saved.',
  unsaved: 'Not saved yet.',
  cancel: 'Not now',
  day: (days) => (days === 1 ? '1 day' : `${days} days`),

  remark: {
    title: 'Remark',
    label: 'Remark with the results',
    why: 'Stands in the results and in every file, under ‘From the trainer’. Mention nobody by name.',
    count: (used, most) => `${used} of ${most} characters`,
  },

  links: {
    title: 'Share with the company',
    why: 'Whoever has the link can read and download these results, without an account. Nothing more.',
    label: 'For whom?',
    labelHint: 'For instance: Anja, management',
    days: 'Valid for how many days?',
    daysWhy: 'From 1 to 90.',
    make: 'Make a link',
    making: 'Making the link …',
    made: (label) => `The link for ${label}`,
    once: 'Copy it now: to keep it safe we do not store it, and later it can be seen nowhere.',
    url: 'Link to the results',
    copy: 'Copy the link',
    copied: 'Copied.',
    copyByHand: 'Copying didn’t work by itself. The link is selected: copy it by hand.',
    done: 'Done',
    list: 'Links that you made',
    until: (at) => `Valid until ${at}.`,
    expired: (at) => `Expired on ${at}.`,
    revoked: (at) => `Revoked on ${at}.`,
    unopened: 'Not opened yet.',
    neverOpened: 'Never opened.',
    opened: ({ times, first, last }) =>
      times === 1 ? `Opened once, on ${first}.` : `Opened ${times} times, from ${span(first, last, 'to')}.`,
    revoke: 'Revoke',
    revokeNamed: (label) => `Revoke the link for ${label}`,
    revokeTitle: (label) => `Revoke the link for ${label}?`,
    revokeWhat:
      'Whoever opens it will read that it no longer works. What has been downloaded stays where it is. You can make a new link afterwards.',
  },

  keeping: {
    title: 'What we keep',
    running:
      'The session is still running. Kept now: the single votes, without names. They disappear as soon as the session is sealed.',
    ended: 'Kept now: the single votes, without names. They disappear as soon as the session is sealed.',
    sealsAt: (at) => `That happens by itself on ${at}, unless somebody does something before.`,
    after: (days, said) =>
      days === 0
        ? 'After sealing we keep nothing: then these results are gone as well.'
        : `After that only the tables of this page exist, for another ${said}.`,
    sealed: (at) => `Sealed on ${at}: the single votes no longer exist.`,
    until: (at) => `The tables of this page are kept until ${at}, and then erased by themselves.`,
    days: 'Days to keep after sealing',
    daysWhy: 'From 0 to 365. With 0 everything is erased as soon as the session is sealed.',
    daysSealedWhy: (least) =>
      `From ${least} to 365, counted from the sealing. Do you want everything gone now? Choose ‘Delete now’.`,
  },

  seal: {
    action: 'Seal now',
    title: 'Seal the session now?',
    running: 'The session is still running. Sealing ends it too.',
    destroyedTitle: 'This is destroyed',
    destroyed: [
      'every single vote, and the order in which people came in and voted;',
      'the tie between what somebody chose first and later;',
      'the access of every phone: participants no longer see their own answers.',
    ],
    keptTitle: 'This remains',
    kept: (days, said) =>
      days === 0
        ? 'Nothing: you chose to keep nothing after sealing. These results will be gone too. Download what you need first.'
        : `The tables and sentences of this page, your remark, the links and the files. For another ${said}.`,
    noWayBack: 'There is no way back: the session can then not be resumed or counted again.',
    yes: 'Seal the session',
    busy: 'Sealing the session …',
  },

  delete: {
    action: 'Delete now',
    title: 'Delete everything of this session?',
    what: 'The votes, the tables, these results, your remark and all links will be gone, from this program’s backups as well. Files that have been downloaded we cannot take back.',
    noWayBack: 'There is no way back, not for us either.',
    sure: 'I know that this cannot be undone.',
    yes: 'Delete everything',
    busy: 'Deleting everything …',
  },

  journal: {
    title: 'Who did what',
    why: 'This journal is kept for a year. It does not know who is behind a link.',
    empty: 'Nothing yet.',
    more: (entries) => `Show all ${entries}`,
    who: { trainer: 'You', host: 'The console', link: 'Somebody with a link', server: 'The program' },
    told: {
      exported: (who, detail) => `${who} downloaded the results as ${detail}.`,
      linkMade: (who, detail) => `${who} made a link for ${detail}.`,
      linkOpened: (_who, detail) => `The link for ${detail} was opened.`,
      linkRevoked: (who, detail) => `${who} revoked the link for ${detail}.`,
      pictureShared: (who) => `${who} made a link to the picture of the shift.`,
      pictureWithdrawn: (who) => `${who} took the picture of the shift back.`,
      settled: (who, detail) =>
        detail === ''
          ? `${who} changed the remark.`
          : `${who} chose for how many days the tables stay: ${detail}.`,
      sealed: (who) => `${who} sealed the session.`,
      notSealed: (who) =>
        `${who} wanted to seal, but counting again something did not add up. Nothing was destroyed.`,
      deleted: (who) => `${who} deleted the session.`,
    },
  },
};

export const managingWording: Record<Lang, ManagingWording> = { nl, en };
