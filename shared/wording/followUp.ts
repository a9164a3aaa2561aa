import type { Lang } from '../ids.ts';
import { followUpOptions } from './followUpOptions.ts';
import type { Widen } from './widen.ts';

interface Days {
  from: string;
  until: string;
}

/** What became of it, weeks later: in the files and on the results page, and where the trainer manages it. */
const nl = {
  ...followUpOptions.nl,
  title: 'De opvolging',

  report: {
    section: 'Opvolging',
    heading: 'Wat ervan kwam',
    asked: ({ from, until }: Days) =>
      `Tussen ${from} en ${until} kon iedereen met de twee woorden van die dag anoniem antwoorden, één keer.`,
    answers: 'Antwoorden',
    plans: 'Plannen in de sessie',
    responseRate: 'Antwoorden per plan',
    doneAmongResponders: 'Gebeld, van wie antwoordde',
    doneFloor: 'Gebeld, van alle plannen',
    floorNote: 'Wie zweeg, telt in het tweede getal als ‘niet gebeld’: lager kan het niet zijn.',
    withheld:
      'Hoeveel mensen belden, staat hier niet apart: uit zo weinig antwoorden kan iemand herleid worden.',
    more: 'Vragen vaker naar feiten dan eerst',
    same: 'Vragen even vaak naar feiten',
    less: 'Vragen minder vaak naar feiten',
    moved: 'Vergeleken met hoe het vooraf was',
    change: 'Verandering',
    people: 'Mensen',
    looking:
      'Hoe het vooraf was, is achteraf gevraagd: na een training legt iedereen de lat anders, en dan zegt een vraag vooraf minder.',
    tested: (p: string) =>
      `Tekenrangtoets van Wilcoxon over de vijf antwoorden, exact en tweezijdig: p = ${p}. Een groep, geen bewijs voor training in het algemeen.`,
    codebook: [
      [
        'Gebeld, van wie antwoordde',
        'Ja / antwoorden; het interval vanaf twintig antwoorden.',
        'Wilson 1927, JASA 22: 209-212',
      ],
      [
        'Gebeld, van alle plannen',
        'Ja / plannen: wie zweeg telt als niet gebeld.',
        'Manski 1989, J Hum Resour 24: 343-360',
      ],
      ['Antwoorden per plan', 'Antwoorden / plannen.', ''],
      [
        'W+, W−',
        'Rangsommen van wie vaker en wie minder vaak naar feiten vraagt dan eerst.',
        'Wilcoxon 1945, Biometrics Bull 1: 80-83',
      ],
    ],
    beside: 'Dit is later gevraagd dan de rest. Het controlenummer van deze uitslag gaat er niet over.',
  },

  manage: {
    title: 'Opvolging',
    none: 'Zodra telefoons bij de afsluiting hun twee woorden hebben, staat hier de link naar de opvolging.',
    early: ({ from, until }: Days) => `Deelnemers kunnen antwoorden van ${from} tot en met ${until}.`,
    open: (until: string) => `Deelnemers kunnen nu antwoorden, tot en met ${until}.`,
    closed:
      'Gesloten. De tabel staat in de uitslag en in elk bestand; de losse antwoorden bestaan niet meer.',
    codes: (codes: number) =>
      codes === 1 ? '1 telefoon kreeg twee woorden.' : `${codes} telefoons kregen elk twee woorden.`,
    answers: (answers: number) => (answers === 1 ? '1 antwoord.' : `${answers} antwoorden.`),
    few: (floor: number) => `Een tabel komt er pas vanaf ${floor}.`,
    fewForever: (floor: number) => `Dat zijn er geen ${floor}: daarom staat er niets van in de uitslag.`,
    why: 'Wat mensen antwoorden, zie je pas als je sluit: in één tabel, één keer berekend. Wie antwoordde weet niemand.',
    heard: 'Wat mensen hoorden dat ze niet verwachtten',
    heardWhy:
      'Alleen voor jou, op alfabet. Deze regels komen in geen enkel bestand. Lees ze na voor je er een noemt.',
    heardNone:
      'Losse regels zie je pas als minstens tien mensen er een schreven. Dat was niet zo; ze zijn gewist.',
    sheet: 'Blad en mail om te sturen',
    copy: 'Kopieer de link',
    copied: 'Gekopieerd.',
    link: 'Link naar de opvolging',
    lan: 'Deze link werkt alleen op het netwerk van deze computer. Laat de server draaien op een adres dat iedereen bereikt, of open hem als jullie weer samen zijn.',
    kept: (until: string) =>
      `De uitslag wordt op ${until} gewist, en de opvolging daarmee ook. Bewaar haar langer als je de antwoorden wilt afwachten.`,
    close: 'Sluit en toon de tabel',
    closeTitle: 'De opvolging nu sluiten?',
    closeWhat:
      'Daarna kan niemand meer antwoorden. Uit de antwoorden komt één tabel; de losse antwoorden en de codes worden gewist.',
    closeFew: (floor: number) => `Er zijn nog geen ${floor} antwoorden: dan blijft de tabel leeg.`,
    noWayBack: 'Er is geen weg terug.',
    yes: 'Sluit de opvolging',
    busy: 'De opvolging wordt gesloten …',
    cancel: 'Toch niet',
  },

  sheet: {
    title: 'Hoe ging het verder?',
    back: 'Terug naar de uitslag',
    print: 'Druk af',
    forTrainer: 'Voor jou: wat je stuurt, en wanneer',
    when: (day: string) =>
      `Stuur dit op ${day}. De pagina is open van enkele dagen daarvoor tot vier weken daarna.`,
    mail: 'Mail aan de deelnemers',
    mailCopy: 'Kopieer de mail',
    subject: (title: string) => `Hoe ging het verder na ‘${title}’?`,
    body: ({ title, heldOn, invite, url, until }: MailText) =>
      `Beste collega,\n\nOp ${heldOn} deed je mee aan ‘${title}’. ${invite}\n\nWil je twee minuten terugkijken? Dat kan tot en met ${until}, op deze pagina:\n${url}\n\nJe hebt er de twee woorden voor nodig die aan het eind op je telefoon stonden. Ze staan ook in je agenda, als je ze daar hebt gezet; en op de telefoon waarmee je meedeed vult de pagina ze zelf in.\n\nEr staan vier korte vragen: of je hebt gebeld, wat je hoorde dat je niet verwachtte, en hoe vaak je naar feiten vraagt, nu en eerst. Het is anoniem: niemand weet wie welke woorden heeft, en van de groep laten we pas iets zien als minstens vijf mensen hebben geantwoord. Niet antwoorden mag ook.\n\nDank je wel.`,
    poster: 'Om op te hangen',
    posterLines: [
      'Scan de code, of open de link uit de mail.',
      'Typ je twee woorden.',
      'Vier vragen, twee minuten, geen naam.',
    ],
    open: ({ from, until }: Days) => `Je kunt antwoorden van ${from} tot en met ${until}.`,
    forgotten: 'Twee woorden kwijt? Dan kan antwoorden niet: niemand heeft een lijst. Ook wij niet.',
    manager: 'Gespreksblad voor de leidinggevende',
    managerWhy: 'Om met het team te praten. Niet om te vragen wie wat antwoordde.',
    managerAsk: [
      'Welk oordeel over een klant hoorden we de laatste weken het vaakst? Welk feit hoort erbij?',
      'Welke klant belden we toch, en wat hoorden we dat we niet verwachtten?',
      'Welk oordeel bleek te kloppen? Hoe geven we dat door als feit?',
      'Waar in ons werk geven we namen door met een oordeel eraan: lijst, overdracht, systeem?',
      'Wat spreken we af voor de volgende keer dat iemand zegt: die hoef je niet te bellen?',
    ],
  },
};
interface MailText {
  title: string;
  heldOn: string;
  invite: string;
  url: string;
  until: string;
}
export type FollowUpWording = Widen<typeof nl>;

const en: FollowUpWording = {
  ...followUpOptions.en,
  title: 'The follow-up',

  report: {
    section: 'Follow-up',
    heading: 'What became of it',
    asked: ({ from, until }) =>
      `From ${from} to ${until} everybody could answer anonymously, once, with the two words of that day.`,
    answers: 'Answers',
    plans: 'Plans in the session',
    responseRate: 'Answers per plan',
    doneAmongResponders: 'Called, of those who answered',
    doneFloor: 'Called, of all plans',
    floorNote: 'In the second figure silence counts as ‘not called’: it cannot be lower than that.',
    withheld:
      'How many people called is not told here by itself: so few answers could be traced to somebody.',
    more: 'Ask for facts more often than before',
    same: 'Ask for facts as often as before',
    less: 'Ask for facts less often than before',
    moved: 'Compared with how it was before',
    change: 'Change',
    people: 'People',
    looking:
      'How it was before was asked afterwards: training moves everybody’s yardstick, and then a question beforehand says less.',
    tested: (p) =>
      `Wilcoxon’s signed rank test over the five answers, exact and two-sided: p = ${p}. One group, no proof of training in general.`,
    codebook: [
      [
        'Called, of those who answered',
        'Yes / answers; the interval from twenty answers on.',
        'Wilson 1927, JASA 22: 209-212',
      ],
      [
        'Called, of all plans',
        'Yes / plans: silence counts as not called.',
        'Manski 1989, J Hum Resour 24: 343-360',
      ],
      ['Answers per plan', 'Answers / plans.', ''],
      [
        'W+, W−',
        'Sums of ranks of who asks for facts more often than before, and of who does less often.',
        'Wilcoxon 1945, Biometrics Bull 1: 80-83',
      ],
    ],
    beside: 'This was asked later than the rest. The control number of these results is not about it.',
  },

  manage: {
    title: 'Follow-up',
    none: 'As soon as phones have been given their two words at the close, the link to the follow-up stands here.',
    early: ({ from, until }) => `Participants can answer from ${from} up to and including ${until}.`,
    open: (until) => `Participants can answer now, up to and including ${until}.`,
    closed: 'Closed. The table is in the results and in every file; the single answers no longer exist.',
    codes: (codes) =>
      codes === 1 ? '1 phone was given two words.' : `${codes} phones were given two words each.`,
    answers: (answers) => (answers === 1 ? '1 answer.' : `${answers} answers.`),
    few: (floor) => `There will be a table from ${floor} on.`,
    fewForever: (floor) => `Fewer than ${floor}: that is why the results say nothing of it.`,
    why: 'What people answer shows only once you close: in one table, worked out once. Nobody knows who answered.',
    heard: 'What people heard that they had not expected',
    heardWhy:
      'For you alone, in alphabetical order. These lines go into no file. Read them through before you quote one.',
    heardNone:
      'Single lines show only where at least ten people wrote one. They didn’t; the lines have been erased.',
    sheet: 'Sheet and e-mail to send',
    copy: 'Copy the link',
    copied: 'Copied.',
    link: 'Link to the follow-up',
    lan: 'This link works on this computer’s network only. Run the server at an address that everybody can reach, or open it when you are together again.',
    kept: (until) =>
      `The results will be erased on ${until}, and the follow-up with them. Keep them longer if you want to wait for the answers.`,
    close: 'Close and show the table',
    closeTitle: 'Close the follow-up now?',
    closeWhat:
      'Nobody can answer after that. The answers become one table; the single answers and the codes are erased.',
    closeFew: (floor) => `There are fewer than ${floor} answers so far: the table would stay empty.`,
    noWayBack: 'There is no way back.',
    yes: 'Close the follow-up',
    busy: 'Closing the follow-up …',
    cancel: 'Not now',
  },

  sheet: {
    title: 'How did it go from there?',
    back: 'Back to the results',
    print: 'Print',
    forTrainer: 'For you: what to send, and when',
    when: (day) =>
      `Send this on ${day}. The page opens a few days before and stays open for four weeks after.`,
    mail: 'E-mail to the participants',
    mailCopy: 'Copy the e-mail',
    subject: (title) => `How did it go after ‘${title}’?`,
    body: ({ title, heldOn, invite, url, until }) =>
      `Dear colleague,\n\nOn ${heldOn} you took part in ‘${title}’. ${invite}\n\nWould you look back for two minutes? You can, up to and including ${until}, on this page:\n${url}\n\nYou need the two words that your phone showed at the end. They are in your calendar too, if you put them there; and on the phone that you took part with, the page fills them in by itself.\n\nThere are four short questions: whether you called, what you heard that you hadn’t expected, and how often you ask for facts, now and before. It is anonymous: nobody knows who has which words, and nothing of the group is shown until at least five people have answered. Not answering is fine too.\n\nThank you.`,
    poster: 'To put on the wall',
    posterLines: [
      'Scan the code, or open the link in the e-mail.',
      'Type your two words.',
      'Four questions, two minutes, no name.',
    ],
    open: ({ from, until }) => `You can answer from ${from} up to and including ${until}.`,
    forgotten: 'Lost your two words? Then you cannot answer: nobody has a list. Neither do we.',
    manager: 'Discussion sheet for the manager',
    managerWhy: 'To talk with the team. Not to ask who answered what.',
    managerAsk: [
      'Which judgement about a client did we hear most these past weeks? Which fact goes with it?',
      'Which client did we call after all, and what did we hear that we hadn’t expected?',
      'Which judgement turned out to be right? How do we pass that on as a fact?',
      'Where in our work do we pass on names with a judgement attached: lists, handovers, systems?',
      'What do we agree on for the next time that someone says: you don’t have to call that one?',
    ],
  },
};

export const followUpWording: Record<Lang, FollowUpWording> = { nl, en };
