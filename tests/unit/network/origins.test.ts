import { describe, expect, test } from 'vitest';
import { createAddressBook } from '../../../server/network/addressBook.ts';
import { isOurOwn } from '../../../server/network/origins.ts';
import { LAPTOP } from '../../support/server.ts';

const listening = { host: '0.0.0.0', port: 3000, scheme: 'http' as const };
const book = (publicUrl: string | null) =>
  createAddressBook({
    interfaces: () => LAPTOP,
    listening,
    choice: null,
    publicUrl: publicUrl === null ? null : new URL(publicUrl),
  });
const laptop = book(null);
const hosted = book('https://workshop.example.nl');

describe('asked by our own page, or by no page', () => {
  test.for([
    ['localhost:3000', undefined],
    ['localhost:3000', 'http://localhost:3000'],
    ['LOCALHOST:3000', 'http://localhost:3000'],
    ['192.168.1.20:3000', 'http://192.168.1.20:3000'],
    ['10.1.2.3', 'http://10.1.2.3'],
    ['10.1.2.3:80', 'http://10.1.2.3'],
    ['127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ] as const)('Host %s, Origin %s', ([host, origin]) => {
    expect(isOurOwn({ host, origin }, laptop)).toBe(true);
  });

  test.for([
    ['workshop.example.nl', 'https://workshop.example.nl'],
    // A proxy that speaks to us by our own address.
    ['localhost:3000', 'https://workshop.example.nl'],
    ['10.1.2.3:3000', 'http://10.1.2.3:3000'],
  ] as const)('hosted: Host %s, Origin %s', ([host, origin]) => {
    expect(isOurOwn({ host, origin }, hosted)).toBe(true);
  });
});

describe('asked for another name than ours', () => {
  test.for([
    undefined,
    '',
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example:3000',
    'evil.example#localhost:3000',
    'localhost:3000@evil.example',
    'localhost@evil.example',
    'evil.example/localhost',
    'localhost.:3000',
    'localhost:3000 evil.example',
    '192.168.1.21:3000',
    '192.168.1.20.nip.io:3000',
    '3232235796:3000',
    '0xc0a80114:3000',
    '127.1:3000',
    '[::ffff:7f00:1]:3000',
    'workshop.example.nl',
  ])('Host %s', (host) => {
    expect(isOurOwn({ host, origin: undefined }, laptop)).toBe(false);
  });
});

describe('threat 7: asked by the page of somebody else', () => {
  test.for([
    'null',
    '',
    'https://evil.example',
    'http://evil.example:3000',
    'http://localhost',
    'http://localhost:3001',
    'http://localhost:30000',
    'https://localhost:3001',
    'http://localhost:3000.evil.example',
    'http://localhost:3000@evil.example',
    'http://evil.example/?http://localhost:3000',
    'http://localhost:3000/',
    'http://LOCALHOST:3000',
    'http://127.0.0.1:3000',
    'http://192.168.1.20:3000',
    'http://[::1]:3000',
    'file://',
    'chrome-extension://abcdefgh',
    'ws://localhost:3000',
    'http://localhost:3000, http://evil.example',
  ])('Origin %s', (origin) => {
    expect(isOurOwn({ host: 'localhost:3000', origin }, laptop)).toBe(false);
  });

  test.for([
    'https://workshop.example.nl.evil.example',
    'https://evil-workshop.example.nl',
    'http://workshop.example.nl:81',
  ])('hosted: Origin %s', (origin) => {
    expect(isOurOwn({ host: 'workshop.example.nl', origin }, hosted)).toBe(false);
  });
});
