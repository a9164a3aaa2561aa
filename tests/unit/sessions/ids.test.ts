import { expect, test } from 'vitest';

import { parseJoinCode } from '#shared/ids.ts';
import { randomIds } from '../../../server/sessions/ids.ts';

const many = Array.from({ length: 2000 });

test('session ids are 128 bits in hex and do not come twice', () => {
  const ids = many.map(() => randomIds.session());
  expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(many.length);
});

test('join codes are proper ones, and use each of the thirty characters', () => {
  const codes = many.map(() => randomIds.joinCode());
  expect(codes.every((code) => parseJoinCode(code) === code)).toBe(true);
  expect(new Set(codes.join('')).size).toBe(30);
});
