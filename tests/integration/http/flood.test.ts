import { expect, test } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { manualClock } from '../../support/clock.ts';
import { joinPhone } from '../../support/client.ts';
import { startServer } from '../../support/server.ts';

const FLOOD = 300;

test('threat 3, T-BOT-1: of a flood of newcomers a roomful comes in at once, then twenty a second; others are asked to wait', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const session = await server.createSession({ seats: 5000 });
  const present = await joinPhone(server, session.code);
  const statuses: number[] = [];
  const join = () => server.ask('/api/join', { method: 'POST', body: { code: session.code } });
  const all = Array.from({ length: FLOOD }, () => join().then(({ status }) => statuses.push(status)));
  // A hundred wait for their turn, which is a matter of this clock.
  await expect.poll(() => statuses.length).toBe(FLOOD - 100);
  expect(statuses.filter((status) => status === 200)).toHaveLength(99);
  expect(statuses.filter((status) => status === 429)).toHaveLength(FLOOD - 199);
  expect(await present.vote('test', 'tea')).toMatchObject({ ok: true });

  clock.pass(1000);
  await expect.poll(() => statuses.filter((status) => status === 200).length).toBe(119);
  clock.pass(4000);
  await Promise.all(all);
  expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(200);
  const other = await server.createSession();
  expect((await joinPhone(server, other.code)).views).toHaveLength(1);
});

test('who means to carry more phones says so, and as many more come in at once', async () => {
  const server = await startServer({ clock: manualClock(), phones: 2200 });
  const { code } = await server.createSession({ seats: 5000 });
  const statuses: number[] = [];
  const join = () => server.ask('/api/join', { method: 'POST', body: { code } });
  const all = Array.from({ length: 201 }, () => join().then(({ status }) => statuses.push(status)));
  await expect.poll(() => statuses.filter((status) => status === 200)).toHaveLength(200);
  expect(statuses).toHaveLength(200);
  await server.stop();
  await Promise.allSettled(all);
});

test('a session with as many phones as this server is to carry keeps them, and asks the next to wait', async () => {
  const clock = manualClock();
  const server = await startServer({ clock, phones: 2 });
  const { code } = await server.createSession();
  const first = await joinPhone(server, code);
  clock.pass(60_000);
  await joinPhone(server, code);
  clock.pass(60_000);
  await expect(joinPhone(server, code)).rejects.toThrow('tooFast');
  expect(await first.vote('test', 'tea')).toMatchObject({ ok: true });
});

test('F6: five hundred phones behind one address all come in, and each asks again only because there is a line', async () => {
  const clock = manualClock();
  const server = await startServer({ clock });
  const { code } = await server.createSession({ seats: 500 });
  const tickets = new Set<string>();
  const told = new Set<string>();
  async function comeIn(): Promise<void> {
    const { status, body } = await server.ask('/api/join', { method: 'POST', body: { code } });
    if (status === 200) return void tickets.add((body as JoinAnswer).ticket);
    told.add((body as { error: string }).error);
    await new Promise<void>((later) => void clock.setTimer(clock.now() + 1000, later));
    return comeIn();
  }
  const all = Promise.all(Array.from({ length: 500 }, comeIn));
  for (let second = 0; tickets.size < 500 && second < 60; second += 1) {
    // Whoever has no ticket waits for this clock: in the line, or to ask again.
    await expect.poll(() => tickets.size + clock.waiting()).toBeGreaterThanOrEqual(500);
    clock.pass(1000);
    await expect.poll(() => tickets.size).toBeGreaterThanOrEqual(Math.min(500, 100 + second * 20));
  }
  await all;
  expect(tickets.size).toBe(500);
  expect([...told]).toEqual(['tooFast']);
});

test('beyond its seats a session takes nobody, however fast they come', async () => {
  const server = await startServer({ clock: manualClock() });
  const { code } = await server.createSession({ seats: 5 });
  const phones = await Promise.allSettled(Array.from({ length: 40 }, () => joinPhone(server, code)));
  expect(phones.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
});
