// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { resultsFixtures } from '../../../../client/gallery/fixtures/results.ts';
import { ManageParts } from '../../../../client/host/manage/ManageResults.tsx';
import { managingOf } from '../../../../client/host/manage/managing.ts';
import { LangContext } from '../../../../client/host/words.ts';
import { memoryKeep } from '../../../../client/session/keep.ts';
import { TRAINER_TICKET } from '../../../../client/session/trainerKeep.ts';
import { createTrainer } from '../../../../client/host/trainer.ts';
import type { ErrorAnswer, Managed } from '#shared/api.ts';

const DAY = 24 * 60 * 60 * 1000;

function fixture(name: string): Managed {
  const found = resultsFixtures.find((each) => each.name === name);
  if (found === undefined || !('report' in found) || found.managed === null) throw new Error(name);
  return found.managed;
}
const ended = fixture('thirty-managed');

/** The management of a session as it stands, before a server that answers in turn. */
async function manage(managed: Managed, ...answers: (object | ErrorAnswer)[]) {
  const all: object[] = [managed, ...answers];
  const asked = vi.fn<typeof fetch>(async () => {
    const answer = (all.length > 1 ? all.shift() : all[0]) ?? managed;
    return Response.json(answer, { status: 'error' in answer ? 400 : 200 });
  });
  vi.stubGlobal('fetch', asked);
  const keep = memoryKeep();
  keep.set(TRAINER_TICKET, 'trainer-ticket');
  const onChanged = vi.fn<() => void>();
  render(
    <LangContext value={{ lang: 'nl', speak: () => {} }}>
      <ManageParts
        managing={managingOf(createTrainer(keep), 'abc')}
        picturing={null}
        subject="abc"
        onChanged={onChanged}
      />
    </LangContext>,
  );
  await screen.findByText('Wat we bewaren');
  return {
    onChanged,
    wishes: () =>
      asked.mock.calls.slice(1).map(([path, init]) => {
        const body = typeof init?.body === 'string' ? ` ${init.body}` : '';
        return `${init?.method} ${typeof path === 'string' ? path : ''}${body}`;
      }),
  };
}
const press = (name: string | RegExp, within_ = within(document.body)) =>
  fireEvent.click(within_.getByRole('button', { name }));
const part = (title: string) => {
  const section = screen.getByRole('heading', { name: title }).closest('section');
  if (section === null) throw new Error(`there is no part ${title}`);
  return within(section);
};
const dialog = () => within(screen.getByRole('dialog'));

beforeEach(() => history.replaceState(null, '', '/results/abc'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('the remark', () => {
  it('says that it is not saved, saves it without empty ends, and has the results drawn anew', async () => {
    const remark = 'Tot in maart.';
    const { wishes, onChanged } = await manage({ ...ended, remark: null }, { ...ended, remark });
    const remarked = part('Opmerking');
    const line = remarked.getByRole('textbox', { name: 'Opmerking bij de uitslag' });
    fireEvent.change(line, { target: { value: `${remark} ` } });
    expect(remarked.getByText('14 van 1000 tekens')).toBeDefined();
    expect(remarked.getByRole('status').textContent).toBe('Nog niet bewaard.');
    press('Bewaar', part('Opmerking'));
    await vi.waitFor(() => expect(remarked.getByRole('status').textContent.trim()).toBe('Bewaard.'));
    expect(wishes()).toEqual([`PUT /api/sessions/abc/results {"remark":"${remark}"}`]);
    expect(onChanged).toHaveBeenCalledOnce();
  });

  it('that is emptied is none', async () => {
    const { wishes } = await manage(ended, { ...ended, remark: null });
    fireEvent.change(part('Opmerking').getByRole('textbox'), { target: { value: '  ' } });
    press('Bewaar', part('Opmerking'));
    await vi.waitFor(() => expect(wishes()).toEqual(['PUT /api/sessions/abc/results {"remark":null}']));
  });

  it('is not said to be saved when it was refused', async () => {
    await manage(ended, { error: 'notSaved' });
    fireEvent.change(part('Opmerking').getByRole('textbox'), { target: { value: 'Anders' } });
    press('Bewaar', part('Opmerking'));
    await screen.findByText(/^Dit kon niet op de schijf worden gezet/);
    expect(screen.queryByText('Bewaard.')).toBeNull();
  });
});

describe('a link', () => {
  const [anja] = ended.links;
  const url = 'https://aanname.example.nl/results#a-ticket';

  it('is made for somebody and some days, and its address is shown once, to be copied', async () => {
    vi.stubGlobal('isSecureContext', true);
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { wishes } = await manage(ended, { link: anja, url }, ended);
    const links = part('Delen met het bedrijf');
    fireEvent.change(links.getByRole('textbox', { name: /^Voor wie/ }), {
      target: { value: ' Anja, directie ' },
    });
    fireEvent.change(links.getByRole('spinbutton'), { target: { value: '14' } });
    press('Maak een link');
    await screen.findByRole('heading', { name: 'De link voor Anja, directie' });
    expect(wishes()[0]).toBe('POST /api/sessions/abc/links {"label":"Anja, directie","days":14}');
    expect(links.getByRole<HTMLInputElement>('textbox', { name: 'Link naar de uitslag' }).value).toBe(url);
    press('Kopieer de link');
    await screen.findByText('Gekopieerd.');
    expect(copied).toHaveBeenCalledWith(url);
    press('Klaar');
    expect(document.body.innerHTML).not.toContain(url);
  });

  it('is selected to be copied by hand where the browser does not copy', async () => {
    vi.stubGlobal('isSecureContext', false);
    await manage(ended, { link: anja, url }, ended);
    fireEvent.change(part('Delen met het bedrijf').getByRole('textbox'), { target: { value: 'Anja' } });
    press('Maak een link');
    fireEvent.click(await screen.findByRole('button', { name: 'Kopieer de link' }));
    await screen.findByText(/kopieer hem zelf/);
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link naar de uitslag' });
    expect([line.selectionStart, line.selectionEnd]).toEqual([0, url.length]);
  });

  it('says how often and when it was opened, and whether it still works', async () => {
    const now = Date.now();
    const link = (label: string, own: Partial<Managed['links'][number]>) => ({
      id: label,
      label,
      madeAt: now,
      expiresAt: now + DAY,
      revokedAt: null,
      opened: { times: 0, first: null, last: null },
      ...own,
    });
    await manage({
      ...ended,
      links: [
        link('nieuw', {}),
        link('één', { opened: { times: 1, first: now, last: now } }),
        link('vaak', { opened: { times: 4, first: now - DAY, last: now } }),
        link('weg', { revokedAt: now }),
        link('oud', { expiresAt: now - 1 }),
      ],
    });
    const rows = within(screen.getByRole('list', { name: 'Links die je maakte' })).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^nieuwGeldig tot .*Nog niet geopend\.Trek in$/),
      expect.stringMatching(/^éénGeldig tot .*Eén keer geopend, op .*Trek in$/),
      expect.stringMatching(/^vaakGeldig tot .*4 keer geopend, van .* tot .*Trek in$/),
      expect.stringMatching(/^wegIngetrokken op .*Nooit geopend\.$/),
      expect.stringMatching(/^oudVerlopen op .*Nooit geopend\.$/),
    ]);
  });

  it('is revoked only when that is confirmed', async () => {
    const { wishes } = await manage(ended, ended);
    press('Trek in: de link voor Ondernemingsraad');
    fireEvent.click(dialog().getByRole('button', { name: 'Toch niet' }));
    expect(wishes()).toEqual([]);
    press('Trek in: de link voor Ondernemingsraad');
    fireEvent.click(dialog().getByRole('button', { name: 'Trek in' }));
    await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(wishes()).toEqual(['DELETE /api/sessions/abc/links/Ondernemingsraad']);
  });
});

describe('what is kept', () => {
  const kept = () => part('Wat we bewaren');

  it.each([
    [{ ...ended, ended: false, sealsAt: null }, /^De sessie is nog bezig\. Nu bewaard: de losse stemmen/],
    [ended, /^Nu bewaard: de losse stemmen.*Dat gebeurt vanzelf op .*nog 90 dagen\.$/],
    [{ ...ended, days: 0 }, /Na het verzegelen bewaren we niets/],
    [fixture('sealed-managed'), /^Verzegeld op .*blijven bewaard tot 23 februari 2027 /],
  ])('is told in words', async (managed, said) => {
    await manage(managed);
    expect(kept().getByText(said)).toBeDefined();
  });

  it('lasts as many days as are chosen', async () => {
    const { wishes } = await manage(ended, { ...ended, days: 0 });
    fireEvent.change(kept().getByRole('spinbutton'), { target: { value: '0' } });
    press('Bewaar', kept());
    await kept().findByText(/Na het verzegelen bewaren we niets/);
    expect(wishes()).toEqual(['PUT /api/sessions/abc/results {"days":0}']);
  });

  it('is not deleted by a number: of a sealed session no less than the days that have passed', async () => {
    const sealedAt = Date.now() - 10 * DAY - 1;
    await manage({ ...fixture('sealed-managed'), sealedAt });
    expect(kept().getByRole('spinbutton').getAttribute('min')).toBe('11');
  });

  it('is sealed once the dialog has said what is destroyed and what remains', async () => {
    const { wishes, onChanged } = await manage(ended, fixture('sealed-managed'));
    press('Verzegel nu');
    expect(dialog().getAllByRole('listitem')).toHaveLength(3);
    expect(dialog().getByText(/^De tabellen en zinnen van deze pagina.*90 dagen\.$/)).toBeDefined();
    expect(document.activeElement?.textContent).toBe('Toch niet');
    press('Verzegel de sessie', dialog());
    await kept().findByText(/^Verzegeld op/);
    expect(wishes()).toEqual(['POST /api/sessions/abc/seal']);
    expect(onChanged).toHaveBeenCalledOnce();
    expect(screen.queryByRole('button', { name: 'Verzegel nu' })).toBeNull();
  });

  it('stays when the tables do not follow from the votes, and the dialog says so', async () => {
    await manage(ended, { error: 'tablesDiffer' });
    press('Verzegel nu');
    press('Verzegel de sessie', dialog());
    expect(await dialog().findByText(/Er is niets gewist\./)).toBeDefined();
  });

  it('is deleted after a tick, and then there is nothing here any more', async () => {
    const { wishes } = await manage(ended, { deleted: true });
    press('Verwijder nu');
    const yes = dialog().getByRole<HTMLButtonElement>('button', { name: 'Verwijder alles' });
    expect(yes.disabled).toBe(true);
    fireEvent.click(dialog().getByRole('checkbox'));
    fireEvent.click(yes);
    await vi.waitFor(() => expect(location.pathname).toBe('/trainer'));
    expect(wishes()).toEqual(['DELETE /api/sessions/abc']);
  });
});

it('tells who did what, the newest first, and all of it when asked', async () => {
  const entry = (at: number) => ({ at, what: 'exported', by: 'link', detail: 'csv' }) as const;
  const journal: Managed['journal'] = [
    ...Array.from({ length: 8 }, (_, at) => entry(at)),
    { at: 9, what: 'settled', by: 'trainer', detail: '30' },
    { at: 10, what: 'notSealed', by: 'server', detail: null },
  ];
  await manage({ ...ended, journal });
  const journalled = part('Wie deed wat');
  const told = () => journalled.getAllByRole('listitem').map((each) => each.lastElementChild?.textContent);
  expect(told()).toHaveLength(6);
  expect(told().slice(0, 3)).toEqual([
    'Het programma wilde verzegelen, maar bij het natellen klopte er iets niet. Er is niets vernietigd.',
    'Jij koos hoeveel dagen de tabellen blijven: 30.',
    'Iemand met een link downloadde de uitslag als CSV.',
  ]);
  press('Toon alle 10');
  expect(told()).toHaveLength(10);
});
