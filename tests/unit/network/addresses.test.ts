import { describe, expect, test } from 'vitest';
import { createAddressBook } from '../../../server/network/addressBook.ts';
import { chooseAddress, rankAddresses } from '../../../server/network/addresses.ts';
import { adapter, LAPTOP } from '../../support/server.ts';
import { machines } from './machines.ts';

const listening = { host: '0.0.0.0', port: 3000, scheme: 'http' as const };
const names = Object.keys(machines);

describe('the address that a phone in the room reaches comes first', () => {
  test.for(names)('%s', (name) => {
    const machine = machines[name];
    const [first] = rankAddresses(machine?.interfaces ?? {}, listening);
    expect(first?.url).toBe(`http://${machine?.reached}:3000`);
  });
});

test('adapters of containers, virtual machines and tunnels are shown as what they are, behind the real ones', () => {
  const kinds = rankAddresses(
    machines['Linux with Docker, libvirt and WireGuard']?.interfaces ?? {},
    listening,
  );
  expect(kinds.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    'wlp3s0: lan',
    'docker0: virtual',
    'br-5f3a9c: virtual',
    'virbr0: virtual',
    'wg0: virtual',
    'lo: loopback',
  ]);
});

test.for(names)('no address of six groups is offered, since nobody can type it: %s', (name) => {
  const candidates = rankAddresses(machines[name]?.interfaces ?? {}, listening);
  for (const { url } of candidates) expect(url).toMatch(/^http:\/\/(?:localhost|\d+\.\d+\.\d+\.\d+):3000$/);
});

test('an address that the server does not listen on is not offered', () => {
  const urlsOn = (host: string) =>
    rankAddresses(LAPTOP, { host, port: 80, scheme: 'http' }).map(({ url }) => url);
  expect(urlsOn('10.1.2.3')).toEqual(['http://10.1.2.3']);
  expect(urlsOn('127.0.0.1')).toEqual(['http://localhost']);
  expect(urlsOn('localhost')).toEqual(['http://localhost']);
  expect(urlsOn('::')).toHaveLength(3);
});

describe('the address that phones are sent to', () => {
  const candidates = rankAddresses(LAPTOP, listening);
  const wanted = { publicUrl: null, choice: null, listening };

  test('is the likeliest one, as a guess', () => {
    expect(chooseAddress(candidates, wanted)).toMatchObject({
      chosen: 'http://192.168.1.20:3000',
      fixed: false,
    });
  });

  test('is what the trainer chose, as long as it exists', () => {
    const choice = 'http://10.1.2.3:3000';
    expect(chooseAddress(candidates, { ...wanted, choice })).toMatchObject({ chosen: choice, fixed: true });
    const gone = { ...wanted, choice: 'http://10.9.9.9:3000' };
    expect(chooseAddress(candidates, gone)).toMatchObject({
      chosen: 'http://192.168.1.20:3000',
      fixed: false,
    });
  });

  test('is PUBLIC_URL before everything else', () => {
    const publicUrl = new URL('https://workshop.example.nl/');
    expect(chooseAddress(candidates, { ...wanted, publicUrl, choice: 'http://10.1.2.3:3000' })).toMatchObject(
      {
        chosen: 'https://workshop.example.nl',
        fixed: true,
      },
    );
  });

  test('is this computer itself where there is no network at all', () => {
    expect(chooseAddress([], wanted)).toMatchObject({ chosen: 'http://localhost:3000', fixed: false });
    const v6 = { ...wanted, listening: { ...listening, host: '2001:db8::7' } };
    expect(chooseAddress([], v6).chosen).toBe('http://[2001:db8::7]:3000');
  });
});

test('with a certificate every address is one of https', () => {
  const encrypted = { ...listening, scheme: 'https' as const };
  const candidates = rankAddresses(LAPTOP, encrypted);
  expect(candidates.map(({ url }) => url)).toContain('https://192.168.1.20:3000');
  expect(chooseAddress([], { publicUrl: null, choice: null, listening: encrypted }).chosen).toBe(
    'https://localhost:3000',
  );
});

describe('a laptop that is carried into another room', () => {
  test('sends phones to its new address, and says so once', () => {
    let interfaces = LAPTOP;
    const book = createAddressBook({
      interfaces: () => interfaces,
      listening,
      publicUrl: null,
      choice: null,
    });
    let changes = 0;
    book.onChange(() => {
      changes += 1;
    });
    book.look();
    expect(changes).toBe(0);
    interfaces = { wlan0: [adapter({ address: '172.16.0.9' })] };
    book.look();
    book.look();
    expect(changes).toBe(1);
    expect(book.current().chosen).toBe('http://172.16.0.9:3000');
    expect(book.knownHosts().has('172.16.0.9')).toBe(true);
    expect(book.knownHosts().has('192.168.1.20')).toBe(false);
  });

  test('takes no address that it does not have, and none beside PUBLIC_URL', () => {
    const needs = { interfaces: () => LAPTOP, listening, choice: null };
    const book = createAddressBook({ ...needs, publicUrl: null });
    expect(book.choose('http://10.9.9.9:3000')).toBe(false);
    expect(book.choose('http://10.1.2.3:3000')).toBe(true);
    expect(book.current()).toMatchObject({ chosen: 'http://10.1.2.3:3000', fixed: true });
    const hosted = createAddressBook({ ...needs, publicUrl: new URL('https://w.example.nl') });
    expect(hosted.choose('http://10.1.2.3:3000')).toBe(false);
  });
});
