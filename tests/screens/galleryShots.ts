import type { BrowserContextOptions } from 'playwright-core';

import { LANGS } from '#shared/ids.ts';
import type { Exhibit } from '../support/gallery.ts';

export interface GalleryShots {
  window: string;
  context: BrowserContextOptions;
  exhibits: Exhibit[];
}

const PHONE = [
  'door',
  'wait',
  'list-some',
  'call-skip',
  'plan',
  'answers',
  'sure-said',
  'predict-said',
  'replay-told',
  'close',
];
const TROUBLE = ['door-wrong', 'wait-away', 'call-saving', 'call-unsaved', 'call-late', 'call-closed-none'];
const HOST = [
  'join-nobody',
  'vote-counting',
  'vote-refused',
  'long',
  'unsaved',
  'away',
  'reveal-bars',
  'sure',
  'conviction',
  'ended',
];

/** Windows and states that a scripted session does not easily come to. */
export const GALLERY: GalleryShots[] = [
  { window: 'landscape', context: phone(844, 390), exhibits: both('phone', PHONE) },
  { window: 'tablet768', context: phone(768, 1024), exhibits: both('phone', PHONE) },
  { window: 'phone-at-200', context: phone(195, 422, 4), exhibits: both('phone', PHONE) },
  { window: 'phone390', context: phone(390, 844), exhibits: both('phone', TROUBLE) },
  {
    window: 'phone320-dark',
    context: { ...phone(320, 568), colorScheme: 'dark' },
    exhibits: both('phone', TROUBLE),
  },
  { window: 'remote768', context: phone(768, 1024), exhibits: both('host', ['vote', 'ended']) },
  { window: 'remote-landscape', context: phone(844, 390), exhibits: both('host', ['vote', 'reveal-bars']) },
  {
    window: 'remote-dark',
    context: { ...phone(390, 844), colorScheme: 'dark' },
    exhibits: both('host', HOST),
  },
  { window: 'console', context: desk(1440, 900, 1), exhibits: both('host', HOST) },
  {
    window: 'console-dark',
    context: { ...desk(1440, 900, 1), colorScheme: 'dark' },
    exhibits: both('host', HOST),
  },
  { window: 'console-at-200', context: desk(720, 450, 2), exhibits: both('host', ['vote', 'ended']) },
];

function phone(width: number, height: number, deviceScaleFactor = 2): BrowserContextOptions {
  return { viewport: { width, height }, deviceScaleFactor, isMobile: true, hasTouch: true };
}

function desk(width: number, height: number, deviceScaleFactor: number): BrowserContextOptions {
  return { viewport: { width, height }, deviceScaleFactor };
}

function both(role: Exhibit['role'], shows: readonly string[]): Exhibit[] {
  return shows.flatMap((show) => LANGS.map((lang) => ({ role, show, lang })));
}
