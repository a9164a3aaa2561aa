import { expect, onTestFinished, test } from 'vitest';

import type { RecordStore } from '../../server/log/records.ts';
import type { Store } from '../../server/log/store.ts';

/** What every record store does. `open` makes an empty store. */
export function recordsContract(open: () => Promise<Store> | Store): void {
  async function openRecords(): Promise<RecordStore> {
    const store = await open();
    onTestFinished(() => store.close());
    return store.records;
  }

  test.each([
    ['a text', 'geheim 👀'],
    ['a number', 0],
    ['a refusal of anything', false],
    ['nothing', null],
    ['a structure', { name: 'Zoë', list: [1, 'twee', null], within: { deep: true } }],
  ])('%s comes back as it was put', async (_, value) => {
    const records = await openRecords();
    await records.put('profile', 'own', value);
    expect(await records.get('profile', 'own')).toEqual(value);
  });

  test('what was never put is undefined', async () => {
    const records = await openRecords();
    await records.put('profile', 'own', 1);
    expect(await records.get('profile', 'other')).toBeUndefined();
    expect(await records.get('secret', 'own')).toBeUndefined();
  });

  test('the last writer wins', async () => {
    const records = await openRecords();
    await Promise.all([1, 2, 3].map((value) => records.put('profile', 'own', value)));
    expect(await records.get('profile', 'own')).toBe(3);
  });

  test('of three hundred who want the same new record, one gets it', async () => {
    const records = await openRecords();
    const tries = Array.from({ length: 300 }, (_, number) => records.putNew('joinCode', 'KBM7QX', number));
    const got = await Promise.all(tries);
    expect(got.filter(Boolean)).toHaveLength(1);
    expect(await records.get('joinCode', 'KBM7QX')).toBe(got.indexOf(true));
  });

  test('a kind is listed by id, and nothing else with it', async () => {
    const records = await openRecords();
    for (const id of ['b', 'c', 'a']) await records.put('session', id, { id });
    await records.put('joinCode', 'a', 1);
    expect(await records.list('session')).toEqual([
      { id: 'a', value: { id: 'a' } },
      { id: 'b', value: { id: 'b' } },
      { id: 'c', value: { id: 'c' } },
    ]);
    expect(await records.list('profile')).toEqual([]);
  });

  test('what was removed is gone, may be missing already, and may be put anew', async () => {
    const records = await openRecords();
    await records.put('key', 'a', 1);
    await records.put('key', 'b', 2);
    expect(await records.remove('key', 'a')).toBe(true);
    expect(await records.remove('key', 'a')).toBe(false);
    expect(await records.list('key')).toEqual([{ id: 'b', value: 2 }]);
    expect(await records.putNew('key', 'a', 3)).toBe(true);
  });

  test('a record may be made of what stood there, and no change is lost', async () => {
    const records = await openRecords();
    const more = (value: unknown) => Number(value ?? 0) + 1;
    await Promise.all(Array.from({ length: 50 }, () => records.change('count', 'a', more)));
    expect(await records.get('count', 'a')).toBe(50);
  });

  test('nobody can reach into what is stored', async () => {
    const records = await openRecords();
    const mine = { list: [1] };
    const putting = records.put('profile', 'own', mine);
    mine.list.push(2);
    await putting;
    expect(await records.get('profile', 'own')).toEqual({ list: [1] });
  });

  test('after closing nothing is put', async () => {
    const store = await open();
    await store.close();
    await expect(store.records.put('profile', 'own', 1)).rejects.toThrow();
    await expect(store.records.get('profile', 'own')).rejects.toThrow();
  });
}
