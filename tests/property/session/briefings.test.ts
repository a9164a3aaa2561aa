import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ARMS, type Arm } from '#shared/session/arms.ts';
import { isDisclosed } from '#shared/session/briefings.ts';
import { fold } from '#shared/session/evolve.ts';
import type { SessionState } from '#shared/session/state.ts';
import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import { deeds, perform } from '../../support/deeds.ts';
import { play, START } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { splitScenario } from '../../support/scenarios.ts';

const CANARY: Record<Arm, string> = { gossip: 'kanarie', facts: 'merel' };
const CONTEXT = { epoch: 1, now: START, joinUrl: 'http://x/KBM7QX' };
const STAFF = { ...CONTEXT, present: 6, saved: { why: null, at: START }, wokeAt: null, daysKept: 90 };

/** Two briefings, each with a word that is nowhere else; a colleague says the gossip. */
function scenario() {
  const told = splitScenario(3);
  const { split } = told;
  if (split === undefined) throw new Error('there are two briefings');
  const clients = told.clients.map((client) => ({
    ...client,
    hearsay: client.hearsay.map((said) => ({ ...said, text: { nl: CANARY.gossip, en: CANARY.gossip } })),
  }));
  const arms = split.arms.map(({ id }) => ({ id, text: { nl: `${CANARY[id]} las dit`, en: CANARY[id] } }));
  return { ...told, clients, split: { ...split, arms } };
}

/** A session in which three people are about to read one of the two; what happens then is for the deeds. */
function reading(step: 'story' | 'vote' = 'story', seed?: string) {
  const session = play(scenario(), {}, seed);
  for (const phone of [0, 1, 2]) session.join(phone);
  session.goTo('hearing', step);
  return session;
}

/** Before everybody is told: nothing that a role sees tells more than one's own briefing. */
function expectConcealed(state: SessionState): void {
  if (state.briefings.split === true && !isDisclosed(state)) {
    for (const arm of ARMS) {
      const other = arm === 'gossip' ? 'facts' : 'gossip';
      for (const lang of ['nl', 'en'] as const) {
        const phone = JSON.stringify(participantView(state, { ...CONTEXT, lang, arm }));
        expect(phone).not.toContain(CANARY[other]);
        expect(phone).not.toMatch(/"arm|split|facts|gossip/);
      }
    }
    const staff = JSON.stringify([projectorView(state, CONTEXT), hostView(state, STAFF)]);
    for (const arm of ARMS) expect(staff).not.toContain(CANARY[arm]);
    expect(staff).not.toMatch(/gossip|facts"/);
    if (!state.ended) expect(JSON.stringify(reportOf(state).results.split ?? null)).toBe('null');
  }
  const neither = JSON.stringify(participantView(state, { ...CONTEXT, lang: 'nl', arm: null }));
  if (state.briefings.split === true && !isDisclosed(state)) expect(neither).not.toMatch(/kanarie|merel/);
}

describe('whatever anybody does, in whatever order', () => {
  it('nobody sees the other briefing, or that there are two, before both are shown', () => {
    let concealed = 0;
    fc.assert(
      fc.property(deeds(scenario()), fc.constantFrom('story', 'vote'), (list, step) => {
        const session = reading(step);
        expectConcealed(session.state);
        for (const deed of list) {
          perform(session, deed);
          concealed += session.state.briefings.split === true ? 1 : 0;
          expectConcealed(session.state);
        }
      }),
      { numRuns: 150 },
    );
    expect(concealed).toBeGreaterThan(50);
  });

  it('the halves are two apart at most, everybody keeps theirs, and the log tells who reads which', () => {
    fc.assert(
      fc.property(deeds(scenario()), fc.string(), (list, seed) => {
        const session = reading('story', seed);
        const known = new Map<string, Arm>();
        for (const deed of list) {
          perform(session, deed);
          const { arms } = session.state.briefings;
          for (const [person, arm] of known) expect(arms.get(person as never)).toBe(arm);
          for (const [person, arm] of arms) known.set(person, arm);
          const gossip = [...arms.values()].filter((arm) => arm === 'gossip').length;
          expect(Math.abs(2 * gossip - arms.size)).toBeLessThanOrEqual(2);
        }
        expect(fold(session.events)).toEqual(session.state);
      }),
      { numRuns: 150 },
    );
  });

  it('a table of two halves tells nothing below five readers of either', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('skip', 'unsure', 'call', null), { maxLength: 24 }), (choices) => {
        const session = play(splitScenario(0));
        choices.forEach((_, phone) => session.join(phone));
        for (const [scene, round] of [
          ['hearing', 'first'],
          ['turn', 'twist'],
        ] as const) {
          session.goTo(scene, 'vote');
          choices.forEach((choice, phone) => choice !== null && session.vote(phone, round, choice));
          session.host({ type: 'closeRounds', scene });
        }
        const table = session.state.split;
        if (table === null) return;
        const smaller = Math.min(table.people.gossip, table.people.facts);
        expect(table.counts === null).toBe(smaller < 5);
        expect(table.inference === null).toBe(smaller < 10);
        for (const arm of ARMS) {
          for (const row of table.counts?.[arm] ?? []) {
            expect(row.reduce((sum, each) => sum + each, 0)).toBe(table.people[arm]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
