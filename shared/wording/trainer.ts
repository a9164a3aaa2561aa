import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** What the trainer reads outside a session: signing in, starting a session, the profile, the address. */
const nl = {
  signIn: {
    busy: 'Je wordt aangemeld …',
    title: 'Meld je aan als trainer',
    how: 'Open de link die het programma liet zien toen het startte. Hij begint met dit adres en eindigt op een lange reeks tekens.',
    used: 'Deze link is al gebruikt of verlopen',
    usedHow:
      'Elke link werkt één keer. Stop het programma en start het opnieuw: dan zie je een nieuwe link. Ben je op een ander apparaat al aangemeld? Maak daar een link voor je telefoon.',
    failed: 'Aanmelden lukte niet',
    retry: 'Probeer het opnieuw',
    noPage: 'Hier is niets',
    noPageHow: 'Klopt het adres? De trainer begint op de pagina met alle sessies.',
    toSessions: 'Ga naar alle sessies',
  },
  lang: 'Taal van deze pagina',
  retry: 'Probeer het opnieuw',

  sessions: {
    title: 'Sessies',
    first: 'Start je eerste sessie',
    firstWhat:
      'De verhalen staan klaar. Kies wat je anders wilt, of start meteen: je kunt alles eerst rustig zelf bekijken.',
    start: 'Start een sessie',
    new: 'Een nieuwe sessie',
    newRehearsal: 'Een oefening',
    rehearsalWhat:
      'Verzonnen deelnemers komen één voor één binnen en stemmen vanzelf. Je eigen telefoon kan gewoon meedoen. Op elk scherm staat ‘Oefening’, en er wordt niets van bewaard.',
    rehearseWith: (people: number) => `Oefen met ${people}`,
    cancel: 'Toch niet',
    rehearse: 'Oefen met 12 of 30 verzonnen deelnemers',
    rehearsal: 'Oefening',
    running: 'Bezig',
    ended: 'Afgelopen',
    joined: (people: number) => (people === 1 ? '1 deelnemer' : `${people} deelnemers`),
    results: 'Uitslag',
    resultsOf: (session: string) => `Uitslag van ${session}`,
    console: 'Console',
    consoleOf: (session: string) => `Console van ${session}`,
    sealed: (on: string, until: string) => `verzegeld op ${on}, bewaard tot ${until}`,
    search: 'Zoek op verhaal, groep, bedrijf, code of dag',
    found: (shown: number, all: number) =>
      shown === 0 ? 'Geen sessie gevonden.' : `${shown} van ${all} sessies gevonden.`,
    compare: 'Vergelijk',
    compareThis: (session: string) => `Vergelijk ${session}`,
    unlike: 'ander verhaal of andere versie',
    unlikeThis: (session: string) => `${session}: ander verhaal of andere versie`,
    compareSessions: (sessions: number) =>
      sessions < 2 ? 'Vergelijk sessies' : `Vergelijk ${sessions} sessies`,
    whyNotCompare: {
      tooFew: 'Kruis twee of meer sessies van hetzelfde verhaal aan.',
      tooMany: 'Er passen hoogstens 24 sessies naast elkaar.',
    },
  },
  form: {
    scenario: 'Scenario',
    length: 'Hoe lang',
    lengths: (minutes: number[]) =>
      `${new Intl.ListFormat('nl', { type: 'disjunction' }).format(minutes.map(String))} minuten`,
    lang: 'Taal',
    langWhy: 'Van het scherm, en van telefoons tot de deelnemer een andere kiest.',
    floor: 'Ondergrens bij vragen over jullie zelf',
    floorOption: (people: number) => `${people} stemmen`,
    floorWhy:
      'Met minder stemmen laten we van zo’n vraag niets zien. Kies hoger als collega’s elkaar goed kennen: in een kleine groep is een antwoord sneller te herkennen. Later verlagen kan niet.',
    group: 'Groep',
    groupHint: 'Bijvoorbeeld: binnendienst, dinsdag',
    company: 'Bedrijf',
    optional: 'mag leeg blijven',
    seats: 'Plaatsen',
    seatsWhy: 'Zoveel telefoons kunnen er hoogstens meedoen.',
    days: 'Dagen dat de uitslag bewaard blijft',
    daysWhy:
      'De losse stemmen verdwijnen zodra de sessie is verzegeld, uiterlijk een dag na afloop. De tabellen blijven daarna zo lang; bij 0 blijft er niets. Later kun je dit nog veranderen.',
    starting: 'De sessie wordt gemaakt …',
  },
  profile: {
    title: 'Over jou',
    why: 'Eén keer invullen. Aan het eind van elke sessie zien deelnemers hoe ze je bereiken; wat leeg is, blijft weg.',
    name: 'Naam',
    company: 'Bedrijf',
    email: 'E-mail',
    phone: 'Telefoon',
    web: 'Website',
    save: 'Bewaar',
    saved: 'Bewaard.',
  },
  address: {
    title: 'Het adres voor telefoons',
    why: 'Telefoons moeten deze computer kunnen bereiken, op hetzelfde netwerk.',
    choose: 'Kies een adres',
    kind: {
      lan: 'op dit netwerk',
      virtual: 'virtueel netwerk, meestal niet bereikbaar',
      loopback: 'alleen op deze computer',
    },
    likeliest: 'het waarschijnlijkst',
    qr: (address: string) => `QR-code naar ${address}`,
    untried: 'Nog door geen telefoon bereikt.',
    untriedNext:
      'Scan deze code eerst met je eigen telefoon: staat er ‘Het werkt’, dan komen de anderen straks ook binnen.',
    reached: 'Bereikt: er is een telefoon binnengekomen.',
    unreachable: 'Deze computer bereikt zichzelf hier niet. Kies een ander adres.',
    unreachableShort: 'antwoordt niet',
    unencrypted:
      'Het verkeer is hier niet versleuteld: wie op hetzelfde netwerk zit, kan meelezen. Wil je dat niet, gebruik dan een adres met https.',
    stuck: 'Lukt het niet?',
    waysOut: [
      'Zet de hotspot van je telefoon aan, verbind deze computer ermee, en laat de groep dat ook doen.',
      'Vraag om een bedrijfsnetwerk waarop apparaten elkaar mogen bereiken. Een gastnetwerk houdt ze meestal uit elkaar.',
      'Laat Aanname op een server draaien, en geef bij het starten het adres op met PUBLIC_URL.',
    ],
    firewall:
      'Vraagt Windows of macOS of Node verbindingen mag ontvangen? Kies Toestaan, in Windows ook voor openbare netwerken. Eerder geweigerd? Zet Node aan in de instellingen van de firewall.',
  },
  remote: {
    title: 'Een tweede apparaat',
    why: 'Bedien de sessie vanaf je telefoon, of open de console op een andere computer.',
    make: 'Maak een link',
  },
};
export type TrainerWording = Widen<typeof nl>;

const en: TrainerWording = {
  signIn: {
    busy: 'Signing you in …',
    title: 'Sign in as the trainer',
    how: 'Open the link that the program showed when it started. It begins with this address and ends in a long row of characters.',
    used: 'This link has been used or has expired',
    usedHow:
      'Each link works once. Stop the program and start it again: it will show a new one. Signed in on another device? Make a link for your phone there.',
    failed: 'Signing in didn’t work',
    retry: 'Try again',
    noPage: 'There is nothing here',
    noPageHow: 'Is the address right? Trainers begin at the page with all sessions.',
    toSessions: 'Go to all sessions',
  },
  lang: 'Language of this page',
  retry: 'Try again',

  sessions: {
    title: 'Sessions',
    first: 'Start your first session',
    firstWhat:
      'The stories are ready. Change what you like, or start right away: you can look at everything by yourself first.',
    start: 'Start a session',
    new: 'A new session',
    newRehearsal: 'A rehearsal',
    rehearsalWhat:
      'Invented participants come in one by one and vote by themselves. Your own phone can join as usual. Every screen says ‘Rehearsal’, and nothing of it is kept.',
    rehearseWith: (people) => `Practise with ${people}`,
    cancel: 'Not now',
    rehearse: 'Practise with 12 or 30 invented participants',
    rehearsal: 'Rehearsal',
    running: 'Running',
    ended: 'Ended',
    joined: (people) => (people === 1 ? '1 participant' : `${people} participants`),
    results: 'Results',
    resultsOf: (session) => `Results of ${session}`,
    console: 'Console',
    consoleOf: (session) => `Console of ${session}`,
    sealed: (on, until) => `sealed on ${on}, kept until ${until}`,
    search: 'Search by story, group, company, code or day',
    found: (shown, all) => (shown === 0 ? 'No session found.' : `${shown} of ${all} sessions found.`),
    compare: 'Compare',
    compareThis: (session) => `Compare ${session}`,
    unlike: 'another story or version',
    unlikeThis: (session) => `${session}: another story or version`,
    compareSessions: (sessions) => (sessions < 2 ? 'Compare sessions' : `Compare ${sessions} sessions`),
    whyNotCompare: {
      tooFew: 'Tick two or more sessions of the same story.',
      tooMany: 'At most 24 sessions fit side by side.',
    },
  },
  form: {
    scenario: 'Scenario',
    length: 'How long',
    lengths: (minutes) =>
      `${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(minutes.map(String))} minutes`,
    lang: 'Language',
    langWhy: 'Of the screen, and of phones until a participant chooses another.',
    floor: 'Least votes for questions about yourselves',
    floorOption: (people) => `${people} votes`,
    floorWhy:
      'With fewer votes we show nothing of such a question. Choose higher where colleagues know each other well: in a small group an answer is sooner recognised. It cannot be lowered later.',
    group: 'Group',
    groupHint: 'For instance: inside sales, Tuesday',
    company: 'Company',
    optional: 'may be left empty',
    seats: 'Seats',
    seatsWhy: 'At most this many phones can take part.',
    days: 'Days that the results are kept',
    daysWhy:
      'The single votes disappear as soon as the session is sealed, a day after it at the latest. The tables stay for this long after that; with 0 nothing stays. You can still change it later.',
    starting: 'Making the session …',
  },
  profile: {
    title: 'About you',
    why: 'Fill this in once. At the end of each session participants see how to reach you; what is empty is left out.',
    name: 'Name',
    company: 'Company',
    email: 'E-mail',
    phone: 'Phone',
    web: 'Website',
    save: 'Save',
    saved: 'Saved.',
  },
  address: {
    title: 'The address for phones',
    why: 'Phones must be able to reach this computer, on the same network.',
    choose: 'Choose an address',
    kind: {
      lan: 'on this network',
      virtual: 'virtual network, usually out of reach',
      loopback: 'on this computer only',
    },
    likeliest: 'the likeliest',
    qr: (address) => `QR code to ${address}`,
    untried: 'No phone has reached it yet.',
    untriedNext:
      'Scan this code with your own phone first: if it says ‘It works’, the others will get in as well.',
    reached: 'Reached: a phone has come in.',
    unreachable: 'This computer does not reach itself here. Choose another address.',
    unreachableShort: 'does not answer',
    unencrypted:
      'Traffic is not encrypted here: others on the same network can read along. If you would rather not, use an address with https.',
    stuck: 'Not working?',
    waysOut: [
      'Turn on your phone’s hotspot, connect this computer to it, and have the group do so too.',
      'Ask for a company network on which devices may reach one another. A guest network usually keeps them apart.',
      'Run Aanname on a server, and give its address with PUBLIC_URL when you start it.',
    ],
    firewall:
      'Does Windows or macOS ask whether Node may receive connections? Choose Allow, on Windows for public networks too. Refused earlier? Turn Node on in the firewall’s settings.',
  },
  remote: {
    title: 'A second device',
    why: 'Run the session from your phone, or open the console on another computer.',
    make: 'Make a link',
  },
};

export const trainerWording: Record<Lang, TrainerWording> = { nl, en };
