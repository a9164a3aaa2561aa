import { describe, expect, test } from 'vitest';
import { recount } from '#shared/results/recount.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import { play, type Played } from '../../support/played.ts';
import { tinyScenario } from '../../support/scenarios.ts';

/** A session that was played to its end by so many people, with a personal poll that was reopened. */
function played(): Played {
  const session = play(tinyScenario());
  const vote = (round: string, choice: (phone: number) => string, people = 12) => {
    for (let phone = 0; phone < people; phone += 1) session.vote(phone, round, choice(phone));
  };
  vote('test', (phone) => (phone % 3 === 0 ? 'tea' : 'coffee'));
  session.goTo('hearing', 'vote');
  vote('first', (phone) => (phone % 3 === 0 ? 'call' : 'skip'));
  session.goTo('turn', 'vote');
  vote('twist', (phone) => (phone % 4 === 0 ? 'skip' : 'call'));
  session.goTo('own', 'vote');
  vote('often', (phone) => `${1 + (phone % 3)}`);
  session.host({ type: 'closeRounds', scene: 'own' });
  return session;
}

const published = (events: readonly SessionEvent[], kind: string) =>
  events.findIndex((event) => event.type === 'published' && event.what.kind === kind);

describe('counting a log again', () => {
  test('finds nothing wrong with what was published as it should be', () => {
    const { events } = played();
    for (const kind of ['table', 'shift']) expect(published(events, kind)).toBeGreaterThan(0);
    expect(recount(events)).toEqual([]);
    expect(recount([])).toEqual([]);
  });

  test('agrees with a table that was kept, and with one that was replaced', () => {
    const kept = played();
    kept.host({ type: 'reopenRounds', scene: 'own' });
    kept.vote(0, 'often', '5');
    kept.host({ type: 'closeRounds', scene: 'own' });
    expect(kept.state.rounds.get('often')?.table?.kept).toBe(true);
    expect(recount(kept.events)).toEqual([]);

    for (const phone of [1, 2, 3, 4]) {
      kept.host({ type: 'reopenRounds', scene: 'own' });
      kept.vote(phone, 'often', '4');
      kept.host({ type: 'closeRounds', scene: 'own' });
    }
    expect(kept.state.rounds.get('often')?.table?.kept).toBe(false);
    expect(recount(kept.events)).toEqual([]);
  });

  test('names a ballot that was changed behind the back of its table', () => {
    const events = played().events.map((event) =>
      event.type === 'ballotCast' && event.round === 'first' && event.choice === 'call'
        ? { ...event, choice: 'skip' }
        : event,
    );
    expect(recount(events)).toEqual(['table first', 'shift bakker']);
  });

  test('names a ballot that is gone', () => {
    const { events } = played();
    const lost = events.findIndex((event) => event.type === 'ballotCast' && event.round === 'test');
    expect(recount(events.toSpliced(lost, 1))).toEqual(['table test']);
  });

  test('names a table that was changed, one that is missing, and one too many', () => {
    const { events } = played();
    const place = published(events, 'table');
    const event = events[place];
    if (event?.type !== 'published' || event.what.kind !== 'table') throw new Error('there is a table');
    const forged = { ...event, what: { ...event.what, table: { ...event.what.table, n: 99 } } };
    expect(recount(events.with(place, forged))).toContain('table test');
    expect(recount(events.toSpliced(place, 1))).toContain('table test');
    expect(recount(events.toSpliced(place + 1, 0, event))).toEqual(['table test']);
    expect(recount(events.toSpliced(published(events, 'shift'), 1))).toEqual(['shift bakker']);
  });
});
