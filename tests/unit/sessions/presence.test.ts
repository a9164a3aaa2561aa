import { expect, test } from 'vitest';

import type { ParticipantId, SessionId } from '#shared/ids.ts';
import { createPresence } from '../../../server/sessions/presence.ts';

const here = 'here' as SessionId;
const there = 'there' as SessionId;
const ann = 'ann' as ParticipantId;
const bob = 'bob' as ParticipantId;

test('participants are counted and not their tabs; screens are connections only', () => {
  const presence = createPresence();
  presence.arrive(here, ann);
  presence.arrive(here, ann);
  presence.arrive(here, bob);
  presence.arrive(here, null);
  expect([presence.participants(here), presence.connections(here)]).toEqual([2, 4]);
  expect([presence.participants(there), presence.connections(there)]).toEqual([0, 0]);
});

test('somebody is gone with the last tab, and each tab leaves once', () => {
  const presence = createPresence();
  const [closeFirst, closeSecond] = [presence.arrive(here, ann), presence.arrive(here, ann)];
  presence.arrive(here, bob);
  closeFirst();
  closeFirst();
  expect([presence.participants(here), presence.connections(here)]).toEqual([2, 2]);
  closeSecond();
  expect([presence.participants(here), presence.connections(here)]).toEqual([1, 1]);
});

test('somebody who comes back after everybody had left is counted again', () => {
  const presence = createPresence();
  presence.arrive(here, ann)();
  expect([presence.participants(here), presence.connections(here)]).toEqual([0, 0]);
  const leave = presence.arrive(here, ann);
  expect(presence.participants(here)).toBe(1);
  leave();
  expect(presence.connections(here)).toBe(0);
});

test('a change is told only when the number of participants changes, and only while somebody listens', () => {
  const presence = createPresence();
  const told: string[] = [];
  const end = presence.onChange((session) => told.push(`${session} ${presence.participants(session)}`));
  const leaveFirst = presence.arrive(here, ann);
  const leaveSecond = presence.arrive(here, ann);
  presence.arrive(here, null)();
  presence.arrive(there, ann);
  leaveFirst();
  leaveSecond();
  expect(told).toEqual(['here 1', 'there 1', 'here 0']);
  end();
  presence.arrive(here, bob);
  expect(told).toHaveLength(3);
});
