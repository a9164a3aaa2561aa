import type { Lang } from '../ids.ts';
import { followUpOptions } from './followUpOptions.ts';
import type { Widen } from './widen.ts';

/** Two words at the close, and the page that asks for them weeks later. Apart from `phone.ts`: needed much later. */
const nl = {
  ...followUpOptions.nl,

  recall: {
    title: 'Jouw twee woorden',
    coming: 'Je krijgt zo twee woorden.',
    failing: 'Je twee woorden komen nog niet door, we proberen het opnieuw.',
    why: (day: string) =>
      `Rond ${day} vraagt de trainer hoe het verder ging. Met deze woorden antwoord je, zonder naam. Alleen deze telefoon weet dat ze van jou zijn.`,
    keep: 'Zet ze in je agenda of schrijf ze op. Kwijt is kwijt: niemand heeft een lijst.',
    rehearsal: 'Dit is een oefening: deze woorden zijn verzonnen en openen niets.',
    calendar: 'Zet in mijn agenda',
    eventTitle: 'Terugkijken: hoe ging het verder?',
    note: ({ words, url, until }: { words: string; url: string; until: string }) =>
      `Twee minuten, vier vragen, geen naam.\n\nJe twee woorden: ${words}\n\nDe pagina, open tot en met ${until}:\n${url}`,
  },

  page: {
    title: 'Hoe ging het verder?',
    loading: 'De pagina komt eraan …',
    about: (title: string, heldOn: string) => `Op ${heldOn} deed je mee aan ‘${title}’.`,
    ask: 'Typ de twee woorden die aan het eind op je telefoon stonden.',
    words: 'Jouw twee woorden',
    kept: 'Deze telefoon had ze nog.',
    go: 'Ga verder',
    checking: 'We kijken of de woorden kloppen …',
    anonymous:
      'Niemand weet wie welke woorden heeft. Wat jij antwoordt, ziet niemand apart; van de groep pas iets vanaf minstens vijf antwoorden.',
    early: (from: string, until: string) =>
      `Je bent vroeg. Je kunt antwoorden van ${from} tot en met ${until}.`,
    closed: 'Deze vragen zijn gesloten. Antwoorden kan niet meer.',
    none: 'Hier is niets te beantwoorden.',
    noneNext: 'De link klopt niet, of alles van deze sessie is gewist. Vraag de trainer om de link.',
    unreachable: 'De server is niet bereikbaar. Ben je op het juiste netwerk?',
    retry: 'Probeer het opnieuw',
    wrongWords: 'Deze twee woorden horen niet bij deze sessie. Kijk naar de spelling en de volgorde.',
    tooManyTries:
      'Er zijn te veel verkeerde woorden geprobeerd. Om raden te voorkomen gaat de pagina even dicht. Probeer het morgen weer, of open haar op de telefoon waarmee je meedeed.',
    somethingElse: 'Dit ging niet goed. Er is niets bewaard; probeer het zo nog eens.',
    now: 'En de afgelopen weken: hoe vaak vroeg je naar de feiten achter een oordeel?',
    before: 'Terugkijkend: hoe vaak deed je dat vóór de workshop?',
    optional: 'Hoorde je geen oordelen? Sla het over.',
    heard: 'Wat hoorde je dat je niet had verwacht?',
    heardHint:
      'Mag leeg blijven. Geen namen. De trainer ziet deze regel alleen samen met minstens negen andere.',
    left: (left: number) => (left === 1 ? 'Nog 1 teken' : `Nog ${left} tekens`),
    choose: 'Kies eerst of je hebt gebeld.',
    send: 'Verstuur',
    sending: 'Wordt bewaard …',
    unsaved: 'Nog niet bewaard.',
    once: 'Je kunt één keer antwoorden.',
    saved: 'Bewaard',
    thanks: 'Dank je wel.',
    thanksWhy: 'Je antwoord staat tussen die van de anderen, zonder je woorden erbij.',
    answered: 'Met deze woorden is al geantwoord. Dank je wel.',
  },
};
export type PhoneFollowUpWording = Widen<typeof nl>;

const en: PhoneFollowUpWording = {
  ...followUpOptions.en,

  recall: {
    title: 'Your two words',
    coming: 'You will be given two words in a moment.',
    failing: 'Your two words aren’t coming through yet, we’re trying again.',
    why: (day) =>
      `Around ${day} the trainer will ask how it went from here. You answer with these words, without a name. Only this phone knows that they are yours.`,
    keep: 'Put them in your calendar or write them down. Nobody has a list: once lost, they are gone.',
    rehearsal: 'This is a rehearsal: these words are made up and open nothing.',
    calendar: 'Add to my calendar',
    eventTitle: 'Looking back: how did it go from there?',
    note: ({ words, url, until }) =>
      `Two minutes, four questions, no name.\n\nYour two words: ${words}\n\nThe page, open up to and including ${until}:\n${url}`,
  },

  page: {
    title: 'How did it go from there?',
    loading: 'The page is on its way …',
    about: (title, heldOn) => `On ${heldOn} you took part in ‘${title}’.`,
    ask: 'Type the two words that your phone showed at the end.',
    words: 'Your two words',
    kept: 'This phone still had them.',
    go: 'Go on',
    checking: 'Checking the words …',
    anonymous:
      'Nobody knows who has which words. What you answer is never shown by itself, and nothing of the group is shown below five answers.',
    early: (from, until) => `You’re early. You can answer from ${from} up to and including ${until}.`,
    closed: 'These questions are closed. It is too late to answer.',
    none: 'There is nothing to answer here.',
    noneNext: 'The link is not right, or all of this session has been erased. Ask the trainer for the link.',
    unreachable: 'The server cannot be reached. Are you on the right network?',
    retry: 'Try again',
    wrongWords: 'These two words don’t belong to this session. Check the spelling and the order.',
    tooManyTries:
      'Too many wrong words have been tried. To keep guessing out, the page rests for a while. Try again tomorrow, or open it on the phone that you took part with.',
    somethingElse: 'That didn’t go well. Nothing has been saved; try again in a moment.',
    now: 'And these past weeks: how often did you ask for the facts behind a judgement?',
    before: 'Looking back: how often did you do that before the workshop?',
    optional: 'Heard no judgements? Skip this.',
    heard: 'What did you hear that you hadn’t expected?',
    heardHint:
      'May stay empty. No names. The trainer sees this line only together with at least nine others.',
    left: (left) => (left === 1 ? '1 character left' : `${left} characters left`),
    choose: 'First choose whether you called.',
    send: 'Send',
    sending: 'Saving …',
    unsaved: 'Not saved yet.',
    once: 'You can answer once.',
    saved: 'Saved',
    thanks: 'Thank you.',
    thanksWhy: 'Your answer is among those of the others, without your words beside it.',
    answered: 'These words have been used to answer. Thank you.',
  },
};

export const phoneFollowUpWording: Record<Lang, PhoneFollowUpWording> = { nl, en };
