import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import type { SessionEvent } from '#shared/session/events.ts';
import { fold } from '#shared/session/evolve.ts';
import { recount } from '#shared/results/recount.ts';
import { resultsOf } from './resultsOf.ts';

const here = new URL('.', import.meta.url);
const versions = readdirSync(here).flatMap((name) => /^(.+)\.log\.jsonl$/.exec(name)?.[1] ?? []);
const read = (name: string): string => readFileSync(new URL(name, here), 'utf8');

it('there is the log of a released version to fold', () => {
  expect(versions).not.toEqual([]);
});

it.each(versions)('a session that version %s has written still leads to the same results', (version) => {
  const lines = read(`${version}.log.jsonl`).trimEnd().split('\n');
  const events = lines.map((line) => JSON.parse(line) as SessionEvent);
  const state = fold(events);
  expect(state.version).toBe(lines.length);
  expect(recount(events)).toEqual([]);
  expect(resultsOf(state)).toEqual(JSON.parse(read(`${version}.results.jsonl`)));
});
