// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { phoneFixtures } from '../../../../client/gallery/fixtures/phone.ts';
import { readPlan } from '../../../../client/participant/plan.ts';
import { PlanScreen } from '../../../../client/participant/later/PlanScreen.tsx';
import { emptyDesk } from '../../../../client/session/ballots.ts';
import { memoryKeep, type Keep } from '../../../../client/session/keep.ts';

let keep: Keep;
beforeEach(() => {
  keep = memoryKeep();
});
afterEach(cleanup);

function show({ open = true } = {}) {
  const asked = phoneFixtures('nl').find((one) => one.name === 'plan')?.view.screen;
  if (asked?.kind !== 'plan') throw new Error('there is no plan to make');
  const onChoose = vi.fn<(round: string, choice: string) => void>();
  const own = { code: 'KHM7QX', desk: emptyDesk, keep, onChoose, arrivedAt: 0 };
  render(<PlanScreen screen={{ ...asked, open }} {...own} />);
  return onChoose;
}

const save = () => fireEvent.click(screen.getByRole('button', { name: 'Bewaar mijn plan' }));
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

describe('the plan', () => {
  it('stays on the phone, and tells the server no more than that there is one', () => {
    const onChoose = show();
    choose(/hij lastig is/);
    choose(/wat is er precies gebeurd/);
    fireEvent.change(screen.getByLabelText('Welke klant bel ik?'), { target: { value: ' Jansen ' } });
    save();
    expect(readPlan(keep, 'KHM7QX')).toMatchObject({
      trigger: 'Als ik over een klant hoor dat hij lastig is',
      action: 'dan vraag ik eerst: wat is er precies gebeurd?',
      client: 'Jansen',
    });
    expect(onChoose.mock.calls).toEqual([['plan', 'made']]);
  });

  it('can be made of one’s own words', () => {
    show();
    for (const own of screen.getAllByRole('radio', { name: 'Mijn eigen woorden' })) fireEvent.click(own);
    const [trigger, action] = screen.getAllByRole('textbox');
    if (trigger === undefined || action === undefined) throw new Error('there is nowhere to write');
    fireEvent.change(trigger, { target: { value: 'iemand zucht bij een naam' } });
    fireEvent.change(action, { target: { value: 'dan vraag ik waarom' } });
    save();
    expect(screen.getByText('Als iemand zucht bij een naam, dan vraag ik waarom.')).toBeDefined();
  });

  it('shows the sentence as it is being formed, with what is still open left open', () => {
    show();
    expect(screen.getByText('Als …, dan …')).toBeDefined();
    choose(/hij lastig is/);
    expect(screen.getByText('Als ik over een klant hoor dat hij lastig is, dan …')).toBeDefined();
  });

  it('is not kept half, and says what is missing', () => {
    const onChoose = show();
    choose(/hij lastig is/);
    save();
    expect(screen.getByRole('alert').textContent).toMatch(/Kies een ‘als’ en een ‘dan’/);
    expect(readPlan(keep, 'KHM7QX')).toBeNull();
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('comes back with what was chosen when it is changed, and stays one entry in the calendar', () => {
    show();
    choose(/hij lastig is/);
    choose(/wat is er precies gebeurd/);
    save();
    const uid = readPlan(keep, 'KHM7QX')?.uid;
    fireEvent.click(screen.getByRole('button', { name: 'Pas aan' }));
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /hij lastig is/ }).checked).toBe(true);
    choose(/hoe zou de klant het vertellen/);
    save();
    const changed = readPlan(keep, 'KHM7QX');
    expect([changed?.uid, changed?.action]).toEqual([
      uid,
      'dan vraag ik eerst: hoe zou de klant het vertellen?',
    ]);
  });

  it('can still be changed on the phone after the trainer has closed, without a word to the server', () => {
    show();
    choose(/hij lastig is/);
    choose(/wat is er precies gebeurd/);
    save();
    cleanup();
    const onChoose = show({ open: false });
    fireEvent.click(screen.getByRole('button', { name: 'Pas aan' }));
    choose(/hoe zou de klant het vertellen/);
    save();
    expect(readPlan(keep, 'KHM7QX')?.action).toMatch(/vertellen/);
    expect(onChoose).not.toHaveBeenCalled();
  });
});
