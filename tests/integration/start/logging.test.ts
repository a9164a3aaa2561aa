import { expect, test } from 'vitest';
import type { NewShareLink, RecallCodeAnswer, SessionSummary, SessionTickets } from '#shared/api.ts';
import { connect, phoneWith } from '../../support/client.ts';
import { foundIn } from '../../support/bytes.ts';
import { temporaryFolder } from '../../support/logs.ts';
import { joinAt, newSession, startProgram, trainerLink } from '../../support/program.ts';

const ADDRESS = '203.0.113.77';
const CANARIES = [
  'group',
  'company',
  'contact',
  'remark',
  'label',
  'agent',
  'body',
  'code',
  'frame',
  'query',
  'text',
  'heard',
  'words',
  'picture',
].map((what) => `kanarie-${what}`);

test('threat 16: whatever happens in a session, the log tells nothing of what was said, by whom or from where', async () => {
  const program = startProgram({ DATA_DIR: temporaryFolder(), LOG_LEVEL: 'trace' });
  const { url, secret } = await trainerLink(program);
  const session = await newSession(url, secret, { group: 'kanarie-group', company: 'kanarie-company' });
  const path = `/api/sessions/${session.id}`;
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${session.trainer}`,
    'user-agent': 'kanarie-agent/1.0',
    'x-forwarded-for': ADDRESS,
    forwarded: `for=${ADDRESS}`,
  };
  const ask = (method: string, to: string, body?: unknown) =>
    fetch(`${url}${to}`, { method, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

  const contact = { name: 'kanarie-contact', company: '', email: '', phone: '', web: '' };
  expect((await ask('PUT', '/api/profile', contact)).status).toBe(200);
  const phone = await joinAt(url, session.code);
  const { screen } = phone.view('participant');
  const choice = screen.kind === 'vote' ? (screen.polls[0]?.options[0]?.id ?? '') : '';
  expect(await phone.vote('test', choice)).toMatchObject({ ok: true });
  expect(await phone.vote('test', 'kanarie-frame')).toMatchObject({ ok: false });
  phone.socket.io.engine.write('42["command",{"type":"kanarie-frame"');
  await expect.poll(() => phone.socket.connected).toBe(false);
  const again = await phoneWith(url, { ticket: phone.ticket });
  const host = await connect(url, { ticket: session.host });
  expect(await host.send({ type: 'closeRounds', scene: 'proefstem', turn: 1 })).toBeDefined();

  expect((await ask('POST', '/api/join', '{"code": kanarie-body')).status).toBe(400);
  expect((await ask('GET', '/api/sessions?kanarie-query')).status).toBe(200);
  // Until the program itself has something to say about it.
  await ask('POST', '/api/join', { code: 'kanarie-code' });
  await expect
    .poll(async () => {
      await Promise.all(Array.from({ length: 60 }, () => ask('POST', '/api/join', { code: 'KBM7QX' })));
      return program.err();
    })
    .toContain('guessing');
  const { names: later, close } = await weeksLater(url, session.trainer);
  close();
  expect((await ask('POST', '/api/follow-up/words', '{"words": "kanarie-words')).status).toBe(400);
  for (const at of ['/s/kanarie-picture', '/s/kanarie-picture.png?lang=kanarie-query']) {
    expect((await ask('GET', at)).status).toBe(404);
  }
  await ask('PUT', `${path}/results`, { remark: 'kanarie-remark' });
  const shared = await ask('POST', `${path}/links`, { label: 'kanarie-label', days: 3 });
  const { url: link } = (await shared.json()) as NewShareLink;
  for (const file of ['csv', 'xlsx', 'pdf', 'json', 'pptx']) {
    expect((await ask('GET', `${path}/export.${file}?lang=nl`)).status).toBe(200);
  }
  expect((await ask('POST', `${path}/seal`)).status).toBe(200);
  expect((await ask('DELETE', path)).status).toBe(200);
  program.child.kill('SIGTERM');
  expect(await program.ended).toBe(0);

  const secrets = [secret, session.trainer, session.host, again.ticket, new URL(link).hash.slice(1)];
  const names = [...CANARIES, ...later, 'KBM7QX', ADDRESS, '127.0.0.1', session.id, session.code, ...secrets];
  expect(foundIn(Buffer.from(program.err()), names)).toEqual([]);
}, 120_000);

/** A session in which people write, and are given two words; what of it may be in no log. */
async function weeksLater(url: string, trainer: string) {
  const ask = async (path: string, ticket: string, body: object): Promise<unknown> =>
    (
      await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${ticket}` },
        body: JSON.stringify(body),
      })
    ).json();
  const wish = { scenario: 'zeger-60', lang: 'nl', floor: 5, seats: 9, group: null, company: null };
  const { id } = (await ask('/api/sessions', trainer, wish)) as SessionSummary;
  const { code, host } = (await ask(`/api/sessions/${id}/tickets`, trainer, {})) as SessionTickets;
  const phone = await joinAt(url, code);
  const desk = await connect(url, { ticket: host });
  const text = { type: 'writeText' as const, round: 'kanarie-text', text: 'kanarie-text', seq: 1 };
  expect(await phone.send(text)).toMatchObject({ ok: false });
  expect(await desk.send({ type: 'endSession' })).toMatchObject({ ok: true });
  const given = (await ask('/api/follow-up/codes', phone.ticket, { lang: 'nl' })) as RecallCodeAnswer;
  const link = new URL(given.url ?? '').hash.slice(1);
  const words = given.words.join(' ');
  const answer = { words, called: 'yes', before: null, now: null, heard: 'kanarie-heard' };
  expect(await ask('/api/follow-up/answers', link, answer)).toEqual({ error: 'followUpEarly' });
  return {
    names: [id, code, link, phone.ticket, words, given.words.join('","')],
    close: () => {
      phone.close();
      desk.close();
    },
  };
}
