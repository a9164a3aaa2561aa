import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';

import type { ScenarioFile } from '#shared/scenarioSchema.ts';
import { scenarioProblemsWording } from '#shared/wording/scenarioProblems.ts';
import { readScenario } from '../../../server/scenarios/readScenario.ts';
import { sureScenario, tinyScenario } from '../../support/scenarios.ts';
import { brokenText, sceneOf } from './broken.ts';

const words = scenarioProblemsWording.nl;
const text = (file: ScenarioFile) => stringify(file, { aliasDuplicateObjects: false, lineWidth: 0 });

/** The tiny story, and the same in 45 minutes with a scene that only it has. */
function withVariant(): ScenarioFile {
  const core = sureScenario();
  delete core.parts;
  const extra = { ...sceneOf(core, 'hearing'), id: 'extra', needs: ['confidence' as const], minutes: 9 };
  delete extra.moments;
  return {
    ...core,
    scenes: core.scenes.flatMap((scene) =>
      scene.id === 'turn' ? [{ ...extra, kind: 'story' as const }, scene] : [scene],
    ),
    variants: [{ id: 'tiny-45', minutes: 45, parts: ['confidence'], sceneMinutes: { turn: 10, own: 6 } }],
  };
}

describe('a file with a variant', () => {
  test('holds the core without anything that needs a part', () => {
    const read = readScenario('tiny.yaml', text(withVariant()));
    const core = sureScenario();
    delete core.parts;

    expect(read).toMatchObject({ ok: true, scenario: core });
    expect(read.ok && read.scenario.scenes).toHaveLength(tinyScenario().scenes.length);
  });

  test('holds the same story with those scenes, in its own time and under its own name', () => {
    const read = readScenario('tiny.yaml', text(withVariant()));
    const [variant] = read.ok ? read.variants : [];

    expect(variant).toMatchObject({ id: 'tiny-45', minutes: 45, parts: ['confidence'] });
    expect(variant?.scenes.map(({ id, minutes }) => `${id} ${minutes}`)).toEqual([
      'in 2',
      'hearing 6',
      'extra 9',
      'turn 10',
      'reveal 8',
      'own 6',
      'promise 3',
      'end 1',
    ]);
  });

  test('is told where its own minutes do not add up', () => {
    const file = withVariant();
    const { told, lines, lineOf } = brokenText(
      text({ ...file, variants: [{ id: 'tiny-45', minutes: 45, parts: [] }] }),
    );

    expect(told).toEqual([words.minutes(30, 45)]);
    expect(lines).toEqual([lineOf('variants:', 'minutes: 45')]);
  });

  test('is told of a scene that it does not have', () => {
    const file = withVariant();
    const [variant] = file.variants ?? [];
    if (variant === undefined) throw new Error('there is a variant');
    const sceneMinutes = { ...variant.sceneMinutes, trun: 3 };
    const { told, lines, lineOf } = brokenText(text({ ...file, variants: [{ ...variant, sceneMinutes }] }));

    expect(told).toEqual([words.unknown('trun', 'scenes', 'turn')]);
    expect(lines).toEqual([lineOf('variants:', 'trun: 3')]);
  });

  test('is told of what is wrong with a scene at the line where it stands, though the core leaves one out', () => {
    const file = withVariant();
    file.scenes = file.scenes.map((scene) => (scene.id === 'own' ? { ...scene, kind: 'debrief' } : scene));
    const { told, lines, lineOf } = brokenText(text(file));

    expect(told).toEqual([words.momentsNotHere]);
    expect(lines).toEqual([lineOf('id: own', 'moments:')]);
  });
});
