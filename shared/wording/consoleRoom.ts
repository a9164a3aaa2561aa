import type { Lang } from '../ids.ts';
import { have, hebben } from './have.ts';
import type { Widen } from './widen.ts';

/** What the console says about the room: who is there, what the screen shows, whether all is well. */
const nl = {
  room: {
    label: 'De zaal',
    voted: (scene: string) => `gestemd bij ‘${scene}’`,
    closed: 'gestemd, en gesloten',
    tried: (people: number) => (people === 1 ? '1 gaf een proefstem' : `${people} gaven een proefstem`),
    drawing: (voted: number, of: number) => `${voted} van ${of} mensen ${hebben(voted)} gestemd.`,
    joined: (people: number) => (people === 1 ? 'deelnemer binnen' : 'deelnemers binnen'),
    present: (present: number, away: number) =>
      away === 0 ? `${present} verbonden.` : `${present} verbonden, ${away} even weg.`,
    nobody: (address: string) =>
      `Nog geen telefoon heeft ${address} bereikt. Lukt het niet? Kies een ander adres bij alle sessies.`,
    plain: 'Dit netwerk is niet versleuteld: wie erop meekijkt, kan meelezen.',
    countdown: 'Nog 30 seconden',
    left: (seconds: number) => (seconds === 1 ? 'nog 1 seconde' : `nog ${seconds} seconden`),
    stop: 'Stop het aftellen',
  },
  door: {
    title: 'De deur',
    open: 'Open: wie de code heeft, komt binnen.',
    locked: 'Dicht: niemand nieuw komt binnen. Wie er is, blijft.',
    lock: 'Doe de deur dicht',
    unlock: 'Doe de deur open',
    late: 'Verwijder wie laat binnenkwam',
  },
  late: {
    title: 'Wie laat binnenkwam verwijderen?',
    from: 'Binnengekomen om of na',
    why: 'Iedereen die eerder kwam, blijft.',
    what: 'Zij verlaten de sessie en hun stem in een open stemming telt niet meer mee. Wat al gesloten is, verandert niet. De deur gaat dicht, zodat niemand meteen terugkomt.',
    yes: 'Verwijder ze',
    no: 'Laat iedereen zitten',
  },
  screen: {
    title: 'Op het scherm',
    black: 'Het scherm is zwart.',
    code: 'De code vult het scherm.',
    open: 'Open het scherm',
    copy: 'Kopieer de link',
    copied: 'De link is gekopieerd.',
    copyHere: 'Neem deze link over op de computer van het scherm:',
  },
  saved: {
    upTo: (time: string) => `Alles bewaard tot en met ${time}.`,
    rehearsal: 'Een oefening: er wordt niets bewaard.',
    failing: {
      full: 'Niet bewaard: de schijf is vol.',
      readOnly: 'Niet bewaard: op de schijf mag niets geschreven worden.',
      locked: 'Niet bewaard: een ander programma houdt het bestand bezet.',
      unreachable: 'Niet bewaard: de databank is niet te bereiken.',
      unknown: 'Niet bewaard: de schijf neemt niets aan.',
    },
    since: (time: string) => `Alles tot en met ${time} staat er wel.`,
    todo: {
      full: 'Maak ruimte op de schijf van deze computer.',
      readOnly: 'Geef Aanname weer schrijfrechten op zijn map.',
      locked: 'Sluit wat de map leest: een back-up, een synchronisatie of een virusscanner.',
      unreachable: 'Kijk of PostgreSQL draait en of de server er via het netwerk bij kan.',
      unknown: 'Kijk of de schijf nog is aangesloten en of er ruimte is.',
    },
    meanwhile:
      'Laat de stemming open: we blijven het proberen, en telefoons die wachten, sturen hun stem vanzelf opnieuw.',
  },
  woken: {
    what: 'De computer heeft geslapen; er is niets vanzelf gesloten.',
    next: 'Telefoons komen vanzelf terug. Liep er een aftelling? Die is gestopt; sluit de stemming zelf.',
  },
  link: {
    away: 'Geen verbinding met het programma.',
    awayNext: (time: string) =>
      `We proberen het opnieuw. Kijk of Aanname nog draait en of dit apparaat op hetzelfde netwerk zit. Wat je hier ziet, is van ${time}.`,
  },
};
export type RoomWording = Widen<typeof nl>;

const en: RoomWording = {
  room: {
    label: 'The room',
    voted: (scene) => `voted at ‘${scene}’`,
    closed: 'voted, and closed',
    tried: (people) => (people === 1 ? '1 tried a vote' : `${people} tried a vote`),
    drawing: (voted, of) => `${voted} of ${of} people ${have(voted)} voted.`,
    joined: (people) => (people === 1 ? 'participant in' : 'participants in'),
    present: (present, away) =>
      away === 0 ? `${present} connected.` : `${present} connected, ${away} away for now.`,
    nobody: (address) =>
      `No phone has reached ${address} yet. Not working? Choose another address under all sessions.`,
    plain: 'This network is not encrypted: someone listening in can read along.',
    countdown: '30 seconds left',
    left: (seconds) => (seconds === 1 ? '1 second left' : `${seconds} seconds left`),
    stop: 'Stop counting down',
  },
  door: {
    title: 'The door',
    open: 'Open: anybody with the code can come in.',
    locked: 'Closed: nobody new comes in. Whoever is here stays.',
    lock: 'Close the door',
    unlock: 'Open the door',
    late: 'Remove those who came late',
  },
  late: {
    title: 'Remove those who came late?',
    from: 'Came in at or after',
    why: 'Everybody who came earlier stays.',
    what: 'They leave the session, and their vote in an open round no longer counts. What is closed already does not change. The door closes, so that nobody comes straight back.',
    yes: 'Remove them',
    no: 'Let everybody stay',
  },
  screen: {
    title: 'On the screen',
    black: 'The screen is black.',
    code: 'The code fills the screen.',
    open: 'Open the screen',
    copy: 'Copy the link',
    copied: 'The link has been copied.',
    copyHere: 'Take this link to the computer that the screen is on:',
  },
  saved: {
    upTo: (time) => `Everything saved up to ${time}.`,
    rehearsal: 'A rehearsal: nothing is kept.',
    failing: {
      full: 'Not saved: the disk is full.',
      readOnly: 'Not saved: nothing may be written to the disk.',
      locked: 'Not saved: another program is holding the file.',
      unreachable: 'Not saved: the database cannot be reached.',
      unknown: 'Not saved: the disk takes nothing in.',
    },
    since: (time) => `Everything up to ${time} is there.`,
    todo: {
      full: 'Make room on this computer’s disk.',
      readOnly: 'Give Aanname the right to write to its folder again.',
      locked: 'Close whatever is reading the folder: a backup, a sync program or a virus scanner.',
      unreachable: 'See whether PostgreSQL is running and the server can reach it over the network.',
      unknown: 'See whether the disk is still connected and has room.',
    },
    meanwhile:
      'Leave the voting open: we keep trying, and phones that are waiting send their vote again by themselves.',
  },
  woken: {
    what: 'The computer has been asleep; nothing has closed by itself.',
    next: 'Phones come back by themselves. Was a countdown running? It has stopped; close the voting yourself.',
  },
  link: {
    away: 'No connection to the program.',
    awayNext: (time) =>
      `We’re trying again. See whether Aanname is still running and whether this device is on the same network. What you see here is from ${time}.`,
  },
};

export const roomWording: Record<Lang, RoomWording> = { nl, en };
