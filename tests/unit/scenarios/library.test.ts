import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';

import type { Scenario } from '#shared/scenario.ts';
import { BUILT_IN, type Library, libraryOf, loadLibrary } from '../../../server/scenarios/library.ts';
import { readFolder } from '../../../server/scenarios/readFolder.ts';
import { tinyScenario, zeger } from '../../support/scenarios.ts';

describe('the library that comes with the product', () => {
  test('offers the story of Zeger first, then three others, and finds each', async () => {
    const library = await loadLibrary(BUILT_IN);

    const told = {
      version: 1,
      title: {
        nl: 'De klant die je niet hoeft te bellen',
        en: 'The client you don’t have to call',
      },
      summary: zeger().summary,
      languages: ['nl', 'en'],
    };
    expect(library.list().slice(0, 3)).toEqual([
      { ...told, id: 'zeger', minutes: 30 },
      { ...told, id: 'zeger-45', minutes: 45 },
      { ...told, id: 'zeger-60', minutes: 60 },
    ]);
    expect(library.list().map(({ id, minutes }) => `${id} ${minutes}`)).toEqual(
      ['zeger', 'jobhopper', 'tassen', 'ticket'].flatMap((id) => [`${id} 30`, `${id}-45 45`, `${id}-60 60`]),
    );
    expect(library.find('zeger')).toEqual(zeger());
    expect(library.find('ticket')?.title).toEqual({ nl: 'Ticket nummer 41', en: 'Ticket number 41' });
  });

  test('finds nothing under an id that it does not have', () => {
    const library = libraryOf([tinyScenario()]);

    expect(library.find('tiny')).toEqual(tinyScenario());
    expect(library.find('tin')).toBeNull();
    expect(library.find('constructor')).toBeNull();
  });
});

describe('a folder of scenarios', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'aanname-library-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const address = () => pathToFileURL(`${folder}/`);
  const load = (): Library => libraryOf(readFolder(address()));
  function write(file: string, scenario: Scenario): void {
    writeFileSync(join(folder, file), stringify(scenario));
  }

  test('is read by file name, and what is not a scenario file is left alone', () => {
    write('b.yaml', { ...tinyScenario(), id: 'second' });
    write('a.yaml', { ...tinyScenario(), id: 'first' });
    writeFileSync(join(folder, 'notes.txt'), 'not a scenario');

    expect(
      load()
        .list()
        .map(({ id }) => id),
    ).toEqual(['first', 'second']);
  });

  test('shows a title in the one language that a scenario has', () => {
    const scenario = tinyScenario();
    delete scenario.title.en;
    write('a.yaml', { ...scenario, languages: ['nl'] });

    expect(load().list()[0]?.title).toEqual({ nl: 'De kleine klant', en: 'De kleine klant' });
  });

  test('with broken files keeps the server from starting, and tells of all that is wrong', () => {
    write('a.yaml', { ...tinyScenario(), minutes: 45 });
    write('b.yaml', { ...tinyScenario(), languages: [] });

    expect(load).toThrow(/a\.yaml:\d+: the scenes take 30 minutes[^]*b\.yaml:\d+: ‘languages’ has too few/);
  });

  test('with two scenarios of one id keeps the server from starting', () => {
    write('a.yaml', tinyScenario());
    write('b.yaml', tinyScenario());

    expect(load).toThrow('b.yaml: the id ‘tiny’ belongs to another file');
  });

  test('that is no good is told in the same words where a process of its own has read it', async () => {
    write('a.yaml', tinyScenario());
    write('b.yaml', tinyScenario());

    await expect(loadLibrary(address())).rejects.toThrow('b.yaml: the id ‘tiny’ belongs to another file');
  });
});
