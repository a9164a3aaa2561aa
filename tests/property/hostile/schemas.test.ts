import { describe, test } from 'vitest';
import { fuzzLines, fuzzScenarios, fuzzSchemas, fuzzTickets } from '../../support/fuzzSchemas.ts';

const SEED = 20_261_124;

describe('whatever comes in is something that we know, or is refused', () => {
  test('commands and requests', () => {
    fuzzSchemas(4000, SEED);
  });

  test('lines that somebody types', () => {
    fuzzLines(4000, SEED);
  });

  test('tickets and join codes', () => {
    fuzzTickets(4000, SEED);
  });

  test('scenario files', () => {
    fuzzScenarios(30, SEED);
  });
});
