import { expect, test } from 'vitest';
import { stringify } from 'yaml';

import type { Poll, Scenario, Scene } from '#shared/scenario.ts';
import { readScenario } from '../../../server/scenarios/readScenario.ts';
import { tinyScenario } from '../../support/scenarios.ts';

/** A scenario file with something wrong in it, and what its author is told. */
export interface Broken {
  /** In Dutch, without file and line. */
  told: string[];
  lines: number[];
  /** Reading down the file to each of these texts in turn: the line of the last. */
  lineOf: (...written: string[]) => number;
}

/** Writes a scenario as a file after `change` has been made to it, and reads it back. */
export function broken(scenario: Scenario, change: (scenario: Scenario) => void): Broken {
  change(scenario);
  return brokenText(stringify(scenario, { aliasDuplicateObjects: false, lineWidth: 0 }));
}

/** Reads the text of a scenario file that is wrong somewhere. */
export function brokenText(text: string): Broken {
  const read = readScenario('eigen.yaml', text);
  const parts = (read.ok ? [] : read.problems).map(({ text: { nl } }) =>
    /^eigen\.yaml:(\d+): (.*)$/s.exec(nl),
  );
  return {
    told: parts.map((part) => part?.[2] ?? 'not of the form file:line: words'),
    lines: parts.map((part) => Number(part?.[1])),
    lineOf: (...written) => lineOf(text.split('\n'), written),
  };
}

function lineOf(lines: readonly string[], written: readonly string[]): number {
  return written.reduce((from, wanted) => {
    const index = lines.findIndex((line, place) => place >= from - 1 && line.includes(wanted));
    if (index < 0) throw new Error(`‘${wanted}’ is not in the file below line ${from}`);
    return index + 1;
  }, 1);
}

export function sceneOf({ scenes }: Scenario, id: string): Scene {
  return found(scenes, id);
}

export function pollOf({ polls }: Scenario, id: string): Poll {
  return found(polls, id);
}

/** The thing with this id among its likes. */
function found<Thing extends { id: string }>(things: readonly Thing[], id: string): Thing {
  const thing = things.find((candidate) => candidate.id === id);
  if (thing === undefined) throw new Error(`there is no ${id}`);
  return thing;
}

export function clientOf({ clients }: Scenario, id: string): Scenario['clients'][number] {
  return found(clients, id);
}

/** A change to a valid scenario, where its author must look, and what they are told: this and nothing else. */
export interface Refused {
  title: string;
  of?: () => Scenario;
  change: (scenario: Scenario) => void;
  at: string[];
  says: string;
}

/** A test for each case: the change is refused at its line, in these words. */
export function refuses(cases: readonly Refused[]): void {
  test.each(cases)('$title', ({ of = tinyScenario, change, at, says }) => {
    const { told, lines, lineOf } = broken(of(), change);

    expect(told).toEqual([says]);
    expect(lines).toEqual([lineOf(...at)]);
  });
}
