import { describe, expect, it } from 'vitest';

import {
  ballotOf,
  choose,
  emptyDesk,
  fail,
  learn,
  settle,
  wishOf,
  type Desk,
} from '../../../../client/session/ballots.ts';
import type { Receipt } from '#shared/protocol.ts';

const round = 'stairs';

/** The desk after the server has answered the ballot that waits. */
function answered(desk: Desk, receipt: Receipt): Desk {
  const wish = wishOf(desk, round);
  if (wish === null) throw new Error('no ballot waits');
  return settle(desk, { round, wish }, receipt);
}

const saved = (choice: string, seq: number): Receipt => ({
  ok: true,
  version: 1,
  stored: { round, choice, seq },
});
const late = (choice: string, seq: number): Receipt => ({
  ok: false,
  refusal: 'roundClosed',
  stored: { round, choice, seq },
});

describe('the ballots of one phone', () => {
  it('calls a ballot saved only after the server has said so', () => {
    const chosen = choose(emptyDesk, round, 'skip');
    expect(ballotOf(chosen, round)).toEqual({ status: 'pending', choice: 'skip', tries: 0 });
    expect(ballotOf(answered(chosen, saved('skip', 1)), round)).toEqual({ status: 'saved', choice: 'skip' });
  });

  it('numbers each tap higher than the last, in whatever round', () => {
    const desk = choose(choose(emptyDesk, round, 'skip'), 'twist', 'call');
    expect([wishOf(desk, round)?.seq, wishOf(desk, 'twist')?.seq]).toEqual([1, 2]);
  });

  it('keeps what is tapped while an earlier tap is on its way', () => {
    const first = choose(emptyDesk, round, 'skip');
    const sent = wishOf(first, round);
    const second = choose(first, round, 'call');
    if (sent === null) throw new Error('no ballot waits');
    const desk = settle(second, { round, wish: sent }, saved('skip', 1));
    expect(ballotOf(desk, round)).toEqual({ status: 'pending', choice: 'call', tries: 0 });
    expect(ballotOf(answered(desk, saved('call', 2)), round)).toEqual({ status: 'saved', choice: 'call' });
  });

  it('shows what stands where another tap of the same person came later', () => {
    const desk = answered(choose(emptyDesk, round, 'skip'), saved('call', 7));
    expect(ballotOf(desk, round)).toEqual({ status: 'saved', choice: 'call' });
    expect(wishOf(choose(desk, round, 'unsure'), round)?.seq).toBe(8);
  });

  it('gives up a ballot that came too late, and shows the earlier one', () => {
    const before = answered(choose(emptyDesk, round, 'skip'), saved('skip', 1));
    const desk = answered(choose(before, round, 'call'), late('skip', 1));
    expect(ballotOf(desk, round)).toEqual({
      status: 'refused',
      wished: 'call',
      choice: 'skip',
      refusal: 'roundClosed',
    });
    expect(wishOf(desk, round)).toBeNull();
  });

  it('has nothing to show as chosen where the only ballot came too late', () => {
    const desk = answered(choose(emptyDesk, round, 'call'), { ok: false, refusal: 'roundClosed' });
    expect(ballotOf(desk, round)).toMatchObject({ status: 'refused', choice: null });
  });

  it.each(['notSaved', 'tooFast'] as const)('keeps a ballot after %s, and counts the try', (refusal) => {
    const desk = answered(choose(emptyDesk, round, 'call'), { ok: false, refusal });
    expect(ballotOf(desk, round)).toEqual({ status: 'pending', choice: 'call', tries: 1 });
  });

  it('does not count a try against a newer tap', () => {
    const first = choose(emptyDesk, round, 'skip');
    const sent = wishOf(first, round);
    if (sent === null) throw new Error('no ballot waits');
    const desk = fail(choose(first, round, 'call'), { round, wish: sent });
    expect(ballotOf(desk, round)).toMatchObject({ choice: 'call', tries: 0 });
  });
});

describe('what the server holds, learnt on coming back', () => {
  it('makes up for an answer that was lost on the way', () => {
    const desk = learn(choose(emptyDesk, round, 'skip'), { [round]: { choice: 'skip', seq: 1 } });
    expect(ballotOf(desk, round)).toEqual({ status: 'saved', choice: 'skip' });
  });

  it('leaves a ballot waiting that never arrived', () => {
    const before = answered(choose(emptyDesk, round, 'skip'), saved('skip', 1));
    const desk = learn(choose(before, round, 'call'), { [round]: { choice: 'skip', seq: 1 } });
    expect(ballotOf(desk, round)).toMatchObject({ status: 'pending', choice: 'call' });
  });

  it('is believed where it holds less than this phone thought', () => {
    const before = answered(choose(emptyDesk, round, 'skip'), saved('skip', 1));
    expect(ballotOf(learn(before, {}), round)).toBeUndefined();
  });

  it('counts on from the highest number that the server has seen', () => {
    const desk = learn(emptyDesk, { twist: { choice: 'call', seq: 12 } });
    expect(wishOf(choose(desk, round, 'skip'), round)?.seq).toBe(13);
  });
});
