import { expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../server/log/store.ts';
import { createFollowUps, LINES_FROM } from '../../server/results/followUps.ts';
import { followUpScenario } from '../support/followUp.ts';
import { play, SESSION } from '../support/played.ts';

const SECRET = Buffer.alloc(32, 7);
const given = { called: 'yes', before: 'seldom', now: 'mostly', heard: '' } as const;

/** What is kept of the weeks after a session, whatever it is kept in. `open` makes an empty store. */
export function followUpsContract(open: () => Promise<Store> | Store): void {
  async function openFollowUps() {
    const store = await open();
    onTestFinished(() => store.close());
    const { state } = play(followUpScenario());
    const give = (phone: number, lang: 'nl' | 'en' = 'nl') =>
      followUps.give(state, { key: `${phone}`.padStart(32, '0'), lang });
    const followUps = createFollowUps(store.records, SECRET);
    return { store, state, followUps, give };
  }

  test('a phone is given the same words again, in whichever language it asks, and they count once', async () => {
    const { followUps, give } = await openFollowUps();
    const words = await give(1);
    expect(await give(1)).toEqual(words);
    expect(await give(1, 'en')).toEqual(words);
    expect((await followUps.of(SESSION))?.codes).toHaveLength(1);
  });

  test('three hundred phones have three hundred codes, in an order that tells nothing', async () => {
    const { followUps, give } = await openFollowUps();
    const hashes: string[] = [];
    for (let phone = 0; phone < 300; phone += 1) hashes.push(followUps.hashOf(SESSION, await give(phone)));
    expect(new Set(hashes).size).toBe(300);
    const kept = (await followUps.of(SESSION))?.codes.map(({ hash }) => hash);
    expect(kept).toEqual(hashes.toSorted());
  });

  test('whoever finds their words taken is given others, and those again', async () => {
    const { store, state, followUps, give } = await openFollowUps();
    const first = await give(1);
    const record = await followUps.of(SESSION);
    if (record === null) throw new Error('it was just given');
    // As if somebody else had been given them.
    const codes = record.codes.map((code) => ({ ...code, holder: 'somebody else' }));
    await store.records.put('followUp', SESSION, { ...record, codes } as never);
    const other = await give(1);
    expect(other).not.toEqual(first);
    expect(await give(1)).toEqual(other);
    expect(state.session).toBe(SESSION);
  });

  test('a code answers once, and its answer lies apart from it, in the order of what it says', async () => {
    const { followUps, give } = await openFollowUps();
    const [one, other] = [await give(1), await give(2)];
    expect(await followUps.answer(SESSION, one, { ...given, heard: 'zee' })).toBe(true);
    expect(await followUps.answer(SESSION, one, given)).toBe(false);
    expect(await followUps.answer(SESSION, other, { ...given, called: 'no', heard: 'berg' })).toBe(true);
    expect(await followUps.answer(SESSION, ['tafel', 'lamp'], given)).toBe(false);
    const record = await followUps.of(SESSION);
    expect(record?.codes.map(({ used }) => used)).toEqual([true, true]);
    expect(record?.answers.map(({ called }) => called)).toEqual(['no', 'yes']);
    expect(record?.heard).toEqual(['berg', 'zee']);
  });

  test('sealing keeps hashes and the number of plans, and forgets whose they are', async () => {
    const { state, followUps, give } = await openFollowUps();
    const words = await give(1);
    await followUps.seal(state);
    await followUps.seal(state);
    const record = await followUps.of(SESSION);
    expect(record?.codes).toEqual([{ hash: followUps.hashOf(SESSION, words), holder: null, used: false }]);
    expect(record?.plans).toBe(0);
    expect(await followUps.answer(SESSION, words, given)).toBe(true);
  });

  test('closing leaves a table: no code, no answer, and no line unless there are ten', async () => {
    const { followUps, give } = await openFollowUps();
    for (let phone = 1; phone < LINES_FROM; phone += 1) {
      await followUps.answer(SESSION, await give(phone), { ...given, heard: `regel ${phone}` });
    }
    await followUps.close(SESSION, 12);
    const record = await followUps.of(SESSION);
    expect(record).toMatchObject({ codes: [], answers: [], heard: [] });
    expect(record?.result).toMatchObject({ committed: 12, answers: LINES_FROM - 1 });
    await followUps.close(SESSION, 99);
    expect((await followUps.of(SESSION))?.result?.committed).toBe(12);
  });

  test('from ten lines on they are kept, in the order of their letters', async () => {
    const { followUps, give } = await openFollowUps();
    for (let phone = LINES_FROM; phone > 0; phone -= 1) {
      await followUps.answer(SESSION, await give(phone), { ...given, heard: `regel ${phone % 10}` });
    }
    await followUps.close(SESSION, 12);
    const heard = (await followUps.of(SESSION))?.heard;
    expect(heard).toHaveLength(LINES_FROM);
    expect(heard).toEqual(heard?.toSorted());
  });

  test('what is forgotten is gone', async () => {
    const { followUps, give } = await openFollowUps();
    await give(1);
    await followUps.forget(SESSION);
    expect(await followUps.of(SESSION)).toBeNull();
    expect(await followUps.all()).toEqual([]);
  });
}
