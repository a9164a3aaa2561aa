// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { phoneFixtures } from '../../../../client/gallery/fixtures/phone.ts';
import { confidenceOf } from '../../../../client/participant/confidenceOf.ts';
import { letLaterCome } from '../../../../client/participant/later.ts';
import { PhoneView } from '../../../../client/participant/PhoneView.tsx';
import { choose, emptyDesk, settle, wishOf, type Desk } from '../../../../client/session/ballots.ts';
import { memoryKeep } from '../../../../client/session/keep.ts';

beforeAll(letLaterCome);
afterEach(cleanup);

function show(name: string) {
  const fixture = phoneFixtures('nl').find((one) => one.name === name);
  if (fixture === undefined) throw new Error(`there is no fixture ${name}`);
  const onChoose = vi.fn<(round: string, choice: string) => void>();
  const own = { keep: memoryKeep(), onChoose, onSpeak: () => {}, arrivedAt: Date.now() };
  render(<PhoneView {...fixture} {...own} />);
  return onChoose;
}
const scale = () => screen.queryByRole('group', { name: 'Hoe zeker ben je?' });
const point = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

describe('how sure one is', () => {
  it('is asked once there is a choice to be sure of', () => {
    show('sure');
    expect(scale()).toBeNull();
    cleanup();
    show('sure-asked');
    expect(scale()).not.toBeNull();
  });

  it('is not asked of who does not know yet', () => {
    show('sure-unsure');
    expect(scale()).toBeNull();
  });

  it('is handed on in its own round, at one tap', () => {
    const onChoose = show('sure-asked');
    point('80%').click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('stairs.confidence', '80');
  });

  it('shows what was said, also after the voting has closed, when nothing can be said any more', () => {
    show('sure-said');
    expect(point('80%').checked).toBe(true);
    cleanup();
    const onChoose = show('sure-closed');
    expect(point('90%').checked).toBe(true);
    point('50%, een gok').click();
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('is taken back by choosing otherwise, and by nothing else', () => {
    const rounds = { choice: 'stairs', round: 'stairs.confidence' };
    const stored = (desk: Desk, round: string, choice: string): Desk => {
      const chosen = choose(desk, round, choice);
      const wish = wishOf(chosen, round);
      return wish === null ? chosen : settle(chosen, { round, wish }, { ok: true, version: 1 });
    };
    const said = stored(stored(emptyDesk, 'stairs', 'skip'), 'stairs.confidence', '80');
    expect(confidenceOf(said, rounds)).toBe('80');
    expect(confidenceOf(stored(said, 'twist', 'call'), rounds)).toBe('80');
    expect(confidenceOf(choose(said, 'stairs', 'call'), rounds)).toBeNull();
    expect(confidenceOf(stored(said, 'stairs', 'call'), rounds)).toBeNull();
    const unsure = stored(stored(emptyDesk, 'stairs', 'unsure'), 'stairs.confidence', '80');
    expect(confidenceOf(unsure, rounds)).toBeNull();
  });
});

describe('looking back', () => {
  it('says how sure one was, and what came true only once that is told', () => {
    show('replay');
    expect(screen.getByText('Je was 80% zeker: ‘Lastig’.')).toBeDefined();
    expect(screen.queryByText(/Het werd/)).toBeNull();
    cleanup();
    show('replay-told');
    expect(screen.getByText('Het werd: ‘Prettig’.')).toBeDefined();
    const said = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(said).toEqual(['Weet ik nog niet', 'Niet bellen', '90% zeker', 'Bellen', 'een gok']);
  });

  it('says beside one’s own choices how sure one was, and nothing of that where it was not asked', () => {
    const said = () => screen.getAllByRole('definition').map(({ textContent }) => textContent);
    show('answers-sure');
    expect(said()).toEqual(['Weet ik nog niet', 'Niet bellen', 'je was 90% zeker', 'Bellen', 'je gokte']);
    cleanup();
    show('answers');
    expect(said()).toEqual(['Weet ik nog niet', 'Niet bellen', 'Bellen']);
  });

  it('says so where one said nothing', () => {
    show('replay-none');
    expect(screen.getByText('Je hebt hier niets voorspeld.')).toBeDefined();
  });
});
