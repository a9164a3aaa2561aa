import { expect, test } from 'vitest';
import { hasOption, optionsOf } from '#shared/scenario.ts';
import { zeger } from '../../support/scenarios.ts';

test('a poll has exactly the options that it shows', () => {
  const { polls } = zeger();
  expect(new Set(polls.map(({ type }) => type)).size).toBeGreaterThan(3);
  const ids = [...polls.flatMap((poll) => optionsOf(poll).map(({ id }) => id)), '0', '6', '11', '', 'Call'];
  for (const poll of polls) {
    const shown = optionsOf(poll).map(({ id }) => id);
    for (const id of ids) expect(hasOption(poll, id), `${poll.id}: ${id}`).toBe(shown.includes(id));
  }
});
