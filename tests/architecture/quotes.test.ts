import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../prove/evidence.ts';
import { pageOf } from '../prove/evidencePage.ts';
import { promises } from '../prove/promises.ts';
import { figuresIn, missingIn, promisesIn, quotedIn } from '../prove/quotes.ts';
import { root } from '../support/sources.ts';

const { version } = JSON.parse(read('package.json')) as { version: string };
const evidence = JSON.parse(read(`evidence/${version}.json`)) as Evidence;

describe('what is printed about a version is what was tried on it', () => {
  test('the evidence is of this version, of what a commit holds, and nothing in it failed', () => {
    expect(evidence).toMatchObject({ version, changed: false });
    expect(evidence.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(Object.values(evidence.proofs).filter(({ failures }) => failures > 0)).toEqual([]);
  });

  // With `npm run quote` these are written; nobody types a figure.
  test.each([
    ['README.md', (page: string) => quotedIn(page, 'figures', figuresIn(evidence))],
    ['.github/SECURITY.md', (page: string) => quotedIn(page, 'promises', promisesIn(evidence))],
    ['evidence/README.md', () => pageOf(evidence)],
    [`evidence/${version}.json`, (page: string) => page],
  ])('%s quotes it to the letter', async (path, made) => {
    const file = join(root, path);
    const page = await format(made(read(path)), { ...(await resolveConfig(file)), filepath: file });
    await expect(page).toMatchFileSnapshot(file);
  });

  test.each(promises)('“$words” stands on what was tried, and on tests that are there', (promised) => {
    expect(missingIn(evidence, promised)).toEqual([]);
    expect(promised.kept.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
