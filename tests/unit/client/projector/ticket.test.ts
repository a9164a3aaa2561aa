// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';

import { takeTicket } from '../../../../client/projector/ticket.ts';

afterEach(() => {
  history.replaceState(null, '', '/');
  sessionStorage.clear();
  localStorage.clear();
});

function open(path: string): string | null {
  history.replaceState(null, '', path);
  return takeTicket();
}

test('a link’s ticket is taken, and cannot be read in the address any more', () => {
  expect(open('/screen#first.ticket')).toBe('first.ticket');
  expect(location.href).not.toContain('first');
  expect(location.pathname).toBe('/screen');
});

test('a refresh finds this tab’s ticket, whatever another tab has shown since', () => {
  open('/screen#first.ticket');
  localStorage.setItem('aanname.projector', 'other.ticket');
  expect(open('/screen')).toBe('first.ticket');
});

test('a browser that was closed comes back with its last ticket', () => {
  open('/screen#first.ticket');
  sessionStorage.clear();
  expect(open('/screen')).toBe('first.ticket');
});

test('a new link wins over what is remembered', () => {
  open('/screen#first.ticket');
  expect(open('/screen#second.ticket')).toBe('second.ticket');
  expect(open('/screen')).toBe('second.ticket');
});

test('without a link and without a memory there is no ticket', () => {
  expect(open('/screen')).toBeNull();
});
