import { expect, test } from 'vitest';
import { budgetOf } from '../faults/budget.ts';
import { compareRules } from '../support/comparedRules.ts';
import { fuzzExports } from '../support/fuzzExports.ts';
import { fuzzFiles } from '../support/fuzzFiles.ts';
import { fuzzHttp } from '../support/fuzzHttp.ts';
import { fuzzOrders } from '../support/fuzzOrders.ts';
import { fuzzLines, fuzzScenarios, fuzzSchemas, fuzzTickets } from '../support/fuzzSchemas.ts';
import { fuzzEvents, fuzzFrames } from '../support/fuzzSockets.ts';
import { playParts } from '../support/partDeeds.ts';
import { report } from './evidence.ts';
import { minutes } from './minutes.ts';

interface Layer {
  id: string;
  title: string;
  unit: string;
  /** So much at a time, so many times at most, for so many minutes at most. */
  tries: number;
  times: number;
  minutes: number;
  fuzz: (tries: number, seed: number) => unknown;
}

const FRAMES = 15;
const layers: Layer[] = [
  {
    id: 'L0',
    title: 'Orders of commands, compared with a second and plainer set of rules',
    unit: 'lists of commands',
    tries: 5000,
    times: 200,
    minutes: 0.8,
    fuzz: compareRules,
  },
  {
    id: 'L0, parts',
    title:
      'Orders of commands with all parts on: the log alone tells the state, and its tables follow from it',
    unit: 'lists of commands',
    tries: 200,
    times: 500,
    minutes: 0.5,
    fuzz: playParts,
  },
  {
    id: 'L1, commands and requests',
    title: 'Values of no kind, and almost of the right one',
    unit: 'values',
    tries: 50_000,
    times: 200,
    minutes: 0.5,
    fuzz: fuzzSchemas,
  },
  {
    id: 'L1, lines',
    title: 'Texts of no kind, as people might type them',
    unit: 'texts',
    tries: 50_000,
    times: 40,
    minutes: 0.2,
    fuzz: fuzzLines,
  },
  {
    id: 'L1, tickets and codes',
    title: 'Tickets and join codes that were made up or changed',
    unit: 'tickets',
    tries: 50_000,
    times: 40,
    minutes: 0.2,
    fuzz: fuzzTickets,
  },
  {
    id: 'L1, scenario files',
    title: 'Scenario files with something else in them',
    unit: 'files',
    tries: 500,
    times: 40,
    minutes: 0.3,
    fuzz: fuzzScenarios,
  },
  {
    id: 'L2',
    title: 'Events with any arguments, from any role, in any phase',
    unit: 'events',
    // A minute of the clock passes with each, and a session that stands still for a day seals itself.
    tries: 3000,
    times: 340,
    minutes: 0.8,
    fuzz: fuzzEvents,
  },
  {
    id: 'L3',
    title: 'Frames that are no Engine.IO, no Socket.IO or no command',
    unit: 'frames',
    tries: 6000,
    times: 170,
    minutes: 0.8,
    fuzz: (frames, seed) => fuzzFrames(frames / FRAMES, seed),
  },
  {
    id: 'L4',
    title: 'HTTP requests of no kind',
    unit: 'requests',
    tries: 2500,
    times: 40,
    minutes: 0.5,
    fuzz: fuzzHttp,
  },
  {
    id: 'L5',
    title: 'Votes, closings, removals and restarts of up to six people, in any order of the event loop',
    unit: 'orders',
    tries: 1000,
    times: 200,
    minutes: 0.8,
    fuzz: fuzzOrders,
  },
  {
    id: 'L6',
    title:
      'Files of sessions in which every text is hostile, read back: text is text, and nothing in them does anything',
    unit: 'files',
    tries: 80,
    times: 250,
    minutes: 0.8,
    fuzz: fuzzExports,
  },
  {
    id: 'L8',
    title: 'Damaged data, settings and scenario files',
    unit: 'files',
    tries: 250,
    times: 40,
    minutes: 0.3,
    fuzz: fuzzFiles,
  },
];

test.each(layers)('$id: nothing that is sent, in any order, does harm', async (layer) => {
  const { id, title, unit, tries, fuzz } = layer;
  const budget = budgetOf(layer.times, minutes(layer.minutes));
  // Others each time, so that what is run again on the same version tries something new.
  const seed = Date.now() % 1_000_000_000;
  let runs = 0;
  try {
    // What is found is told with its own seed and in its smallest form.
    for (; budget.take(); runs += tries) await fuzz(tries, seed + runs / tries);
  } catch (harm) {
    report({ id, title, unit, runs, failures: 1, seed });
    throw harm;
  }
  report({ id, title, unit, runs, failures: 0, seed });
  expect(runs).toBeGreaterThan(0);
});
