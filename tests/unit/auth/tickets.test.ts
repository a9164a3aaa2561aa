import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SessionId } from '#shared/ids.ts';
import { createTickets } from '../../../server/auth/tickets.ts';
import { manualClock } from '../../support/clock.ts';

const DAY = 24 * 60 * 60 * 1000;
const session = 'ab'.repeat(16) as SessionId;
const key = 'cd'.repeat(16);
const secret = randomBytes(32);

function desk() {
  const clock = manualClock();
  return { clock, tickets: createTickets(secret, clock) };
}

test('a ticket says again what it was issued for', () => {
  const { tickets } = desk();
  expect(tickets.read(tickets.issue({ role: 'trainer' }))).toMatchObject({ role: 'trainer' });
  expect(tickets.read(tickets.issue({ role: 'host', session }))).toMatchObject({ role: 'host', session });
  expect(tickets.read(tickets.issue({ role: 'projector', session }))).toMatchObject({
    role: 'projector',
    session,
  });
  const participant = { role: 'participant', session, key } as const;
  expect(tickets.read(tickets.issue(participant))).toMatchObject(participant);
});

test.for([
  [{ role: 'trainer' }, 90],
  [{ role: 'host', session }, 30],
  [{ role: 'projector', session }, 30],
  [{ role: 'participant', session, key }, 30],
] as const)('a ticket for %o is worth something for %i days', ([claims, days]) => {
  const { clock, tickets } = desk();
  const ticket = tickets.issue(claims);
  clock.pass(days * DAY - 1);
  expect(tickets.read(ticket)).not.toBeNull();
  clock.pass(1);
  expect(tickets.read(ticket)).toBeNull();
});

test('a ticket of which any one character was changed is worth nothing', () => {
  const { tickets } = desk();
  const ticket = tickets.issue({ role: 'participant', session, key });
  const changed = ticket.split('').map((character, place) => {
    const other = character === 'A' ? 'B' : 'A';
    return ticket.slice(0, place) + other + ticket.slice(place + 1);
  });
  // The last character of a signature holds two bits that mean nothing; compared as text they count as well.
  expect(changed.filter((text) => tickets.read(text) !== null)).toEqual([]);
});

test('a ticket of another server, or one that says more than a ticket can, is worth nothing', () => {
  const { clock, tickets } = desk();
  const other = createTickets(randomBytes(32), clock);
  expect(tickets.read(other.issue({ role: 'trainer' }))).toBeNull();

  const signed = (claims: object) => {
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    return `${payload}.${createHmac('sha256', secret).update(`ticket 1 ${payload}`).digest('base64url')}`;
  };
  const exp = clock.now() + DAY;
  expect(tickets.read(signed({ role: 'trainer', exp }))).toMatchObject({ role: 'trainer' });
  for (const claims of [
    { role: 'server', session, exp },
    { role: 'host', exp },
    { role: 'host', session: `${session}x`, exp },
    { role: 'participant', session, exp },
    { role: 'trainer', session, exp },
    { role: 'trainer' },
    [],
    { exp },
  ]) {
    expect(tickets.read(signed(claims)), `${JSON.stringify(claims)}`).toBeNull();
  }
});

test.for(['', '.', 'a', 'a.b', 'a.b.c', '..', 'é.é', 'x'.repeat(100_000), '\0', 'null.null'])(
  'what is no ticket at all is worth nothing: %j',
  (text) => {
    expect(desk().tickets.read(text)).toBeNull();
  },
);
