import { describe, expect, test } from 'vitest';

import { LANGS } from '#shared/ids.ts';
import { pollById } from '#shared/scenario.ts';
import { textsIn } from '../../../server/scenarios/checks/texts.ts';
import { zeger } from '../../support/scenarios.ts';
import { pollOf, sceneOf } from './broken.ts';

/** Every text that somebody can have read or heard before the scene with this id. */
function textsBefore(sceneId: string): string[] {
  const scenario = zeger();
  const index = scenario.scenes.findIndex(({ id }) => id === sceneId);
  const { title, summary, sensitivity, cast, clients, polls } = scenario;
  const parts = [title, summary, sensitivity, cast, clients, polls, scenario.scenes.slice(0, index)];
  return parts
    .flatMap((part) => textsIn(part, []))
    .flatMap(({ text }) => LANGS.flatMap((lang) => text[lang] ?? []));
}

describe('the story of Zeger', () => {
  test('is told in ten scenes and thirty minutes', () => {
    const { scenes } = zeger();

    expect(scenes.map(({ id, minutes }) => `${id} ${minutes}`)).toEqual([
      'binnen 2',
      'rode-pen 4',
      'briefing 3',
      'trap 3',
      'draai 3',
      'onthulling 6',
      'pen-terug 3',
      'bij-ons 2',
      'als-dan 3',
      'afsluiten 1',
    ]);
  });

  test('hints at the twist in no text before it', () => {
    const hints =
      /\b(rug|pijn|back pain|spine|hurt|hurts|ache|aches|sick|ziek|thuis|at home)\b|\bhis back\b/i;

    expect(textsBefore('draai').filter((text) => hints.test(text))).toEqual([]);
    expect(sceneOf(zeger(), 'draai').story?.nl).toMatch(hints);
    expect(sceneOf(zeger(), 'draai').story?.en).toMatch(hints);
  });

  test('asks the constant question in the same words at each of its nine moments', () => {
    const scenario = zeger();
    const asked = scenario.scenes
      .flatMap(({ moments = [] }) => moments.map(({ poll }) => pollById(scenario, poll)))
      .filter(({ type }) => type === 'call')
      .map(({ question }) => question);

    expect(asked).toHaveLength(9);
    expect(asked).toEqual(
      asked.map(() => ({
        nl: 'Zou jij deze klant bellen, als jij mocht kiezen?',
        en: 'Would you call this client, if it were up to you?',
      })),
    );
  });

  test('keeps what people say about their own company among the personal polls', () => {
    const scenario = zeger();

    expect(['horen', 'zeggen', 'als-dan'].map((id) => pollOf(scenario, id).privacy)).toEqual(
      Array(3).fill('personal'),
    );
    expect(scenario.polls.filter(({ privacy }) => privacy === 'story').map(({ id }) => id)).toEqual([
      'koffie',
      'call-ruiter',
      'call-vanlier',
      'call-zeezicht',
      'call-zeger',
    ]);
  });

  test('lets a plan be made of any trigger with any action, as one sentence', () => {
    const poll = pollOf(zeger(), 'als-dan');
    if (poll.type !== 'ifThen') throw new Error('the plan is of another type');

    for (const { nl = '', en = '' } of poll.triggers) {
      expect(nl).toMatch(/^Als ik .*[^.,:?]$/);
      expect(en).toMatch(/^If I .*[^.,:?]$/);
    }
    for (const { nl = '', en = '' } of poll.actions) {
      expect(nl).toMatch(/^dan vraag ik eerst: .*\?$/);
      expect(en).toMatch(/^then I first ask: .*\?$/);
    }
  });

  test('is written in each language, and not left standing in the other', () => {
    const names = ['Bakkerij De Ruiter', 'Van Lier Techniek', 'Hotel Zeezicht'];
    const same = textsIn(zeger(), [])
      .filter(({ text }) => text.nl === text.en)
      .map(({ text }) => text.nl);

    expect(same).toEqual(names);
  });

  test('puts titles on the big screen that can be read from eight metres', () => {
    for (const lang of LANGS) {
      for (const { projector } of zeger().scenes) {
        expect(projector.title?.[lang]?.split(' ').length ?? 0).toBeLessThanOrEqual(8);
      }
    }
  });
});
