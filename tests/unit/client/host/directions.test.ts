import { describe, expect, it } from 'vitest';

import { directionsAt } from '../../../../client/host/console/directions.ts';
import { hostFixtures } from '../../../../client/gallery/fixtures/host.ts';
import { FLOWS, shiftOf } from '../../../../client/gallery/fixtures/tables.ts';
import type { ShiftTable } from '#shared/session/tables.ts';
import type { ScriptScene } from '#shared/views/hostPanel.ts';

const script = hostFixtures('nl')[0]?.script;
function scene(id: string, own: Partial<ScriptScene> = {}): ScriptScene {
  const found = script?.scenes.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no scene ${id}`);
  return { ...found, ...own };
}
const kinds = (...asked: Parameters<typeof directionsAt>) => directionsAt(...asked).map(({ kind }) => kind);

const NOBODY = [
  [9, 0, 0],
  [0, 4, 0],
  [0, 0, 15],
];
const AWAY = [
  [9, 0, 0],
  [0, 4, 1],
  [6, 0, 8],
];
const shift = (flows: number[][]): ShiftTable => shiftOf(flows, 'stairs', 'twist');

describe('what the trainer reads', () => {
  it('begins with the story, while it is to be told', () => {
    expect(kinds(scene('stairs'), 'story', [])).toEqual(['tell', 'say', 'note']);
  });

  it('does not let the trainer read aloud what people read by themselves', () => {
    expect(kinds(scene('briefing'), 'story', [])).toEqual(['phones', 'say']);
    expect(kinds(scene('briefing'), 'vote', [])).toEqual(['say']);
  });

  it('folds the story away once people vote, but keeps it at hand', () => {
    expect(kinds(scene('stairs'), 'vote', [])).toEqual(['say', 'note', 'told']);
  });

  it('puts the questions first when a result is talked about', () => {
    expect(kinds(scene('reveal'), 'move', [])).toEqual(['say', 'note', 'ask']);
    expect(kinds(scene('reveal'), 'bars', [])).toEqual(['ask', 'note', 'said']);
  });

  it('does not leave the trainer with a folded text alone', () => {
    expect(kinds(scene('again'), 'shift', [])).toEqual(['say']);
  });
});

describe('the card for an unusual outcome', () => {
  it('is there as soon as the numbers are, before the room sees them', () => {
    expect(kinds(scene('reveal'), 'before', [shift(NOBODY)])).toContain('nobodyChanged');
    expect(kinds(scene('reveal'), 'before', [shift(AWAY)])).toContain('opposite');
  });

  it('comes first when the result is talked about', () => {
    expect(kinds(scene('reveal'), 'sentence', [shift(AWAY)])[0]).toBe('opposite');
  });

  it('stays away in an ordinary group, and while there is no result', () => {
    const usual = kinds(scene('reveal'), 'before', [shift(FLOWS[30] ?? [])]);
    expect(usual).not.toContain('nobodyChanged');
    expect(usual).not.toContain('opposite');
    expect(kinds(scene('reveal'), 'before', [])).toEqual(['say', 'note', 'ask']);
  });

  it('says nothing of a group that is too small to tell', () => {
    expect(shift([[2, 0, 0]]).level).toBe('none');
    expect(kinds(scene('reveal'), 'before', [shift([[2, 0, 0]])])).not.toContain('nobodyChanged');
  });

  it('does not say that nobody changed when people moved between the other options', () => {
    const aside = [
      [4, 6, 0],
      [0, 4, 0],
      [0, 0, 15],
    ];
    expect(kinds(scene('reveal'), 'before', [shift(aside)])).not.toContain('nobodyChanged');
  });

  it('does not speak of a group when only one of three clients went the other way', () => {
    const three = [shift(AWAY), shift(FLOWS[30] ?? []), shift(AWAY)];
    expect(kinds(scene('reveal'), 'before', three)).not.toContain('opposite');
  });
});
