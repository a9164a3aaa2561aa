import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';

import { createAddressBook } from '../../../server/network/addressBook.ts';
import { createReach } from '../../../server/network/reach.ts';
import { LAPTOP } from '../../support/server.ts';

function reachOf({ port = 3000, publicUrl = null as URL | null } = {}) {
  const listening = { host: '0.0.0.0', port, scheme: 'http' as const };
  const book = createAddressBook({ interfaces: () => LAPTOP, listening, publicUrl, choice: null });
  return createReach(book, () => LAPTOP);
}

test('F31: an address is reached once another device has come in by it, and not by the laptop itself', () => {
  const reach = reachOf();
  const host = '192.168.1.20:3000';
  for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '192.168.1.20', '::ffff:10.1.2.3', undefined]) {
    reach.note({ host, from });
  }
  reach.note({ host: undefined, from: '192.168.1.57' });
  expect(reach.addresses().reached).toEqual([]);
  reach.note({ host, from: '::ffff:192.168.1.57' });
  expect(reach.addresses().reached).toEqual([`http://${host}`]);
});

test('of a room that comes in, the system is asked for its network once', () => {
  let asked = 0;
  const interfaces = () => {
    asked += 1;
    return LAPTOP;
  };
  const listening = { host: '0.0.0.0', port: 3000, scheme: 'http' as const };
  const book = createAddressBook({ interfaces: () => LAPTOP, listening, publicUrl: null, choice: null });
  const reach = createReach(book, interfaces);
  for (const last of [30, 31, 32]) reach.note({ host: '192.168.1.20:3000', from: `192.168.1.${last}` });
  reach.note({ host: 'localhost:3000', from: '127.0.0.1' });
  expect(asked).toBe(1);
});

test('behind a proxy it is the proxy that comes in, for whomever', () => {
  const reach = reachOf({ publicUrl: new URL('https://workshop.example.nl') });
  reach.note({ host: 'localhost:3000', from: '127.0.0.1' });
  expect(reach.addresses().reached).toEqual([]);
  reach.note({ host: 'workshop.example.nl', from: '127.0.0.1' });
  expect(reach.addresses()).toMatchObject({ reached: ['https://workshop.example.nl'], encrypted: true });
});

test('an address at which nobody answers is told, and one that answers is not', async () => {
  const other = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const reach = reachOf({ port });
  expect(reach.addresses()).toMatchObject({ unreachable: [], encrypted: false });
  await expect
    .poll(() => reach.addresses().unreachable)
    .toEqual([`http://192.168.1.20:${port}`, `http://10.1.2.3:${port}`]);
});
