import { describe, expect, it } from 'vitest';

import { hostView } from '#shared/views/hostView.ts';
import { participantView } from '#shared/views/participantView.ts';
import { projectorView } from '#shared/views/projectorView.ts';
import type { Step } from '#shared/session/steps.ts';
import { reportSchema } from '#shared/results/report/schema.ts';
import { play, START, type Played } from '../../support/played.ts';
import { reportOf } from '../../support/report.ts';
import { replayScenario, sureScenario, tinyScenario } from '../../support/scenarios.ts';
import { playSure, type Answers } from '../../support/sure.ts';

const CONTEXT = { epoch: 1, now: START, joinUrl: 'http://x/KBM7QX' };
const bigScreen = ({ state }: Played) => projectorView(state, CONTEXT).screen;
const phone = ({ state }: Played) => participantView(state, { epoch: 1, now: START, lang: 'nl' }).screen;
const PEOPLE: Answers[] = Array.from({ length: 12 }, (_, index) => ({
  first: index < 8 ? 'skip 90' : 'call 60',
  guess: index < 9 ? 'badly 80' : 'well 60',
  twist: 'call 80',
}));

function atStep(step: Step): Played {
  const session = playSure(PEOPLE);
  session.goTo('back', step);
  return session;
}

describe('the big screen', () => {
  it('shows how sure people were before how right', () => {
    const before = bigScreen(atStep('sure'));
    expect(before).toMatchObject({ kind: 'sure', people: 12, outcome: null });
    expect(JSON.stringify(before)).not.toMatch(/right|truth|sureAndWrong/);
    expect(bigScreen(atStep('outcome'))).toMatchObject({
      kind: 'sure',
      outcome: { truth: 'well', right: 3, sureAndWrong: 9 },
    });
  });

  it('shows how convinced people were at each moment', () => {
    const shown = bigScreen(atStep('conviction'));
    expect(shown).toMatchObject({ kind: 'conviction', people: 12 });
    const moments = shown.kind === 'conviction' ? shown.moments : null;
    expect(moments?.map(({ label }) => label)).toEqual(['eerst', 'na de draai']);
  });

  it('cannot be taken there before all that it looks back on is closed', () => {
    const session = play(replayScenario());
    session.goTo('turn', 'vote');
    session.host({ type: 'closeRounds', scene: 'turn' });
    session.host({ type: 'reopenRounds', scene: 'turn' });
    expect(session.host({ type: 'showStep', scene: 'back', step: 'sure' })).toBe('votingOpen');
    const skipped = play(replayScenario());
    skipped.goTo('guessing', 'story');
    skipped.host({ type: 'showStep', scene: 'turn', step: 'story' });
    expect(skipped.host({ type: 'showStep', scene: 'back', step: 'sure' })).toBe('votingNotClosed');
  });
});

describe('a phone', () => {
  it('is told in which round to say how sure it is, and only where that is asked', () => {
    const asking = play(sureScenario());
    asking.goTo('hearing', 'vote');
    expect(phone(asking)).toMatchObject({ polls: [{ confidence: 'first.confidence' }] });
    const core = play(tinyScenario());
    core.goTo('hearing', 'vote');
    expect(JSON.stringify(phone(core))).not.toContain('confidence');
  });

  it('is told beside its own choices where it said how sure it was, and only where that was asked', () => {
    const asked = playSure(PEOPLE);
    asked.goTo('reveal', 'before');
    expect(phone(asked)).toMatchObject({
      kind: 'answers',
      answers: [{ confidence: 'first.confidence' }, { confidence: 'twist.confidence' }],
    });
    const core = play(tinyScenario());
    core.goTo('reveal', 'before');
    expect(phone(core)).toMatchObject({ kind: 'answers' });
    expect(JSON.stringify(phone(core))).not.toContain('confidence');
  });

  it('hears what came true from the step that tells it, and nothing of anybody else', () => {
    expect(phone(atStep('sure'))).toMatchObject({ kind: 'replay', truth: null });
    const told = phone(atStep('outcome'));
    expect(told).toMatchObject({ kind: 'replay', truth: 'well', prediction: { round: 'guess' } });
    expect(JSON.stringify(told)).not.toMatch(/count|people|right/);
  });
});

describe('the console', () => {
  const context = { ...CONTEXT, present: 12, saved: { why: null, at: START }, wokeAt: null, daysKept: 90 };
  const resultsAt = (step: Step) => hostView(atStep(step).state, context).results;

  it('has the tables beside the step that shows them', () => {
    expect(resultsAt('sure')).toMatchObject({ calibration: { people: 12 } });
    expect(resultsAt('outcome')).toMatchObject({ calibration: { sureAndWrong: 9 } });
    expect(resultsAt('conviction')).toMatchObject({ conviction: { people: 12 } });
    expect(resultsAt('sure')).not.toHaveProperty('conviction');
  });
});

describe('a report', () => {
  it('keeps silent about the prediction until the scene that looks back on it', () => {
    const session = playSure(PEOPLE);
    const early = reportOf(session.state).results;
    const guess = early.polls.flatMap(({ rounds }) => rounds).find(({ round }) => round === 'guess');
    expect(guess?.result).toMatchObject({ kind: 'withheld', reason: 'shownLater' });
    expect(early.confidence?.[0]).toMatchObject({
      prediction: { result: { kind: 'withheld', reason: 'shownLater', people: null } },
      conviction: { result: { kind: 'withheld', reason: 'shownLater', people: null } },
    });
    session.goTo('back', 'sure');
    expect(reportOf(session.state).results.confidence?.[0]).toMatchObject({
      prediction: { truth: 'well', result: { kind: 'calibration', people: 12, right: 3, sureAndWrong: 9 } },
      conviction: { result: { kind: 'conviction', people: 12, softened: 0, sureAtFirst: 8 } },
    });
  });

  it('fits its schema with the part, and says nothing of it without', () => {
    const report = reportOf(atStep('conviction').state);
    expect(reportSchema.parse(report)).toEqual(report);
    expect(reportOf(play(tinyScenario()).state).results).not.toHaveProperty('confidence');
  });

  it('of too few people says so', () => {
    const few = playSure(PEOPLE.slice(0, 4));
    few.goTo('back', 'sure');
    expect(reportOf(few.state).results.confidence?.[0]).toMatchObject({
      prediction: { result: { kind: 'withheld', reason: 'tooFew', people: 4 } },
      conviction: { result: { kind: 'withheld', reason: 'tooFew', people: 4 } },
    });
  });
});
