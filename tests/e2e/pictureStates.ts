import type { BrowserContextOptions } from 'playwright-core';

import type { Exhibit } from '../support/gallery.ts';

/** Where the main states are looked at. */
export interface Device {
  name: string;
  role: Exhibit['role'];
  context: BrowserContextOptions;
  /** How far its pictures shrink: until a word is a few px, and a letter none. */
  shrink: number;
  /** Whether all of the page is looked at, and not only what the window shows. */
  whole: boolean;
}

const phone = (width: number, height: number, colorScheme: 'light' | 'dark'): BrowserContextOptions => ({
  viewport: { width, height },
  colorScheme,
  isMobile: true,
  hasTouch: true,
});

const handheld = { shrink: 4, whole: true };
export const PHONE: Device = { ...handheld, name: 'phone', role: 'phone', context: phone(390, 844, 'light') };
const SMALL: Device = { ...handheld, name: 'small', role: 'phone', context: phone(320, 568, 'dark') };
const REMOTE: Device = { ...handheld, name: 'remote', role: 'host', context: phone(390, 844, 'dark') };
export const SCREEN: Device = {
  name: 'screen',
  role: 'projector',
  context: { viewport: { width: 1920, height: 1080 } },
  shrink: 8,
  whole: false,
};
/** The trainer's laptop. */
export const CONSOLE: Device = {
  name: 'console',
  role: 'host',
  context: { viewport: { width: 1440, height: 900 } },
  shrink: 4,
  whole: false,
};

export interface PictureState extends Exhibit {
  device: Device;
  /** Of its picture, without ending. */
  name: string;
}

/** The exhibits of the gallery that stand for all others. */
export const STATES: PictureState[] = [
  ...on(PHONE, 'nl', [
    'door',
    'wait',
    'list-some',
    'call-call',
    'call-closed',
    'personal',
    'plan',
    'answers',
    'replay-told',
  ]),
  ...on(PHONE, 'en', ['close']),
  ...on(SMALL, 'nl', ['door-wrong', 'list-all', 'call-unsaved', 'facts']),
  ...on(SMALL, 'en', ['wait-away', 'call-skip', 'sure-said']),
  ...on(SCREEN, 'nl', ['join-17', 'list-struck', 'progress-28-24', 'dots-30-before', 'dots-30-sentence']),
  ...on(SCREEN, 'nl', ['flow-30', 'bars-30', 'shift', 'tally-grouped', 'contact', 'sure-30-outcome']),
  ...on(SCREEN, 'en', ['dots-30-sentence', 'facts', 'conviction']),
  ...on(CONSOLE, 'nl', ['vote-counting', 'reveal-bars', 'ended']),
  ...on(CONSOLE, 'en', ['away', 'sure']),
  ...on(REMOTE, 'nl', ['vote']),
  ...on(REMOTE, 'en', ['unsaved']),
];

function on(device: Device, lang: Exhibit['lang'], shows: string[]): PictureState[] {
  const { name, role } = device;
  return shows.map((show) => ({ device, role, lang, show, name: `${name}-${lang}-${show}` }));
}
