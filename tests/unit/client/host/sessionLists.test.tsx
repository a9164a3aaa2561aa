// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { found } from '../../../../client/host/home/finding.ts';
import { SessionLists } from '../../../../client/host/home/SessionLists.tsx';
import { LangContext } from '../../../../client/host/words.ts';
import type { SessionSummary } from '#shared/api.ts';
import type { Lang } from '#shared/ids.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 10, 24, 12);

function session(id: string, own: Partial<SessionSummary> = {}): SessionSummary {
  return {
    id,
    code: 'KBM7QX',
    scenario: { id: 'zeger', version: 1 },
    title: 'De klant',
    lang: 'nl',
    group: id,
    company: null,
    createdAt: NOON,
    ended: true,
    joined: 12,
    rehearsal: false,
    sealedAt: null,
    keptUntil: null,
    ...own,
  };
}

function open(sessions: SessionSummary[], lang: Lang = 'nl') {
  render(
    <LangContext value={{ lang, speak: () => undefined }}>
      <SessionLists sessions={sessions} />
    </LangContext>,
  );
}
const rows = () => screen.queryAllByRole('listitem').map((row) => row.querySelector('a')?.textContent);
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const button = () => screen.getByRole<HTMLButtonElement>('button', { name: /^Vergelijk/ });
const six = ['noord', 'zuid', 'oost', 'west', 'midden', 'buiten'];

afterEach(cleanup);

describe('the search', () => {
  const sessions = [
    session('noord', { company: 'Café Überhaupt' }),
    session('zuid', { title: 'Een ander verhaal', code: 'HPT4WD' }),
    session('oost', { createdAt: NOON + 7 * DAY }),
  ];

  it.each([
    ['cafe uber', ['noord']],
    ['ANDER verhaal', ['zuid']],
    ['hpt4wd', ['zuid']],
    ['HPT 4WD', ['zuid']],
    ['24 november', ['noord', 'zuid']],
    ['dinsdag', ['noord', 'zuid', 'oost']],
    ['oost 1 december 2026', ['oost']],
    ['noord zuid', []],
    ['  ', ['noord', 'zuid', 'oost']],
  ])('‘%s’ finds %j', (typed, ids) => {
    expect(found(sessions, typed, 'nl').map(({ id }) => id)).toEqual(ids);
  });

  it('knows the day in the trainer’s language', () => {
    expect(found(sessions, 'tuesday 1 december', 'en').map(({ id }) => id)).toEqual(['oost']);
  });

  it('is there from six sessions on', () => {
    open(six.slice(1).map((id) => session(id)));
    expect(screen.queryByRole('searchbox')).toBeNull();
    cleanup();
    open(six.map((id) => session(id)));
    expect(screen.getByRole('searchbox')).toBeDefined();
  });

  it('shows what it finds, and says how many', () => {
    open(six.map((id) => session(id)));
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'MIDDEN' } });
    expect(rows()).toEqual(['midden']);
    expect(status.textContent).toBe('1 van 6 sessies gevonden.');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'niemand' } });
    expect(rows()).toEqual([]);
    expect(status.textContent).toBe('Geen sessie gevonden.');
  });
});

describe('the comparison', () => {
  it('begins at two sessions, and says so before', () => {
    open([session('noord'), session('zuid')]);
    expect(button().disabled).toBe(true);
    expect(screen.getByText('Kruis twee of meer sessies van hetzelfde verhaal aan.')).toBeDefined();
    fireEvent.click(box('Vergelijk noord'));
    expect(button().disabled).toBe(true);
    fireEvent.click(box('Vergelijk zuid'));
    expect(button().textContent).toBe('Vergelijk 2 sessies');
    expect(button().disabled).toBe(false);
    fireEvent.click(button());
    expect(location.pathname + location.search).toBe('/results/compare?s=noord,zuid');
  });

  it('keeps what was ticked while another search hides it', () => {
    open(six.map((id) => session(id)));
    fireEvent.click(box('Vergelijk noord'));
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zuid' } });
    fireEvent.click(box('Vergelijk zuid'));
    expect(button().textContent).toBe('Vergelijk 2 sessies');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
    fireEvent.click(box('Vergelijk noord'));
    expect(button().disabled).toBe(true);
  });

  it('takes no session of another version once one is ticked, and says why', () => {
    open([session('noord'), session('zuid'), session('oud', { scenario: { id: 'zeger', version: 2 } })]);
    expect(box('Vergelijk oud').disabled).toBe(false);
    fireEvent.click(box('Vergelijk noord'));
    expect(box('oud: ander verhaal of andere versie').disabled).toBe(true);
    expect(screen.getByText('ander verhaal of andere versie')).toBeDefined();
  });

  it('is offered for nothing that is still going on, or was rehearsed', () => {
    open([session('noord'), session('zuid', { rehearsal: true }), session('oost', { ended: false })]);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is of 24 sessions at most', () => {
    const many = Array.from({ length: 25 }, (_, nth) => session(`groep ${nth}`));
    open(many);
    for (const each of screen.getAllByRole('checkbox')) fireEvent.click(each);
    expect(button().disabled).toBe(true);
    expect(screen.getByText('Er passen hoogstens 24 sessies naast elkaar.')).toBeDefined();
  });
});
