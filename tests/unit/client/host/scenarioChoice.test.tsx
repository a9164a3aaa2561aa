// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

import { ScenarioChoice } from '../../../../client/host/home/ScenarioChoice.tsx';
import { LangContext } from '../../../../client/host/words.ts';
import type { ScenarioSummary } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';

function summary(id: string, minutes: number, title: string): ScenarioSummary {
  const said = { nl: title, en: `${title} (en)` };
  const about = { nl: `Over ${title}.`, en: `About ${title}.` };
  return { id, version: 1, title: said, summary: about, minutes, languages: ['nl', 'en'] };
}

const SCENARIOS = [
  summary('tas', 30, 'De tas'),
  summary('klant-60', 60, 'De klant'),
  summary('klant', 30, 'De klant'),
  summary('klant-45', 45, 'De klant'),
  summary('ticket', 60, 'Het ticket'),
  summary('ticket-45', 45, 'Het ticket'),
];

function Open({ first }: { first: string }) {
  const [id, choose] = useState(first);
  const chosen = SCENARIOS.find((each) => each.id === id);
  return (
    <form aria-label="nieuw">
      <ScenarioChoice scenarios={SCENARIOS} chosen={chosen} onChoose={choose} />
    </form>
  );
}

function open(first = 'tas', lang: Lang = 'nl'): void {
  render(
    <LangContext value={{ lang, speak: () => undefined }}>
      <Open first={first} />
    </LangContext>,
  );
}
const filledIn = () => new FormData(screen.getByRole<HTMLFormElement>('form')).get('scenario');
const choose = (name: RegExp | string) => fireEvent.click(screen.getByRole('radio', { name }));
const lengths = () => screen.queryAllByRole('radio', { name: /^\d+ min/ });

afterEach(cleanup);

describe('the choice of a scenario', () => {
  it('has each story once, in the order of the library, with what it is about and how long it takes', () => {
    open();
    const [stories] = screen.getAllByRole('group');

    expect([...(stories?.querySelectorAll('label') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'De tas30 minutenOver De tas.',
      'De klant30, 45 of 60 minutenOver De klant.',
      'Het ticket45 of 60 minutenOver Het ticket.',
    ]);
  });

  it('speaks the language of its reader', () => {
    open('klant', 'en');

    expect(screen.getByRole('radio', { name: /De klant \(en\).*30, 45 or 60 minutes/ })).toBeTruthy();
  });

  it('asks how long only where there is something to choose', () => {
    open();
    expect(lengths()).toHaveLength(0);
    expect(filledIn()).toBe('tas');

    choose(/De klant/);
    expect(lengths()).toHaveLength(3);
    expect(filledIn()).toBe('klant');

    choose('60 minuten');
    expect(filledIn()).toBe('klant-60');
  });

  it('keeps the length that was chosen when another story is, where it has that, and else takes its shortest', () => {
    open('klant-60');
    choose(/Het ticket/);
    expect(filledIn()).toBe('ticket');

    choose(/De tas/);
    choose(/Het ticket/);
    expect(filledIn()).toBe('ticket-45');
  });
});
