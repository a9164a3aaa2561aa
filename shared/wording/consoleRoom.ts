import type { Lang } from '../ids.ts';
import type { Widen } from './widen.ts';

/** What the console says about the room: who is there, what the screen shows, whether all is well. */
const nl = {
  room: {
    label: 'De zaal',
    voted: (scene: string) => `stemden bij ‘${scene}’`,
    closed: 'gestemd, en gesloten',
    tried: (people: number) => (people === 1 ? '1 gaf een proefstem' : `${people} gaven een proefstem`),
    drawing: (voted: number, of: number) => `${voted} van ${of} mensen hebben gestemd.`,
    joined: (people: number) => (people === 1 ? 'deelnemer binnen' : 'deelnemers binnen'),
    present: (present: number, away: number) =>
      away === 0 ? `${present} verbonden.` : `${present} verbonden, ${away} even weg.`,
    nobody: (address: string) =>
      `Nog geen telefoon heeft ${address} bereikt. Lukt het niet? Kies een ander adres bij alle sessies.`,
    countdown: 'Nog 30 seconden',
    left: (seconds: number) => (seconds === 1 ? 'nog 1 seconde' : `nog ${seconds} seconden`),
    stop: 'Stop het aftellen',
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
    failing: (time: string) =>
      `Sinds ${time} komt er niets meer op de schijf. Wat eerder bewaard is, staat er; nieuwe stemmen nog niet.`,
    failingNext:
      'Laat de stemming open en maak ruimte op de schijf van deze computer. We blijven het proberen; telefoons die wachten, sturen hun stem vanzelf opnieuw.',
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
    drawing: (voted, of) => `${voted} of ${of} people have voted.`,
    joined: (people) => (people === 1 ? 'participant in' : 'participants in'),
    present: (present, away) =>
      away === 0 ? `${present} connected.` : `${present} connected, ${away} away for now.`,
    nobody: (address) =>
      `No phone has reached ${address} yet. Not working? Choose another address under all sessions.`,
    countdown: '30 seconds left',
    left: (seconds) => (seconds === 1 ? '1 second left' : `${seconds} seconds left`),
    stop: 'Stop counting down',
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
    failing: (time) =>
      `Nothing has reached the disk since ${time}. What was saved before is there; new votes are not.`,
    failingNext:
      'Leave the voting open and make room on this computer’s disk. We keep trying; phones that are waiting send their vote again by themselves.',
  },
  link: {
    away: 'No connection to the program.',
    awayNext: (time) =>
      `We’re trying again. See whether Aanname is still running and whether this device is on the same network. What you see here is from ${time}.`,
  },
};

export const roomWording: Record<Lang, RoomWording> = { nl, en };
