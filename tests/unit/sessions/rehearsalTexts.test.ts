import { beforeEach, expect, test } from 'vitest';

import { LANGS } from '#shared/ids.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import { sendingOf } from '../../../server/sessions/rehearsal/texts.ts';
import { play, type Played } from '../../support/played.ts';
import { moderate, write, writingScenario } from '../../support/writing.ts';

let session: Played;
beforeEach(() => {
  session = play(writingScenario());
});
const sent = (round: string, place: number) => {
  const asked = session.state.rounds.get(round);
  if (asked === undefined) throw new Error(`nothing is asked in ${round}`);
  return sendingOf(session.state, asked, place);
};
const places = Array.from({ length: 12 }, (_, place) => place);

test.each(LANGS)(
  'invented people write what says in %s that it is invented, and one in four writes nothing',
  (lang) => {
    session = play(writingScenario(), { lang });
    const texts = ['why', 'anew', 'last'].flatMap((round) => places.map((place) => sent(round, place)));
    const written = texts.flatMap((each) => (each?.type === 'writeText' ? [each.text] : []));
    expect(written).toHaveLength(27);
    for (const text of written) expect(text).toMatch(new RegExp(`^${writingsWording[lang].invented('')}`));
  },
);

test('all that they write is taken, and what is shown of it they mark, not all of them the same', () => {
  session.goTo('anew', 'vote');
  for (const place of places) {
    const sending = sent('anew', place);
    if (sending?.type === 'writeText') expect(write(session, place, ['anew', sending.text])).toHaveLength(1);
  }
  expect(sent('useful', 0)).toBeNull();
  for (const { choice } of session.state.rounds.get('anew')?.ballots.values() ?? []) {
    moderate(session, ['anew', choice], 'shown');
  }
  session.goTo('useful', 'vote');
  const marked = places.map((place) => sent('useful', place));
  for (const [place, each] of marked.entries()) {
    if (each?.type === 'markTexts') expect(session.send(place, each)).toHaveLength(1);
  }
  expect(new Set(marked.map((each) => JSON.stringify(each))).size).toBe(3);
});
