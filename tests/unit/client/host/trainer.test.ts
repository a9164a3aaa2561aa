import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import {
  askAddresses,
  askProfile,
  askScenarios,
  askScript,
  askSessions,
  askSignInLink,
  askTickets,
  chooseAddress,
  createSession,
  saveProfile,
} from '../../../../client/host/answers.ts';
import { saveResult } from '../../../../client/session/download.ts';
import { leadingTo } from '../../../../client/host/leadingTo.ts';
import { createTrainer, secretIn, type Trainer } from '../../../../client/host/trainer.ts';
import type { Asked } from '../../../../client/session/api.ts';
import { memoryKeep, type Keep } from '../../../../client/session/keep.ts';
import { zeger } from '../../../support/scenarios.ts';
import { startServer, type TestServer } from '../../../support/server.ts';

let server: TestServer;
let online: boolean;

beforeEach(async () => {
  server = await startServer({ scenarios: [zeger()], host: '0.0.0.0' });
  online = true;
  const onNetwork = globalThis.fetch;
  // A page asks its own server; Node has to be told which that is.
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!online) throw new TypeError('Failed to fetch');
    return onNetwork(server.url + path, init);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function freshSecret(): Promise<string> {
  const { body } = await server.ask('/api/sign-in-links', { method: 'POST', ticket: server.trainer });
  return secretIn(new URL((body as { url: string }).url).hash) ?? '';
}

async function signedIn(keep: Keep = memoryKeep()): Promise<Trainer> {
  const trainer = createTrainer(keep);
  await trainer.signIn(await freshSecret());
  return trainer;
}

function answerOf<Answer>(asked: Asked<Answer>): Answer {
  if (!asked.ok) throw new Error(asked.error);
  return asked.answer;
}

describe('signing in', () => {
  it('takes a link once, and this browser stays signed in', async () => {
    const keep = memoryKeep();
    const secret = await freshSecret();
    const trainer = createTrainer(keep);
    expect(trainer.store.getState()).toEqual({ state: 'out', because: null, retry: null });
    await trainer.signIn(secret);
    expect(trainer.store.getState().state).toBe('in');
    expect(createTrainer(keep).store.getState()).toEqual(trainer.store.getState());
    expect((await askSessions(trainer)).ok).toBe(true);

    const other = createTrainer(memoryKeep());
    await other.signIn(secret);
    expect(other.store.getState()).toEqual({ state: 'out', because: 'usedLink', retry: null });
  });

  it('does not sign out who opens an old link', async () => {
    const trainer = await signedIn();
    await trainer.signIn('used-up-long-ago');
    expect(trainer.store.getState().state).toBe('in');
    expect((await askSessions(trainer)).ok).toBe(true);
  });

  it('may be tried again with the same link when the server was not there', async () => {
    const trainer = createTrainer(memoryKeep());
    const secret = await freshSecret();
    online = false;
    await trainer.signIn(secret);
    const now = trainer.store.getState();
    expect(now).toMatchObject({ state: 'out', because: 'unreachable' });
    online = true;
    if (now.state === 'out') now.retry?.();
    await vi.waitFor(() => expect(trainer.store.getState().state).toBe('in'));
  });

  it('is asked for again when the server does not know the ticket', async () => {
    const keep = memoryKeep();
    keep.set('trainer.ticket', 'of-another-server');
    const trainer = createTrainer(keep);
    expect((await askSessions(trainer)).ok).toBe(false);
    expect(trainer.store.getState()).toEqual({ state: 'out', because: null, retry: null });
    expect(createTrainer(keep).store.getState().state).toBe('out');
  });

  it('lasts while the server is away', async () => {
    const trainer = await signedIn();
    online = false;
    expect(await askSessions(trainer)).toEqual({ ok: false, error: 'unreachable' });
    expect(trainer.store.getState().state).toBe('in');
  });
});

describe('what the trainer asks of the server', () => {
  const wish = {
    scenario: 'zeger',
    lang: 'en',
    floor: 8,
    seats: 30,
    group: 'dinsdag',
    company: null,
    days: 90,
    rehearsal: null,
  } as const;

  it('is understood, and so is every answer', async () => {
    const trainer = await signedIn();
    expect(answerOf(await askScenarios(trainer)).map(({ id }) => id)).toEqual(['zeger']);
    const session = answerOf(await createSession(trainer, wish));
    expect(session).toMatchObject({ lang: 'en', group: 'dinsdag', company: null, joined: 0, ended: false });
    expect(answerOf(await askSessions(trainer))).toEqual([session]);
    expect(Object.keys(answerOf(await askTickets(trainer, session.id)))).toEqual([
      'code',
      'host',
      'projector',
    ]);

    const contact = { name: 'Marijke', company: '', email: '', phone: '', web: 'https://voorbeeld.nl' };
    expect(answerOf(await saveProfile(trainer, contact))).toEqual(contact);
    expect(answerOf(await askProfile(trainer))).toEqual(contact);

    const { candidates, chosen } = answerOf(await askAddresses(trainer));
    const other = candidates.find(({ url }) => url !== chosen)?.url ?? '';
    expect(answerOf(await chooseAddress(trainer, other)).chosen).toBe(other);
  });

  it('brings the run sheet in both languages', async () => {
    const trainer = await signedIn();
    const { id } = answerOf(await createSession(trainer, wish));
    const nl = answerOf(await askScript(trainer, id, 'nl'));
    expect(nl.scenes.map(({ title }) => title)).toContain('De trap');
    expect(answerOf(await askScript(trainer, id, 'en')).scenes.map(({ title }) => title)).toContain(
      'The stairs',
    );
  });

  it('says which session there is not', async () => {
    const trainer = await signedIn();
    expect(await askTickets(trainer, 'a'.repeat(32))).toEqual({ ok: false, error: 'sessionNotFound' });
  });

  it('does not save a file that it may not have', async () => {
    const trainer = await signedIn();
    const { id } = answerOf(await createSession(trainer, wish));
    expect(await saveResult({ session: id, kind: 'csv', ticket: 'nobody' })).toBe('notSignedIn');
    online = false;
    expect(await saveResult({ session: id, kind: 'csv', ticket: server.trainer })).toBe('unreachable');
  });
});

it('leads a second device to the session, with a secret that works', async () => {
  const { url } = answerOf(await askSignInLink(await signedIn()));
  const link = new URL(leadingTo(url, '/trainer/s/abc'));
  expect(link.pathname).toBe('/trainer/s/abc');
  expect(link.origin).toBe(new URL(url).origin);
  const remote = createTrainer(memoryKeep());
  await remote.signIn(secretIn(link.hash) ?? '');
  expect(remote.store.getState().state).toBe('in');
});
