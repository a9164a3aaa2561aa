import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SessionSummary, SignInAnswer } from '#shared/api.ts';
import { bytesBeside, foundIn } from '../../support/bytes.ts';
import { connect } from '../../support/client.ts';
import { temporaryFolder } from '../../support/logs.ts';
import { type Program, startProgram, trainerLink } from '../../support/program.ts';

const KILLS = 6;
const PEOPLE = 5;

/** A started program, and how it is asked over HTTP as its trainer. */
async function started(folder: string) {
  const program = startProgram({ DATA_DIR: folder });
  const { url, secret } = await trainerLink(program);
  let ticket = '';
  async function ask<T>(path: string, method = 'GET', body?: object): Promise<T> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${ticket}` };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${url}/api${path}`, { method, headers, ...sent });
    return (await answer.json()) as T;
  }
  ({ ticket } = await ask<SignInAnswer>('/sign-in', 'POST', { secret }));
  return { program, url, ask };
}

async function voted({ url, ask }: Awaited<ReturnType<typeof started>>): Promise<SessionSummary> {
  const wish = { scenario: 'zeger', lang: 'nl', floor: 5, seats: 9, group: null, company: null };
  const session = await ask<SessionSummary>('/sessions', 'POST', wish);
  for (let phone = 0; phone < PEOPLE; phone += 1) {
    const { ticket } = await ask<SignInAnswer>('/join', 'POST', { code: session.code });
    const client = await connect(url, { ticket });
    await client.send({ type: 'castBallot', round: 'test', choice: 'coffee', seq: 1 });
    client.close();
  }
  return session;
}

async function killed({ child, ended }: Program): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

test(`a program that is killed ${KILLS} times while it seals has sealed when it is back, or has not begun`, async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'aanname.db');
  let running = await started(folder);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const session = await voted(running);
    // Somewhere between the first write and the last; wherever it hits, what follows has to hold.
    const sealing = running.ask(`/sessions/${session.id}/seal`, 'POST').catch(() => null);
    await running.ask('/report-schema.json').catch(() => null);
    for (let turn = 0; turn < kill * 3; turn += 1) await new Promise(setImmediate);
    await killed(running.program);
    await sealing;

    running = await started(folder);
    const list = await running.ask<SessionSummary[]>('/sessions');
    const found = list.find(({ id }) => id === session.id);
    expect(list).toHaveLength(kill + 1);
    if (found?.sealedAt === null) await running.ask(`/sessions/${session.id}/seal`, 'POST');
    const { report } = await running.ask<{ report: { session: { voted: number } } }>(
      `/sessions/${session.id}/results`,
    );
    expect(report.session.voted).toBe(PEOPLE);
    expect(foundIn(bytesBeside(file), ['"ballotCast"', '"participantJoined"'])).toEqual([]);
  }
  await killed(running.program);
}, 120_000);
