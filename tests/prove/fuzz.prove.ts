import { describe, expect, test } from 'vitest';
import { compareRules } from '../support/comparedRules.ts';
import { fuzzFiles } from '../support/fuzzFiles.ts';
import { fuzzHttp } from '../support/fuzzHttp.ts';
import { fuzzOrders } from '../support/fuzzOrders.ts';
import { fuzzLines, fuzzScenarios, fuzzSchemas, fuzzTickets } from '../support/fuzzSchemas.ts';
import { fuzzEvents, fuzzFrames } from '../support/fuzzSockets.ts';

/** Each layer with how much it tries, in so many runs of it: a find is told with its seed and its smallest form. */
const layers: {
  layer: string;
  tries: number;
  runs: number;
  fuzz: (tries: number, seed: number) => unknown;
}[] = [
  { layer: 'L0 rules', tries: 10_000, runs: 10, fuzz: compareRules },
  { layer: 'L1 commands and requests', tries: 100_000, runs: 10, fuzz: fuzzSchemas },
  { layer: 'L1 lines', tries: 100_000, runs: 10, fuzz: fuzzLines },
  { layer: 'L1 tickets and codes', tries: 100_000, runs: 10, fuzz: fuzzTickets },
  { layer: 'L1 scenario files', tries: 1000, runs: 10, fuzz: fuzzScenarios },
  { layer: 'L2 events', tries: 10_000, runs: 10, fuzz: fuzzEvents },
  { layer: 'L3 connections of fifteen frames', tries: 6700, runs: 10, fuzz: fuzzFrames },
  { layer: 'L4 HTTP requests', tries: 10_000, runs: 10, fuzz: fuzzHttp },
  { layer: 'L5 orders', tries: 2000, runs: 10, fuzz: fuzzOrders },
  { layer: 'L8 files', tries: 1000, runs: 10, fuzz: fuzzFiles },
];

describe('nothing that is sent, in any order, does harm', () => {
  test.each(layers)('$layer', async ({ layer, tries, runs, fuzz }) => {
    for (let run = 0; run < runs; run += 1) await fuzz(tries, 20_261_124 + run);
    expect(runs).toBeGreaterThan(0);
    process.stdout.write(`${layer}: ${tries * runs} tried\n`);
  });
});
