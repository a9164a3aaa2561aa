import { describe, expect, test } from 'vitest';
import { type Client, connect, joinPhone, openConsole, phoneWith } from '../../support/client.ts';
import { newDatabase } from '../../support/postgres/databases.ts';
import { hasPostgres, startNode } from '../../support/nodes.ts';
import { writingScenario } from '../../support/writing.ts';

const options = { scenarios: [writingScenario()] };
const write = (phone: Client, text: string, seq = 1) =>
  phone.send({ type: 'writeText', round: 'why', text, seq });

describe.runIf(hasPostgres)('what people write, on two servers with one database', () => {
  test('is looked at on one and shown on the other, and both know it after a restart', async () => {
    const database = await newDatabase();
    const one = await startNode(database, options);
    const other = await startNode(database, options);
    const session = await one.createSession();
    const host = await openConsole(other, session);
    const screen = await connect(one.url, { ticket: session.projector });
    const phones = [await joinPhone(one, session.code), await joinPhone(other, session.code)];
    await host.goTo('why', 'vote');
    for (const phone of phones) {
      await phone.until('participant', (view) => view.screen.kind === 'write' && view.screen.open);
    }
    const [first, second] = phones;
    if (first === undefined || second === undefined) throw new Error('two have joined');
    expect(await write(first, '  =1+1 \u202E👩‍👩‍👧‍👦 ')).toMatchObject({ ok: true, stored: { choice: '=1+1 👩‍👩‍👧‍👦' } });
    expect(await write(second, 'eerst dit')).toMatchObject({ ok: true });
    expect(await write(second, 'dan dat', 2)).toMatchObject({ ok: true });
    const { texts } = await host.until('host', (view) =>
      ['=1+1 👩‍👩‍👧‍👦', 'dan dat'].every((text) => view.texts?.stacks.some((stack) => stack.text === text)),
    );
    expect(texts?.waiting).toBe(2);
    const shown = texts?.stacks.find(({ text }) => text === 'dan dat');
    await host.send({ type: 'moderateText', round: 'why', text: shown?.id ?? '', as: 'shown' });
    await host.goTo('why', 'wall');
    const wall = await screen.until('projector', (view) => view.screen.kind === 'wall');
    expect(wall.screen).toMatchObject({ texts: [{ text: 'dan dat', people: 1 }] });

    await one.stop();
    await other.stop();
    const again = await startNode(database, options);
    const desk = await openConsole(again, session);
    expect(desk.view('host').texts).toMatchObject({ waiting: 1, shown: 1 });
    const back = await phoneWith(again.url, { ticket: second.ticket });
    expect(back.view('participant').own).toMatchObject({ why: { choice: 'dan dat', seq: 2 } });
  });
});
