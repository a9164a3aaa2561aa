import { describe, expect, test } from 'vitest';
import type { JoinAnswer } from '#shared/api.ts';
import { followUpScenario, oneAsked } from '../../support/followUp.ts';
import { asTrainer } from '../../support/results.ts';
import { sourcesIn } from '../../support/sources.ts';
import { startServer, type TestServer, type TestSession } from '../../support/server.ts';

/** Whoever may hold a ticket, and what the interface is to answer them. */
const holders = [
  'nobody',
  'participant',
  'projector',
  'host',
  'otherHost',
  'trainer',
  'forger',
  'link',
  'otherLink',
  'revoked',
  'followUp',
] as const;
type Holder = (typeof holders)[number];

const trainerOnly = { trainer: 200 } as const;
const trainerOrHost = { trainer: 200, host: 200 } as const;
const readers = { ...trainerOrHost, link: 200, revoked: 401 } as const;
const share = { label: 'Directie', days: 3 };
const contact = { name: '', company: '', email: '', phone: '', web: '' };
/** Whoever has a phone's link, or the trainer's: it is to be shown to a room. */
const byFollowUp = { nobody: 404, forger: 404 } as const;
const badTicket = Object.fromEntries(holders.map((holder) => [holder, 401]));
const answered = { words: 'geen woorden', called: 'yes', before: null, now: null, heard: '' };
const wish = { scenario: 'tiny', lang: 'nl', floor: 5, seats: 5, group: null, company: null };

const routes: {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  body?: object;
  may: Partial<Record<Holder, number>>;
}[] = [
  { method: 'GET', path: '/api/scenarios', may: trainerOnly },
  { method: 'GET', path: '/api/sessions', may: trainerOnly },
  { method: 'POST', path: '/api/sessions', body: wish, may: { trainer: 201 } },
  { method: 'POST', path: '/api/sessions/ID/tickets', may: trainerOnly },
  { method: 'GET', path: '/api/sessions/ID/script', may: trainerOrHost },
  { method: 'GET', path: '/api/sessions/ID/export.csv', may: readers },
  { method: 'GET', path: '/api/sessions/ID/export.json', may: readers },
  { method: 'GET', path: '/api/sessions/ID/results', may: { ...trainerOrHost, revoked: 401 } },
  { method: 'GET', path: '/api/results', may: { trainer: 403, link: 200, otherLink: 200, revoked: 401 } },
  { method: 'PUT', path: '/api/sessions/ID/results', body: { remark: 'stil' }, may: trainerOnly },
  { method: 'GET', path: '/api/sessions/ID/managed', may: trainerOnly },
  { method: 'POST', path: '/api/sessions/ID/links', body: share, may: { trainer: 201 } },
  { method: 'DELETE', path: '/api/sessions/ID/links/LINK', may: trainerOnly },
  { method: 'POST', path: '/api/sessions/ID/seal', may: trainerOnly },
  { method: 'DELETE', path: '/api/sessions/ID', may: trainerOnly },
  { method: 'GET', path: '/api/deleted', may: trainerOnly },
  { method: 'GET', path: '/api/sessions/ID/picture', may: trainerOnly },
  { method: 'PUT', path: '/api/sessions/ID/picture', body: { shared: true }, may: trainerOnly },
  // It is made at the close, and asked of nobody before.
  { method: 'GET', path: '/api/sessions/ID/picture.png', may: { trainer: 404 } },
  { method: 'GET', path: '/api/sessions/ID/follow-up', may: { trainer: 404 } },
  { method: 'POST', path: '/api/sessions/ID/follow-up/close', may: { trainer: 404 } },
  {
    method: 'POST',
    path: '/api/follow-up/codes',
    body: { lang: 'nl' },
    // With a ticket, and without a seat.
    may: { ...badTicket, participant: 409 },
  },
  { method: 'GET', path: '/api/follow-up', may: { ...byFollowUp, followUp: 200 } },
  {
    method: 'POST',
    path: '/api/follow-up/words',
    body: { words: 'geen woorden' },
    may: { ...byFollowUp, followUp: 409 },
  },
  {
    method: 'POST',
    path: '/api/follow-up/answers',
    body: answered,
    may: { ...byFollowUp, followUp: 409 },
  },
  // Both of them are still going on.
  { method: 'GET', path: '/api/over-time?sessions=ID,OTHER', may: { trainer: 409 } },
  { method: 'GET', path: '/api/profile', may: trainerOnly },
  { method: 'PUT', path: '/api/profile', body: contact, may: trainerOnly },
  { method: 'GET', path: '/api/addresses', may: trainerOnly },
  { method: 'PUT', path: '/api/addresses', body: { url: 'http://localhost:PORT' }, may: trainerOnly },
  { method: 'POST', path: '/api/sign-in-links', may: trainerOnly },
];

async function ticketsOf(
  server: TestServer,
  session: TestSession,
): Promise<{ tickets: Record<Holder, string | undefined>; link: string; other: string }> {
  const joined = await server.ask('/api/join', { method: 'POST', body: { code: session.code } });
  const other = await server.createSession();
  const elsewhere = await startServer();
  const { share: shareIt, revoke } = asTrainer(server, session);
  const [link, revoked] = [await shareIt(), await shareIt()];
  await revoke(revoked.link.id);
  const otherLink = await asTrainer(server, other).share();
  const { recall } = await oneAsked(server);
  const tickets = {
    nobody: undefined,
    participant: (joined.body as JoinAnswer).ticket,
    projector: session.projector,
    host: session.host,
    otherHost: other.host,
    trainer: server.trainer,
    forger: elsewhere.trainer,
    link: link.ticket,
    otherLink: otherLink.ticket,
    revoked: revoked.ticket,
    followUp: new URL(recall.url ?? '').hash.slice(1),
  };
  return { tickets, link: link.link.id, other: other.id };
}

describe('who may ask for what: all that is not allowed is refused', () => {
  for (const { method, path, body, may } of routes) {
    test(`${method} ${path}`, async () => {
      const server = await startServer({
        scenarios: [{ ...followUpScenario(), parts: ['followUp', 'sharing'] }],
      });
      const session = await server.createSession();
      const { tickets, link, other } = await ticketsOf(server, session);
      const real = path.replace('ID', session.id).replace('LINK', link).replace('OTHER', other);
      const sent =
        body === undefined ? {} : { body: JSON.stringify(body).replace('PORT', `${server.app.port}`) };
      const headers = { 'content-type': 'application/json' };
      const told: Partial<Record<Holder, number>> = {};
      for (const holder of holders) {
        const ticket = tickets[holder];
        const asking = { method, headers, ...sent, ...(ticket === undefined ? {} : { ticket }) };
        told[holder] = (await server.ask(real, asking)).status;
      }
      const refused = { participant: 403, projector: 403, host: 403, otherHost: 403, trainer: 403 };
      const byLink = { link: 403, otherLink: 403, revoked: 403, followUp: 403 };
      expect(told).toEqual({ nobody: 401, forger: 401, ...refused, ...byLink, ...may });
    });
  }
});

/** These are for everybody; joining and signing in have tests of their own. */
const FOR_ALL = ['POST /api/join', 'POST /api/sign-in', 'GET /api/report-schema.json'];

test('no address of the interface is without its row', () => {
  const rows = new Set(
    routes.map(({ method, path }) => `${method} ${path.replace(/\?.*/, '').replace(/csv$|json$/, '*')}`),
  );
  const served = sourcesIn('server/http').flatMap(({ text }) =>
    [...text.matchAll(/router\.(get|post|put|delete)\(\s*['`](\/[^'`]*)/g)].map(
      ([, method, path]) =>
        `${method?.toUpperCase()} /api${path?.replace(':session', 'ID').replace(':link', 'LINK').replace('${kind}', '*')}`,
    ),
  );
  expect(served.length).toBeGreaterThan(25);
  const elsewhere = /\/api\/(healthz|readyz|s\/|metrics|check)/;
  const open = served.filter((route) => !elsewhere.test(route) && !FOR_ALL.includes(route));
  expect(open.filter((route) => !rows.has(route))).toEqual([]);
});

test('a ticket in the address, in a cookie or under another scheme opens nothing', async () => {
  const { ask, trainer } = await startServer();
  expect((await ask(`/api/sessions?ticket=${trainer}&authorization=Bearer%20${trainer}`)).status).toBe(401);
  expect((await ask('/api/sessions', { headers: { cookie: `ticket=${trainer}` } })).status).toBe(401);
  expect((await ask('/api/sessions', { headers: { authorization: `Basic ${trainer}` } })).status).toBe(401);
  expect((await ask('/api/sessions', { headers: { authorization: trainer } })).status).toBe(401);
  expect((await ask('/api/sessions', { headers: { authorization: `bearer ${trainer}` } })).status).toBe(200);
});

test('a session that there is not is not found, whatever its id looks like', async () => {
  const { ask, trainer } = await startServer();
  for (const id of ['0'.repeat(32), 'x', '..', '%00', "'--", 'constructor', '0'.repeat(5000)]) {
    for (const path of ['script', 'export.csv']) {
      const answer = await ask(`/api/sessions/${id}/${path}`, { ticket: trainer });
      expect(answer.status, `${id}`).toBe(404);
    }
  }
});
