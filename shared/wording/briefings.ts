import type { Lang } from '../ids.ts';
import { says, type Part } from './parts.ts';
import type { Widen } from './widen.ts';

/** How many of either half chose the target at one moment, in people or, where there are enough, in percent. */
interface Halves {
  moment: string;
  /** What they chose, in words; `null` where it is the product's own *Bellen*. */
  target: string | null;
  gossip: string;
  facts: string;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** How many would call, or chose something else. */
const chose = {
  nl: (target: string | null, many: string): Part[] =>
    target === null ? says`zou ${{ strong: many }} bellen` : says`koos ${{ strong: many }} ‘${target}’`,
  en: (target: string | null, many: string): Part[] =>
    target === null ? says`${{ strong: many }} would call` : says`${{ strong: many }} chose ‘${target}’`,
};

/** What two briefings did, on the big screen, in the console and in every file; what phones say is in `phoneBriefings`. */
const nl = {
  arms: { gossip: 'de roddel', facts: 'alleen feiten' },
  screen: {
    read: { gossip: 'De ene helft las', facts: 'De andere helft las' },
    people: (gossip: number, facts: number) =>
      `Het toeval gaf ${gossip} mensen de roddel en ${facts} alleen feiten.`,
    of: (people: number) => `van ${people}`,
    row: (moment: string, arm: string) => `${moment}, ${arm}`,
    moment: 'Moment en briefing',
    piles: (row: string, piles: string) => `${row}: ${piles}`,
  },
  sentence: {
    tooFew: (): Part[] => ['Te weinig mensen lazen elke briefing om ze te vergelijken.'],
    factsMore: ({ moment, target, gossip, facts }: Halves) =>
      says`${capital(moment)}: van wie alleen feiten las ${chose.nl(target, facts)}, van wie de roddel las ${{ strong: gossip }}.`,
    noDifference: (): Part[] => [
      'De twee briefings maakten in deze groep geen duidelijk verschil. Dat kan, zeker in een kleine groep.',
    ],
    gossipMore: ({ moment, target, gossip, facts }: Halves) =>
      says`Hier ging het andersom. ${capital(moment)}: van wie de roddel las ${chose.nl(target, gossip)}, van wie alleen feiten las ${{ strong: facts }}. Ook dat komt voor, zeker in een kleine groep.`,
    of: (count: number, people: number) => `${count} van de ${people}`,
  },
  console: {
    title: 'Twee briefings',
    willBe: 'De helft van de telefoons leest straks de roddel, de helft alleen feiten.',
    willNotBe: 'Iedereen leest straks dezelfde briefing.',
    from: (people: number) => `Vanaf ${people} mensen staat dit vanzelf aan.`,
    are: 'De helft van de telefoons kreeg de roddel, de helft alleen feiten. Niemand ziet wie; jij ook niet.',
    areNot: 'Iedereen kreeg dezelfde briefing.',
    owed: 'Je laat ze straks zien bij ‘Twee briefings’. Dat sla je niet over.',
    on: 'Zet aan',
    off: 'Zet uit',
    caption: (arm: string) => `Van wie las: ${arm}`,
    people: (gossip: number, facts: number) =>
      `${gossip} mensen lazen de roddel en ${facts} alleen feiten, en stemden elke keer.`,
    difference: (moment: string, points: number) =>
      points === 0
        ? `${moment}: geen verschil tussen de helften.`
        : `${moment}: ${Math.abs(points)} procentpunten meer bij wie ${points > 0 ? 'alleen feiten' : 'de roddel'} las.`,
    interval: (low: number, high: number) =>
      `Alles tussen ${low} en ${high} procentpunten past erbij (95%-interval, feiten min roddel).`,
    chance: (often: string, p: string) =>
      `Zou de briefing niets uitmaken, dan kwam zo’n verschil of een groter ${often} voor (exacte toets van Fisher, p ${p}).`,
    test: (moment: string) => `De toets hoort bij ‘${moment}’; de andere momenten zijn ter verkenning.`,
    oneRoom: (rooms: string) =>
      `In een groep van deze grootte lijkt ook een echt en groot verschil in ${rooms} nul of omgekeerd.`,
    rooms: (of: number) => `een op de ${of} zalen`,
    reversed: 'Zeg erbij dat je het zo laat zien als het is. Een omgekeerde uitslag is geen mislukking.',
    nothing: 'Geen verschil in deze groep bewijst niet dat een roddel niets doet.',
  },
  report: {
    heading: 'Twee briefings',
    section: 'Twee briefings',
    what: 'De helft van de groep las aan het begin de roddel, de helft alleen feiten. Het toeval verdeelde wie wat las, en niemand wist ervan tot beide teksten waren getoond.',
    texts: 'De twee teksten',
    byChance: 'Elke tekst ging naar een helft van de telefoons',
    arm: 'Briefing',
    text: 'Tekst',
    moment: 'Moment',
    readers: 'Lazen die briefing en stemden elke keer',
    difference: 'Verschil, feiten min roddel',
    interval: '95%-interval',
    differences: 'Verschil in procentpunten, feiten min roddel',
    points: (points: number) => `${points}`.replace('-', '−'),
    between: (low: string, high: string) => `${low} tot ${high}`,
    fisher: 'Exacte toets van Fisher, p',
    tested: (moment: string, p: string) =>
      `Getoetst op één moment (${moment}): p ${p}, exacte toets van Fisher.`,
    note: 'Interval van het verschil: Newcombe, methode 10. De andere momenten zijn ter verkenning. Na de draai weten beide helften hetzelfde, dus daar hoort het verschil kleiner te zijn.',
    oneGroup:
      'Eén groep: een echt verschil kan in een kleine groep nul of omgekeerd lijken, en toeval kan op een verschil lijken.',
  },
  /** What a row of the workbook means, and where a formula comes from. */
  codebook: [
    [
      'Aantal',
      'Mensen die deze briefing lazen en dit kozen, van wie haar lazen en op elk moment stemden.',
      '',
    ],
    [
      'Verschil, feiten min roddel',
      'Deel van de keuze waar het om gaat bij wie alleen feiten las, min hetzelfde deel bij wie de roddel las.',
      'interval: Newcombe 1998, methode 10 (losse aandelen)',
    ],
    [
      'Exacte toets van Fisher, p',
      'Kans op een verschil als dit of een groter, als de briefing niets uitmaakt. Getoetst op één moment, vooraf gekozen.',
      'Fisher, exact, tweezijdig',
    ],
  ],
};
export type BriefingsWording = Widen<typeof nl>;

const en: BriefingsWording = {
  arms: { gossip: 'the gossip', facts: 'only facts' },
  screen: {
    read: { gossip: 'One half read', facts: 'The other half read' },
    people: (gossip, facts) => `Chance gave ${gossip} people the gossip and ${facts} only facts.`,
    of: (people) => `of ${people}`,
    row: (moment, arm) => `${moment}, ${arm}`,
    moment: 'Moment and briefing',
    piles: (row, piles) => `${row}: ${piles}`,
  },
  sentence: {
    tooFew: () => ['Too few people read either briefing to compare them.'],
    factsMore: ({ moment, target, gossip, facts }) =>
      says`${capital(moment)}: of those who read only facts ${chose.en(target, facts)}, of those who read the gossip ${{ strong: gossip }}.`,
    noDifference: () => [
      'The two briefings made no clear difference in this group. That happens, especially in a small one.',
    ],
    gossipMore: ({ moment, target, gossip, facts }) =>
      says`Here it went the other way. ${capital(moment)}: of those who read the gossip ${chose.en(target, gossip)}, of those who read only facts ${{ strong: facts }}. That happens too, especially in a small group.`,
    of: (count, people) => `${count} of ${people}`,
  },
  console: {
    title: 'Two briefings',
    willBe: 'Half of the phones will read the gossip, half only facts.',
    willNotBe: 'Everybody will read the same briefing.',
    from: (people) => `From ${people} people on this is on by itself.`,
    are: 'Half of the phones got the gossip, half only facts. Nobody sees who; nor do you.',
    areNot: 'Everybody got the same briefing.',
    owed: 'You will show both at ‘Two briefings’. That is never left out.',
    on: 'Switch on',
    off: 'Switch off',
    caption: (arm) => `Of those who read ${arm}`,
    people: (gossip, facts) =>
      `${gossip} people read the gossip and ${facts} only facts, and voted every time.`,
    difference: (moment, points) =>
      points === 0
        ? `${moment}: no difference between the halves.`
        : `${moment}: ${Math.abs(points)} percentage points more among those who read ${points > 0 ? 'only facts' : 'the gossip'}.`,
    interval: (low, high) =>
      `Anything between ${low} and ${high} percentage points fits (95% interval, facts minus gossip).`,
    chance: (often, p) =>
      `If the briefing made no difference, one like this or larger would come up ${often} (Fisher’s exact test, p ${p}).`,
    test: (moment) => `The test belongs to ‘${moment}’; the other moments are exploratory.`,
    oneRoom: (rooms) =>
      `In a group of this size even a real and large difference looks like nothing, or reversed, in ${rooms}.`,
    rooms: (of) => `one room of ${of}`,
    reversed: 'Say that you show it as it is. A reversed result is no failure.',
    nothing: 'No difference in this group is no proof that gossip does nothing.',
  },
  report: {
    heading: 'Two briefings',
    section: 'Two briefings',
    what: 'At the beginning half of the group read the gossip and half only facts. Chance decided who read what, and nobody knew until both texts were shown.',
    texts: 'The two texts',
    byChance: 'Each text went to one half of the phones',
    arm: 'Briefing',
    text: 'Text',
    moment: 'Moment',
    readers: 'Read that briefing and voted every time',
    difference: 'Difference, facts minus gossip',
    interval: '95% interval',
    differences: 'Difference in percentage points, facts minus gossip',
    points: (points) => `${points}`.replace('-', '−'),
    between: (low, high) => `${low} to ${high}`,
    fisher: 'Fisher’s exact test, p',
    tested: (moment, p) => `Tested at one moment (${moment}): p ${p}, Fisher’s exact test.`,
    note: 'Interval of the difference: Newcombe, method 10. The other moments are exploratory. After the twist both halves know the same, so the difference should be smaller there.',
    oneGroup:
      'One group: in a small one a real difference may look like nothing, or reversed, and chance may look like a difference.',
  },
  codebook: [
    ['Count', 'People who read this briefing and chose this, of those who read it and voted every time.', ''],
    [
      'Difference, facts minus gossip',
      'Share of the choice that matters among those who read only facts, minus the same share among those who read the gossip.',
      'interval: Newcombe 1998, method 10 (independent proportions)',
    ],
    [
      'Fisher’s exact test, p',
      'Chance of a difference like this or a larger one, if the briefing makes none. Tested at one moment, chosen beforehand.',
      'Fisher, exact, two-sided',
    ],
  ],
};

export const briefingsWording: Record<Lang, BriefingsWording> = { nl, en };
