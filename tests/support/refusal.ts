import { expect } from 'vitest';
import type { Program } from './program.ts';

/** Refused with exit code 2 and one sentence, and nothing that only its makers could read. */
export async function expectRefusal(program: Program, sentence: RegExp): Promise<void> {
  expect(await program.ended).toBe(2);
  const said = program.err().trimEnd().split('\n');
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(sentence);
  expect(said[0]).toMatch(/; \S.*\.$/);
  expect(program.out()).toBe('');
}
