import { describe, expect, it } from 'vitest';

import type { Scenario } from '#shared/scenario.ts';
import { CONFIDENCES } from '#shared/session/askings.ts';
import { ballotsOf, votedIn } from '#shared/session/counts.ts';
import { participantOf, play } from '../../support/played.ts';
import { sureScenario, tinyScenario } from '../../support/scenarios.ts';

const SURE = 'first.confidence';
const statusOf = ({ state }: ReturnType<typeof play>, round: string) => state.rounds.get(round)?.status;

describe('how sure somebody is', () => {
  it('is asked in a round of its own, which opens, closes and reopens together with the choice', () => {
    const session = play(sureScenario());
    expect(statusOf(session, SURE)).toBe('pending');
    session.goTo('hearing', 'vote');
    expect([statusOf(session, 'first'), statusOf(session, SURE)]).toEqual(['open', 'open']);
    session.host({ type: 'closeRounds', scene: 'hearing' });
    expect([statusOf(session, 'first'), statusOf(session, SURE)]).toEqual(['closed', 'closed']);
    session.host({ type: 'reopenRounds', scene: 'hearing' });
    expect([statusOf(session, 'first'), statusOf(session, SURE)]).toEqual(['open', 'open']);
  });

  it('is asked again at each later moment of the same poll', () => {
    const session = play(sureScenario());
    session.goTo('turn', 'vote');
    expect(statusOf(session, 'twist.confidence')).toBe('open');
  });

  it('is one of six percentages, and nothing else', () => {
    const session = play(sureScenario());
    session.goTo('hearing', 'vote');
    for (const percent of CONFIDENCES) expect(session.vote(1, SURE, percent)).toHaveLength(1);
    for (const wrong of ['55', '0', '110', 'call', '__proto__', '']) {
      expect(session.vote(1, SURE, wrong)).toBe('unknownChoice');
    }
    expect(session.vote(1, 'first', '80')).toBe('unknownChoice');
    expect(ballotsOf(session.state, participantOf(1))[SURE]?.choice).toBe('100');
  });

  it('is no vote: who has only said how sure they are has not voted', () => {
    const session = play(sureScenario());
    session.goTo('hearing', 'vote');
    session.vote(1, SURE, '80');
    session.vote(2, 'first', 'call');
    expect(votedIn(session.state, 'hearing')).toBe(1);
  });

  it('makes no table of its own', () => {
    const session = play(sureScenario());
    session.goTo('hearing', 'vote');
    for (const phone of [1, 2, 3, 4, 5, 6]) session.vote(phone, 'first', 'call');
    for (const phone of [1, 2, 3, 4, 5, 6]) session.vote(phone, SURE, '90');
    session.host({ type: 'closeRounds', scene: 'hearing' });
    expect(session.state.rounds.get('first')?.table?.n).toBe(6);
    expect(session.state.rounds.get(SURE)?.table).toBeNull();
  });

  it('is not asked where the part is not switched on, whatever the poll would like', () => {
    const without = sureScenario();
    delete without.parts;
    const ids = (scenario: Scenario) => [...play(scenario).state.rounds.keys()];
    expect(ids(without)).toEqual(ids(tinyScenario()));
    expect(ids({ ...tinyScenario(), parts: ['confidence'] })).toEqual(ids(tinyScenario()));
  });
});
