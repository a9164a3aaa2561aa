// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { projectorFixtures } from '../../../../client/gallery/fixtures/projector.ts';
import { ProjectorStage } from '../../../../client/projector/ProjectorStage.tsx';
import { LANGS, type Lang } from '#shared/ids.ts';
import type { ProjectorView } from '#shared/views/projectorScreen.ts';

beforeAll(() => {
  // This environment has no fonts that could arrive later.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
});
afterEach(cleanup);
afterAll(() => {
  Reflect.deleteProperty(document, 'fonts');
});

function viewOf(name: string, lang: Lang = 'nl'): ProjectorView {
  const fixture = projectorFixtures(lang).find((one) => one.name === name);
  if (fixture === undefined) throw new Error(`there is no fixture ${name}`);
  return fixture.view;
}

function show(view: ProjectorView) {
  return render(
    <StrictMode>
      <ProjectorStage view={view} />
    </StrictMode>,
  );
}

const CODE = 'KRM 7QX';
const isBlack = (name: string) => name === 'silence' || name === 'cover-black';

describe.each(LANGS)('every screen in %s', (lang) => {
  it.each(projectorFixtures(lang).filter(({ name }) => !isBlack(name)))(
    '$name has one heading of the first order, the join code, and a name for each drawing',
    ({ view }) => {
      const { container } = show(view);
      expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
      expect(screen.getByText(CODE)).toBeTruthy();
      expect(container.querySelector('[lang]')?.getAttribute('lang')).toBe(lang);
      for (const drawing of screen.queryAllByRole('img')) {
        expect(drawing.getAttribute('aria-label')).toMatch(/\p{L}{3}/u);
      }
    },
  );

  it.each(projectorFixtures(lang))('$name says that it is a rehearsal, and black stays black', (fixture) => {
    const { container } = show({ ...fixture.view, rehearsal: true });
    const marked = container.textContent.includes(lang === 'nl' ? 'Oefening' : 'Rehearsal');
    expect(marked).toBe(!isBlack(fixture.name));
    cleanup();
    expect(show(fixture.view).container.textContent).not.toMatch(/Oefening|Rehearsal/);
  });
});

it.each(['silence', 'cover-black'])('%s says nothing at all', (name) => {
  const { container } = show(viewOf(name));
  expect(container.textContent).toBe('');
});

it('a black cover hides what the step would show', () => {
  const { container } = show({ ...viewOf('dots-30-sentence'), cover: 'black' });
  expect(container.textContent).toBe('');
});

it('the cover with the code has no result behind it', () => {
  show({ ...viewOf('dots-30-sentence'), cover: 'code' });
  expect(screen.getByRole('img', { name: 'QR-code naar 192.168.1.20:3000' })).toBeTruthy();
  expect(screen.queryByText('22')).toBeNull();
});

it('while people vote the screen tells how many, and of no choice', () => {
  show(viewOf('progress-28-24'));
  expect(screen.getByText('24')).toBeTruthy();
  expect(screen.getByRole('img', { name: '24 van 28 mensen hebben gestemd.' })).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/Niet bellen|Weet ik nog niet/);
});

it('the countdown counts whole seconds from when the view came', () => {
  show(viewOf('progress-long'));
  expect(screen.getByRole('timer').textContent).toBe('nog 30 seconden');
});

it('the red strokes are on no name until the colleague draws them', () => {
  const strokes = () => document.querySelectorAll('li svg').length;
  const { rerender } = show(viewOf('list-vote'));
  expect(strokes()).toBe(0);
  rerender(
    <StrictMode>
      <ProjectorStage view={viewOf('list-struck')} />
    </StrictMode>,
  );
  expect(strokes()).toBe(3);
});

describe('the reveal', () => {
  const numbers = () => {
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    return rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );
  };

  it('has the numbers of the picture in a table, with who came from where', () => {
    show(viewOf('dots-30-sentence'));
    expect(numbers()).toEqual([
      ['14', '3', '2', '0', '1'],
      ['7', '5', '3', '1', '1'],
      ['9', '22', '9', '6', '7'],
    ]);
  });

  it('has only the earlier numbers in it until the dots move', () => {
    show(viewOf('dots-30-pause'));
    expect(numbers()).toEqual([['14'], ['7'], ['9']]);
    expect(document.body.textContent).not.toContain('22');
  });

  it('says what the numbers allow at the sentence, and not before', () => {
    const { rerender } = show(viewOf('dots-30-move'));
    expect(document.body.textContent).not.toMatch(/Voor de draai zou|En nu\?/);
    rerender(
      <StrictMode>
        <ProjectorStage view={viewOf('dots-30-sentence')} />
      </StrictMode>,
    );
    expect(document.body.textContent).toContain('Voor de draai zou 30% bellen, erna 73%.');
  });

  it('shows who voted only once, outside the piles', () => {
    show(viewOf('dots-30-move'));
    expect(screen.getByRole('img', { name: '2 stemden één keer: niet meegeteld' })).toBeTruthy();
  });

  it('follows nobody in a group that is too small for it', () => {
    show(viewOf('dots-4-sentence'));
    expect(document.querySelector('[data-rings]')).toBeNull();
    expect(numbers()).toEqual([
      ['2', '1'],
      ['1', '0'],
      ['1', '3'],
    ]);
  });

  it('says so where there are too few people for any number', () => {
    show(viewOf('dots-2-sentence'));
    expect(screen.getByText('Nog te weinig stemmen om iets te laten zien.')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('rings everybody who moved, and nobody else', () => {
    show(viewOf('dots-30-sentence'));
    expect(document.querySelector('[data-rings]')?.getAttribute('d')?.match(/M/g)).toHaveLength(20);
  });
});

it('shows a band in words and without a number of people per option', () => {
  show(viewOf('tally-band'));
  expect(screen.getByText('80% of meer')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it('names a source once for the facts that follow one another from it', () => {
  show(viewOf('facts'));
  expect(document.body.textContent.match(/\(offertearchief\)/g)).toHaveLength(2);
});

it('is a whole page without anybody to contact', () => {
  show(viewOf('contact-none'));
  expect(screen.getByText('Dank je wel voor je eerlijke antwoorden.')).toBeTruthy();
  expect(document.querySelector('address')).toBeNull();
  expect(screen.queryByText('Verder lezen')).toBeNull();
});
