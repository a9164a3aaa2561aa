import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';

import { filesUnder, root } from '../../support/sources.ts';
import { dotLayers } from '../../../client/charts/dotLayers.ts';
import { contrast, lightness, mixed, type Hex } from '../../support/colours.ts';

const css = readFileSync(join(root, 'client/styles/tokens.css'), 'utf8');
const light = coloursAfter(/\[data-theme='light'\] \{/);
const bySystem = coloursAfter(/:root:not\(\[data-theme\]\) \{/);
const byChoice = coloursAfter(/:root\[data-theme='dark'\] \{/);

/** Paper, what lies on it, and the trainer's side column, which is a mixture of two tokens. */
const GROUNDS = ['paper', 'sheet', 'column'];

/** Which text stands on what. */
const TEXT: Record<string, string[]> = {
  ink: GROUNDS,
  'ink-2': [...GROUNDS, 'rule'],
  pen: GROUNDS,
  ok: GROUNDS,
  call: GROUNDS,
  // On what is filled with ink: the next thing to do, a pressed pill, a problem.
  paper: ['ink'],
  'on-call': ['call'],
  'on-skip': ['skip', 'skip-hatch'],
  'on-unsure': ['sheet'],
};

/** Text of 24 px and more, figures in bars, drawings; the sign that is turned over is as large as that. */
const LARGE: Record<string, string[]> = { 'ink-3': GROUNDS, sheet: ['unsure', 'call', 'ink-2'] };

/** What has to be seen to find a control, to see which is chosen, to see the focus, or to read a drawing. */
const LINES: Record<string, string[]> = {
  edge: GROUNDS,
  focus: GROUNDS,
  pen: GROUNDS,
  call: ['paper', 'sheet'],
  unsure: ['paper', 'sheet'],
  'skip-edge': ['paper', 'sheet'],
};

describe.each([
  ['light', light],
  ['dark', bySystem],
])('in the %s theme', (_theme, colours) => {
  test.each(pairsOf(TEXT))('%s reads on %s: at least 4.5 to 1', (text, ground) => {
    expect(contrast(at(colours, text), at(colours, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('call and skip differ in lightness, and not in place, sign and hatch alone', () => {
    expect(contrast(at(colours, 'call'), at(colours, 'skip'))).toBeGreaterThanOrEqual(2.5);
  });

  test.each([...pairsOf(LARGE), ...pairsOf(LINES)])('%s is seen on %s: at least 3 to 1', (line, ground) => {
    expect(contrast(at(colours, line), at(colours, ground))).toBeGreaterThanOrEqual(3);
  });
});

it('tells the three options apart by lightness alone, on a wall that washes colours out', () => {
  const [call, skip, unsure] = ['call', 'skip', 'sheet'].map((fill) => lightness(at(light, fill)));
  if (call === undefined || skip === undefined || unsure === undefined) throw new Error('three fills');
  expect(skip - call).toBeGreaterThan(25);
  expect(unsure - skip).toBeGreaterThan(25);
});

it('gives the pale fill of “skip” an outline wherever it is drawn: by itself it is 2.1 to 1 on paper', () => {
  expect(contrast(at(light, 'skip'), at(light, 'paper'))).toBeLessThan(3);
  const blocks = filesUnder('client/charts')
    .filter((path) => path.endsWith('.css'))
    .flatMap((path) => [...readFileSync(join(root, path), 'utf8').matchAll(/\.skip \{[^}]*\}/g)])
    .map(([block]) => block);
  expect(blocks.length).toBeGreaterThan(1);
  for (const block of blocks) expect(block).toContain('var(--skip-edge)');
  const painted = [...dotLayers('skip', 40), ...dotLayers('unsure', 40), ...dotLayers('call', 40)];
  for (const { fill, stroke } of painted.filter((layer) => layer.fill !== null)) {
    expect(contrast(at(light, token(stroke)), at(light, 'paper')), `${fill}`).toBeGreaterThanOrEqual(3);
  }
});

it('is the same dark theme whether the system or the page asks for it', () => {
  expect(byChoice).toEqual(bySystem);
});

it('has a pair in this test for each colour that the client writes with', () => {
  const styles = filesUnder('client').filter((path) => path.endsWith('.css'));
  const written = styles.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/(?<![-\w])color:\s*([^;]+);/g)].map(
      ([, value = '']) => /^var\(--([\w-]+)\)$/.exec(value)?.[1] ?? `${value} in ${path}`,
    ),
  );
  const known = new Set([...Object.keys(TEXT), ...Object.keys(LARGE), 'inherit']);
  expect([...new Set(written)].filter((token) => !known.has(token.replace(/ in .*/, '')))).toEqual([]);
});

function coloursAfter(selector: RegExp): Map<string, Hex> {
  const [, after = ''] = css.split(selector);
  const block = after.slice(0, after.indexOf('}'));
  const found = new Map(
    [...block.matchAll(/--([\w-]+):\s*#([\da-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      `#${hex}` as const,
    ]),
  );
  const [rule, paper] = [found.get('rule'), found.get('paper')];
  if (rule === undefined || paper === undefined) throw new Error(`no colours after ${selector.source}`);
  return found.set('column', mixed(rule, paper, 0.24));
}

function token(name: string | null): string {
  return name?.replace(/^--/, '') ?? 'none';
}

function at(colours: Map<string, Hex>, token: string): Hex {
  const colour = colours.get(token);
  if (colour === undefined) throw new Error(`there is no --${token}`);
  return colour;
}

function pairsOf(table: Record<string, string[]>): [string, string][] {
  return Object.entries(table).flatMap(([front, grounds]) =>
    grounds.map((ground): [string, string] => [front, ground]),
  );
}
