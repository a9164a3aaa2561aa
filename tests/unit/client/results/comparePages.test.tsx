// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { comparedFixtures } from '../../../../client/gallery/fixtures/compared.ts';
import { ComparePages } from '../../../../client/results/ComparePages.tsx';
import { TRAINER_LANG, TRAINER_TICKET } from '../../../../client/session/trainerKeep.ts';
import type { ErrorAnswer, OverTimeAnswer } from '#shared/api.ts';

function fixture(name: string): OverTimeAnswer {
  const compared = comparedFixtures.find((each) => each.name === name)?.compared;
  if (compared === undefined) throw new Error(`there is no fixture ${name}`);
  return compared;
}

function open(answer: OverTimeAnswer | ErrorAnswer, query = '?s=one,two') {
  const asked = vi.fn<typeof fetch>(async () =>
    Promise.resolve(Response.json(answer, { status: 'error' in answer ? 409 : 200 })),
  );
  vi.stubGlobal('fetch', asked);
  history.replaceState(null, '', `/results/compare${query}`);
  render(<ComparePages />);
  return () =>
    asked.mock.calls.map(([path, init]) => [path, new Headers(init?.headers).get('authorization')]);
}
const lead = () => screen.getByRole('heading', { level: 1 }).nextElementSibling?.textContent;
const rowsOf = (name: RegExp) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

beforeEach(() => {
  localStorage.setItem(`aanname.${TRAINER_LANG}`, 'nl');
  localStorage.setItem(`aanname.${TRAINER_TICKET}`, 'trainer-ticket');
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('sessions side by side', () => {
  it('are asked for with the trainer’s ticket', async () => {
    const asked = open(fixture('compared-five'));
    await screen.findByRole('article');
    expect(asked()).toEqual([['/api/over-time?sessions=one%2Ctwo', 'Bearer trainer-ticket']]);
  });

  it('begin with the overall figure, and never without its caveat', async () => {
    open(fixture('compared-five'));
    await screen.findByRole('article');
    expect(lead()).toBe(
      'In 3 sessies met samen 90 mensen koos 31 (34%) ‘Bellen’ bij ‘na de trap’, en 61 (68%) bij ‘na de draai’. ' +
        'Per sessie liep het verschil van +13 tot +43 procentpunten; de middelste kwam op +43. ' +
        '2 sessies tellen in dit cijfer niet mee: daar stemden geen tien mensen beide keren, of is de uitslag niet vrijgegeven. ' +
        'Verschillende groepen, verschillende dagen: dit is geen meting van één training.',
    );
  });

  it('say instead how many there would have to be, where they are too few', async () => {
    open(fixture('compared-two'));
    await screen.findByRole('article');
    expect(lead()).toMatch(/vanaf drie sessies met elk minstens tien mensen.* Hier is dat er één\.$/);
  });

  it('have the same drawing each, or in words why there is none', async () => {
    open(fixture('compared-five'));
    await screen.findByRole('article');
    expect(screen.getAllByRole('img')).toHaveLength(4);
    expect(screen.getByRole('img', { name: /^1\. .*noord.*na de draai: Niet bellen 3/ })).toBeDefined();
    const last = screen.getByRole('heading', { name: /magazijn/ }).closest('li');
    expect(last?.textContent).toContain('2 mensen. Te weinig stemmen om te laten zien.');
    expect(within(last ?? document.body).queryByRole('img')).toBeNull();
  });

  it('have a row each, with percentages from ten people and blanks where nothing is told', async () => {
    open(fixture('compared-five'));
    await screen.findByRole('article');
    const rows = rowsOf(/^‘Bellen’, van wie/);
    expect(rows.map(([, ...cells]) => cells)).toEqual([
      ['30', '9 (30%)', '22 (73%)', '+13', '+43', '15', '2', '7f3a·91c2'],
      ['30', '13 (43%)', '17 (57%)', '+4', '+13', '6', '2', '7f3a·91c2'],
      ['5', '1', '4', '+3', '', '', '', '7f3a·91c2'],
      ['30', '9 (30%)', '22 (73%)', '+13', '+43', '15', '2', '7f3a·91c2'],
      ['2', '', '', '', '', '', '', '7f3a·91c2'],
    ]);
    expect(rowsOf(/doorstreepten/)[0]?.slice(1)).toEqual(['28', '17', '7', '4']);
  });

  it('name the company once where it is that of all, and of each where not', async () => {
    const compared = fixture('compared-five');
    open(compared);
    await screen.findByRole('article');
    const names = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(names()[0]).toBe('1. verkoopteam noord, 8 september 2026');
    expect(screen.getByText('Voorbeeldbedrijf · De klant')).toBeDefined();
    cleanup();
    const [first, ...others] = structuredClone(compared.sessions);
    open({ ...compared, sessions: first === undefined ? [] : [{ ...first, company: 'Jansen' }, ...others] });
    await screen.findByRole('article');
    expect(names().slice(0, 2)).toEqual([
      '1. Jansen · verkoopteam noord, 8 september 2026',
      '2. Voorbeeldbedrijf · verkoopteam zuid, 6 oktober 2026',
    ]);
    expect(screen.getByText('De klant')).toBeDefined();
  });

  it('say how many are still going on', async () => {
    open({ ...fixture('compared-two'), running: 2 });
    await screen.findByRole('article');
    expect(lead()).toContain('2 gekozen sessies lopen nog en staan er niet bij.');
  });

  it('can be read in the other language', async () => {
    open(fixture('compared-five'));
    fireEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Sessions side by side');
    expect(lead()).toContain('Different groups, different days: this does not measure one training.');
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('in their place', () => {
  const title = async () => (await screen.findByRole('heading', { level: 1 })).textContent;

  it('stands how to sign in, for who is not the trainer; nothing is asked', async () => {
    localStorage.removeItem(`aanname.${TRAINER_TICKET}`);
    const asked = open(fixture('compared-two'));
    expect(await title()).toBe('Deze pagina is voor de trainer.');
    expect(asked()).toEqual([]);
  });

  it.each([
    ['otherScenario', 'In deze sessies is niet hetzelfde gevraagd.'],
    ['nothingToCompare', 'In dit verhaal wordt geen enkele vraag twee keer gesteld.'],
    ['badRequest', 'Hier horen twee tot 24 sessies bij.'],
  ] as const)('stands, after %s, why not; asking again would not help', async (error, said) => {
    open({ error });
    await vi.waitFor(async () => expect(await title()).toBe(said));
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link').getAttribute('href')).toBe('/trainer');
  });
});
