// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { five, thirty } from '../../../../client/gallery/fixtures/report.ts';
import { accessIn } from '../../../../client/results/access.ts';
import { ResultsPages } from '../../../../client/results/ResultsPages.tsx';
import { TRAINER_LANG, TRAINER_TICKET } from '../../../../client/session/trainerKeep.ts';
import type { ErrorAnswer, ResultsAnswer } from '#shared/api.ts';
import { refusalWords } from '#shared/wording/refusals.ts';

/** As the server writes it; the browser does not look at the signature. */
function ticketOf(claims: object): string {
  return `${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
}
const TICKET = ticketOf({ role: 'results', session: 'abc', link: 'ë~', exp: 1 });

type Said = ResultsAnswer | ErrorAnswer | 'nothing';

/** A server that answers to whatever it is asked. */
function serverSaying(...answers: Said[]) {
  const asked = vi.fn<typeof fetch>(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer === undefined || answer === 'nothing') throw new TypeError('no network');
    return Response.json(answer, { status: 'error' in answer ? 400 : 200 });
  });
  vi.stubGlobal('fetch', asked);
  return () =>
    asked.mock.calls.map(([path, init]) => [path, new Headers(init?.headers).get('authorization')]);
}

function open(session: string | null, hash = '') {
  history.replaceState(null, '', `/results${session === null ? '' : `/${session}`}${hash}`);
  render(
    <ResultsPages
      session={session}
      Manage={({ session: managed, onChanged }) => <button onClick={onChanged}>manages {managed}</button>}
    />,
  );
}
const title = async () => (await screen.findByRole('heading', { level: 1 })).textContent;
const asLink = { report: five(), as: 'link' } as const;

beforeEach(() => {
  localStorage.setItem(`aanname.${TRAINER_LANG}`, 'nl');
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a link from the trainer', () => {
  it('opens the results with its ticket, which stands in no address that is asked', async () => {
    const asked = serverSaying(asLink);
    open(null, `#${TICKET}`);
    await screen.findByRole('article');
    expect(asked()).toEqual([['/api/results', `Bearer ${TICKET}`]]);
    expect(location.hash).toBe(`#${TICKET}`);
    expect(screen.queryByText(/^manages/)).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('says by itself whose results it is for, also with letters that base64 writes otherwise', () => {
    expect(accessIn(`#${TICKET}`)).toEqual({ kind: 'link', session: 'abc', ticket: TICKET });
    expect(accessIn('#not a ticket')).toMatchObject({ session: '' });
    expect(accessIn('')).toBeNull();
  });

  it('may be followed by another one in the same tab', async () => {
    const asked = serverSaying(asLink);
    open(null, `#${TICKET}`);
    await screen.findByRole('article');
    const other = ticketOf({ session: 'def' });
    location.hash = other;
    await vi.waitFor(() => expect(asked()).toHaveLength(2));
    expect(asked()[1]).toEqual(['/api/results', `Bearer ${other}`]);
  });

  it.each([
    ['', /^Hier hoort een link bij\.$/],
    [`#${TICKET}`, /^Deze link werkt niet meer: hij is verlopen of ingetrokken\.$/],
  ])('says so when it is not there or works no more, and does not offer to ask again', async (hash, said) => {
    serverSaying({ error: 'expiredLink' });
    open(null, hash);
    await vi.waitFor(async () => expect(await title()).toMatch(said));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('that is not whole is not told to sign in', async () => {
    serverSaying({ error: 'notSignedIn' });
    open(null, '#half-a-ticket');
    await vi.waitFor(async () => expect(await title()).toBe('Deze link klopt niet, of niet helemaal.'));
  });

  it('can be asked for again where the server did not answer', async () => {
    serverSaying('nothing', asLink);
    open(null, `#${TICKET}`);
    fireEvent.click(await screen.findByRole('button', { name: 'Probeer het opnieuw' }));
    expect(await screen.findByRole('article')).toBeDefined();
  });
});

describe('the trainer', () => {
  it('who is not signed in reads how to become that, and nothing is asked', async () => {
    const asked = serverSaying(asLink);
    open('abc');
    expect(await title()).toBe('Deze pagina is voor de trainer.');
    expect(asked()).toEqual([]);
  });

  it('sees what can be managed beside the results, and the results anew when that changes them', async () => {
    localStorage.setItem(`aanname.${TRAINER_TICKET}`, 'trainer-ticket');
    const remarked = { ...five(), remark: 'Tot in maart.' };
    const asked = serverSaying({ report: five(), as: 'trainer' }, { report: remarked, as: 'trainer' });
    open('abc');
    fireEvent.click(await screen.findByText('manages abc'));
    await screen.findByText('Tot in maart.');
    expect(asked()).toEqual(Array(2).fill(['/api/sessions/abc/results', 'Bearer trainer-ticket']));
  });
});

describe('results that are read already', () => {
  const reading = async (...answers: Said[]) => {
    localStorage.setItem(`aanname.${TRAINER_TICKET}`, 'trainer-ticket');
    const asked = serverSaying({ report: five(), as: 'trainer' }, ...answers);
    open('abc');
    fireEvent.click(await screen.findByText('manages abc'));
    await vi.waitFor(() => expect(asked()).toHaveLength(2));
  };

  it('stay when the server is away for a moment', async () => {
    await reading('nothing');
    const { settledResults } = vi.mocked(fetch).mock;
    await vi.waitFor(() => expect(settledResults[1]?.type).toBe('rejected'));
    await act(async () => {});
    expect(screen.getByRole('article')).toBeDefined();
    expect(screen.getByText('manages abc')).toBeDefined();
  });

  it('go when they are not there any more', async () => {
    await reading({ error: 'notFound' });
    await vi.waitFor(async () => expect(await title()).toBe('Deze uitslag is er niet.'));
    expect(screen.queryByRole('article')).toBeNull();
  });
});

describe('the language', () => {
  it('is the reader’s to choose, for the page, its title and its language for who hears it', async () => {
    serverSaying({ report: thirty(), as: 'link' });
    open(null, `#${TICKET}`);
    expect(await title()).toBe('De uitslag wordt opgehaald …');
    await screen.findByRole('article');
    expect(document.documentElement.lang).toBe('nl');
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(await title()).toBe('How the view of one client shifted');
    expect(document.documentElement.lang).toBe('en');
    expect(screen.getByRole('button', { name: 'Download as PDF' })).toBeDefined();
  });

  it('is not asked of a scenario that has only one', async () => {
    const report = five();
    report.session.languages = ['nl'];
    serverSaying({ report, as: 'link' });
    open(null, `#${TICKET}`);
    await screen.findByRole('article');
    expect(screen.queryByRole('button', { name: 'English' })).toBeNull();
  });
});

describe('the files', () => {
  it('come in the language shown, of the session that the link is for', async () => {
    // This browser would follow the address of the file.
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const asked = serverSaying(asLink, asLink, { error: 'busy' });
    open(null, `#${TICKET}`);
    await screen.findByRole('article');
    fireEvent.click(screen.getByRole('button', { name: 'English' }));
    fireEvent.click(screen.getByRole('button', { name: 'Download as Excel' }));
    await screen.findByText('The file is among your downloads.');
    expect(asked()[1]).toEqual(['/api/sessions/abc/export.xlsx?lang=en', `Bearer ${TICKET}`]);

    fireEvent.click(screen.getByRole('button', { name: 'Download as PDF' }));
    const { what, next } = refusalWords.en.busy;
    const busy = `${what} ${next}`;
    expect(await screen.findByText(busy)).toBeDefined();
  });
});
