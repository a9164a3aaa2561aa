import type { Lang } from '../ids.ts';
import { have, hebben } from './have.ts';
import type { Widen } from './widen.ts';
import { callOptions } from './callOptions.ts';

/** What the big screen says by itself: about twelve words a screen, beside what the scenario says. */
const nl = {
  constant: callOptions.nl,
  quoted: (text: string) => `‘${text}’`,
  listed: (labels: string[]) => new Intl.ListFormat('nl').format(labels),

  rehearsal: 'Oefening',
  join: {
    scan: 'Scan de code, of ga naar',
    type: 'en typ',
    promise: 'Geen naam, geen account. Niemand ziet wat jij stemt.',
    inside: (people: number) => (people === 1 ? 'mens binnen' : 'mensen binnen'),
    tried: (people: number) => `${people} al gestemd`,
    qr: (address: string) => `QR-code naar ${address}`,
    corner: 'doe mee',
  },
  voting: {
    voted: (of: number) => `van ${of} gestemd`,
    left: (seconds: number) => (seconds === 1 ? 'nog 1 seconde' : `nog ${seconds} seconden`),
    drawing: (voted: number, of: number) => `${voted} van ${of} mensen ${hebben(voted)} gestemd.`,
  },
  dots: {
    pause: 'En nu?',
    was: 'was',
    tray: (people: number) =>
      people === 1 ? 'stemde één keer: niet meegeteld' : 'stemden één keer: niet meegeteld',
    tooFew: 'Nog te weinig stemmen om iets te laten zien.',
    people: (people: number) => `Van ${people} mensen die twee keer stemden`,
    piles: (moment: string, piles: string) => `${moment}: ${piles}`,
    moved: (people: number) => (people === 0 ? 'niemand wisselde' : `${people} wisselden van keuze`),
    option: 'Keuze',
    flow: (from: string) => `kwam van ‘${from}’`,
  },
  flow: {
    switched: (changed: number, people: number) =>
      changed === 0
        ? `Alle ${people} mensen bleven bij hun keuze.`
        : `${changed} van de ${people} mensen ${changed === 1 ? 'wisselde' : 'wisselden'} van keuze.`,
    went: (people: number, from: string, to: string) => `${people} van ‘${from}’ naar ‘${to}’`,
  },
  bars: {
    everyTime: (people: number) => `${people} mensen stemden elke keer.`,
    moment: 'Moment',
  },
  shift: {
    caption: 'Zo veel mensen zouden niet bellen',
    of: (people: number) => `van ${people}`,
    client: 'Klant',
    begin: 'aan het begin',
    end: 'aan het eind',
    line: (name: string, before: number, after: number) => `${name}: eerst ${before}, nu ${after}`,
    tooFew: 'te weinig stemmen',
  },
  facts: {
    says: (by: string) => `${by} zei`,
    verdict: { holds: 'klopt', partly: 'klopt deels', fails: 'klopt niet' },
  },
  tally: {
    voted: (people: number) => (people === 1 ? '1 mens stemde' : `${people} mensen stemden`),
    together: (labels: string) => `${labels}, samen`,
    band: (percent: number, option: string) => ({ strong: `${percent}% of meer`, rest: `koos ‘${option}’` }),
    bandWhy: 'Bij zo’n meerderheid blijven de aantallen weg. Zo is niemand te herkennen.',
    groupedWhy: 'Kleine aantallen staan samen. Zo is niemand te herkennen.',
    tooFew: 'Te weinig stemmen om iets te laten zien.',
    spread: 'Geen duidelijke meerderheid.',
    either: 'Te weinig stemmen, of te verdeeld om veilig te laten zien.',
    kept: 'De eerdere uitslag: er veranderde te weinig om opnieuw te tellen.',
    people: 'Mensen',
  },
  plans: {
    made: (plans: number) => (plans === 1 ? 'plan gemaakt' : 'plannen gemaakt'),
    private: 'Elk plan blijft op de eigen telefoon.',
  },
  close: {
    ended: 'Deze sessie is afgelopen.',
    thanks: 'Dank je wel voor je eerlijke antwoorden.',
    reading: 'Verder lezen',
    onPhone: 'De links staan op je telefoon.',
  },
  link: {
    connecting: 'Even verbinden',
    away: 'Verbinding wordt hersteld.',
    from: (time: string) => `Dit beeld is van ${time}.`,
    badTicket: 'Deze link werkt niet meer.',
    badTicketNext: 'Open het scherm opnieuw vanuit de console van de trainer.',
  },
};
export type ProjectorWording = Widen<typeof nl>;

const en: ProjectorWording = {
  constant: callOptions.en,
  quoted: (text) => `‘${text}’`,
  listed: (labels) => new Intl.ListFormat('en-GB').format(labels),

  rehearsal: 'Rehearsal',
  join: {
    scan: 'Scan the code, or go to',
    type: 'and type',
    promise: 'No name, no account. Nobody sees how you vote.',
    inside: (people) => (people === 1 ? 'person in' : 'people in'),
    tried: (people) => `${people} voted already`,
    qr: (address) => `QR code to ${address}`,
    corner: 'join in',
  },
  voting: {
    voted: (of) => `of ${of} voted`,
    left: (seconds) => (seconds === 1 ? '1 second left' : `${seconds} seconds left`),
    drawing: (voted, of) => `${voted} of ${of} people ${have(voted)} voted.`,
  },
  dots: {
    pause: 'And now?',
    was: 'was',
    tray: () => 'voted only once: not counted',
    tooFew: 'Too few votes to show anything yet.',
    people: (people) => `Of ${people} people who voted twice`,
    piles: (moment, piles) => `${moment}: ${piles}`,
    moved: (people) => (people === 0 ? 'nobody switched' : `${people} switched`),
    option: 'Choice',
    flow: (from) => `came from ‘${from}’`,
  },
  flow: {
    switched: (changed, people) =>
      changed === 0 ? `All ${people} people kept their choice.` : `${changed} of ${people} people switched.`,
    went: (people, from, to) => `${people} from ‘${from}’ to ‘${to}’`,
  },
  bars: {
    everyTime: (people) => `${people} people voted every time.`,
    moment: 'Moment',
  },
  shift: {
    caption: 'How many people would not call',
    of: (people) => `of ${people}`,
    client: 'Client',
    begin: 'at the start',
    end: 'at the end',
    line: (name, before, after) => `${name}: ${before} at first, ${after} now`,
    tooFew: 'too few votes',
  },
  facts: {
    says: (by) => `${by} said`,
    verdict: { holds: 'holds', partly: 'partly holds', fails: 'does not hold' },
  },
  tally: {
    voted: (people) => (people === 1 ? '1 person voted' : `${people} people voted`),
    together: (labels) => `${labels}, together`,
    band: (percent, option) => ({ strong: `${percent}% or more`, rest: `chose ‘${option}’` }),
    bandWhy: 'With a majority like this we show no numbers, so that nobody stands out.',
    groupedWhy: 'Small numbers stand together, so that nobody stands out.',
    tooFew: 'Too few votes to show anything.',
    spread: 'No clear majority.',
    either: 'Too few votes, or too divided to show safely.',
    kept: 'The earlier result: too little changed to count again.',
    people: 'People',
  },
  plans: {
    made: (plans) => (plans === 1 ? 'plan made' : 'plans made'),
    private: 'Every plan stays on its own phone.',
  },
  close: {
    ended: 'This session has ended.',
    thanks: 'Thank you for your honest answers.',
    reading: 'Further reading',
    onPhone: 'You’ll find the links on your phone.',
  },
  link: {
    connecting: 'Connecting',
    away: 'Reconnecting.',
    from: (time) => `This picture is from ${time}.`,
    badTicket: 'This link no longer works.',
    badTicketNext: 'Open the screen again from the trainer’s console.',
  },
};

export const projectorWording: Record<Lang, ProjectorWording> = { nl, en };
