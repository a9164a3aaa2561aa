import { describe, expect, it } from 'vitest';

import { paceAt } from '../../../../client/host/console/pace.ts';
import { fold } from '#shared/session/evolve.ts';
import { hostScript } from '#shared/views/hostScript.ts';
import { play } from '../../../support/played.ts';
import { tinyScenario } from '../../../support/scenarios.ts';

// Two minutes of coming in, which do not count, and then 6, 6, 8, 4, 3 and 1.
const { scenes } = hostScript(fold(play(tinyScenario()).events), 'nl');
const STARTED = Date.UTC(2026, 0, 5, 9);
const after = (minutes: number, scene: string) =>
  paceAt(scenes, { scene, startedAt: STARTED, now: STARTED + minutes * 60_000 });

describe('how a session keeps to its plan', () => {
  it('is on schedule from the minute a scene begins until the minute it ends', () => {
    expect(after(0, 'hearing').ahead).toBe(0);
    expect(after(6, 'hearing').ahead).toBe(0);
    expect(after(6, 'turn').ahead).toBe(0);
    expect(after(12, 'turn').ahead).toBe(0);
  });

  it('is ahead by what is left of the scenes before', () => {
    expect(after(2, 'turn').ahead).toBe(4);
    expect(after(5, 'reveal').ahead).toBe(7);
  });

  it('is behind by what a scene takes over its own minutes', () => {
    expect(after(9, 'hearing').ahead).toBe(-3);
    expect(after(35, 'end').ahead).toBe(-7);
  });

  it('calls less than a minute on schedule, in both directions', () => {
    expect(Object.is(after(6.9, 'hearing').ahead, 0)).toBe(true);
    expect(after(5.1, 'turn').ahead).toBe(0);
  });

  it('counts the whole minutes since the first scene was left', () => {
    expect(after(11.9, 'turn').elapsed).toBe(11);
    expect(after(-0.1, 'hearing').elapsed).toBe(0);
  });

  it('is behind as soon as the first scene is gone back to', () => {
    expect(after(5, 'in')).toEqual({ elapsed: 5, ahead: -5 });
  });
});
