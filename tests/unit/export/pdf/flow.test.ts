import { expect, test } from 'vitest';
import { flowPieces, type Piece } from '../../../../server/export/pdf/flow.ts';

type Told = Partial<Omit<Piece, 'draw' | 'again'>> & { again?: number };

/** Where pieces named by their place came to stand on pages of 0 to 100: `2:30` is page 2, at 30. */
function set(pieces: Told[]): string[] {
  let page = 1;
  const placed: string[] = [];
  const made = pieces.map(({ above = 0, height = 10, keeps = false, again }, index): Piece => ({
    above,
    height,
    keeps,
    draw: (y) => void placed.push(`${index} ${page}:${y}`),
    ...(again !== undefined && {
      again: { height: again, draw: (y) => void placed.push(`head ${page}:${y}`) },
    }),
  }));
  flowPieces(made, { top: 0, bottom: 100, next: () => void (page += 1) });
  return placed;
}

test('pieces stand below one another, and the room above one falls away at the top of a page', () => {
  expect(set([{ above: 20 }, { above: 20 }, { height: 70 }, { above: 20 }, { above: 20 }])).toEqual([
    '0 1:0',
    '1 1:30',
    '2 2:0',
    '3 2:90',
    '4 3:0',
  ]);
});

test('a heading goes along with what it stands above', () => {
  expect(set([{ height: 70 }, { keeps: true }, { keeps: true }, { height: 20 }])).toEqual([
    '0 1:0',
    '1 2:0',
    '2 2:10',
    '3 2:20',
  ]);
});

test('what keeps together and is higher than a page is parted all the same', () => {
  const tall = Array.from({ length: 12 }, () => ({ keeps: true }));
  const placed = set([{ height: 20 }, ...tall]);
  expect(placed[1]).toBe('1 1:20');
  expect(placed.at(-1)).toBe('12 2:30');
});

test('a table names its columns again at the top of the next page', () => {
  expect(set([{ height: 90 }, { again: 15 }, { again: 15 }])).toEqual([
    '0 1:0',
    '1 1:90',
    'head 2:0',
    '2 2:15',
  ]);
});
