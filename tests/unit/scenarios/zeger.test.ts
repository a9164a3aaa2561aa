import { describe, expect, test } from 'vitest';

import { pollById } from '#shared/scenario.ts';
import { zeger } from '../../support/scenarios.ts';

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
});
