import { expect, onTestFinished, test } from 'vitest';

import type { SessionSummary, SignInAnswer } from '#shared/api.ts';
import { startProxy } from '../faults/proxy.ts';
import { gather } from '../support/herd.ts';
import { temporaryFolder } from '../support/logs.ts';
import { startProgram, trainerLink } from '../support/program.ts';

const PHONES = 300;
const RUNS = 5;
/** In ms, how long nobody answers: a restart, and a computer that has to be found first. */
const OUTAGES = [0, 2_000, 20_000];
/** In ms from the moment that the server listens: said in the end, and never a reason to fail. */
const GOAL = 10_000;

test('after a restart, how long it takes until three hundred phones are back', async () => {
  const env = { DATA_DIR: temporaryFolder() };
  let program = startProgram(env);
  let { url, secret } = await trainerLink(program);
  const ask = async <Answer>(path: string, body: object, ticket = ''): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${ticket}` };
    const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await answer.json()) as Answer;
  };
  const { ticket } = await ask<SignInAnswer>('/api/sign-in', { secret });
  const wish = { scenario: 'zeger', seats: PHONES, lang: 'nl', floor: 5, group: null, company: null };
  const { code } = await ask<SessionSummary>('/api/sessions', { ...wish, rehearsal: null, days: 90 }, ticket);
  const wire = await startProxy(() => Number(new URL(url).port));
  const phones = await gather(wire.url, code, PHONES);
  onTestFinished(() => {
    for (const phone of phones) phone.close();
  });

  let back: number[] = [];
  for (const outage of OUTAGES) {
    back = [];
    for (let run = 0; run < RUNS; run += 1) {
      program.child.kill('SIGKILL');
      await program.ended;
      await Promise.all(phones.map((phone) => phone.isLinked(false)));
      await new Promise((resolve) => setTimeout(resolve, outage));
      program = startProgram(env);
      ({ url, secret } = await trainerLink(program));
      const listens = performance.now();
      await Promise.all(
        phones.map(async (phone) => {
          await phone.isLinked(true);
          back.push(performance.now() - listens);
        }),
      );
    }
    back.sort((a, b) => a - b);
    const part = (share: number) => Math.round(back[Math.ceil(back.length * share) - 1] ?? Number.NaN);
    process.stdout.write(
      `away for ${outage} ms: ${back.length} returns, median ${part(0.5)} ms, ` +
        `95 % within ${part(0.95)} ms, all within ${part(1)} ms (goal ${GOAL})\n`,
    );
  }
  expect(back).toHaveLength(PHONES * RUNS);
});
