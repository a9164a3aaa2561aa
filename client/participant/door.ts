import { createStore, type StoreApi } from 'zustand/vanilla';

import { LANGS, parseJoinCode, type JoinCode, type Lang } from '#shared/ids.ts';
import { askToJoin, type AskError } from '../session/api.ts';
import type { Keep } from '../session/keep.ts';
import { takeSeat, type Seat } from './seat.ts';

export type Problem = AskError | 'notACode';

interface DoorState {
  lang: Lang;
  /** As typed, or as it stood in the address. */
  code: string;
  entering: boolean;
  problem: Problem | null;
  seat: Seat | null;
}

/** The way in: from a code to a seat, and back out where the server does not want the ticket. */
export interface Door {
  readonly store: StoreApi<DoorState>;
  type: (code: string) => void;
  enter: () => Promise<void>;
  speak: (lang: Lang) => void;
}

export function createDoor(keep: Keep, code: string): Door {
  const store = createStore<DoorState>()(() => ({
    lang: firstLang(keep),
    code,
    entering: false,
    problem: null,
    seat: null,
  }));

  const sit = (
    { code: at, ticket, lang }: { code: JoinCode; ticket: string; lang: Lang },
    fresh: boolean,
  ) => {
    // A refresh finds the same seat, and the address is the one to show a neighbour.
    history.replaceState(null, '', `/${at}`);
    const seat = takeSeat({ code: at, ticket, lang, keep });
    store.setState({ seat, lang, code: at, entering: false, problem: null });
    const stop = seat.connection.store.subscribe(({ link }) => {
      if (link.state !== 'refused') return;
      stop();
      seat.leave();
      store.setState({ seat: null, problem: link.refusal });
      if (link.refusal !== 'badTicket' && link.refusal !== 'removed') return;
      keep.remove(ticketName(at));
      // A ticket that was kept may have run out; one that was just made has not, and a third would fare no better.
      if (!fresh && link.refusal === 'badTicket') void enter();
    });
  };

  const enter = async () => {
    const { code: typed, lang, entering, seat } = store.getState();
    if (entering || seat !== null) return;
    const asked = codeIn(typed);
    if (asked === null) return store.setState({ problem: 'notACode' });

    const ticket = keep.get(ticketName(asked));
    if (ticket !== null) return sit({ code: asked, ticket, lang }, false);

    store.setState({ entering: true, problem: null });
    let joined = await askToJoin(asked);
    // Many come in at once: everybody gets a turn, and nobody has to ask for it twice.
    while (!joined.ok && joined.error === 'tooFast') {
      await new Promise((resolve) => setTimeout(resolve, 1000 + Math.random() * 2000));
      joined = await askToJoin(asked);
    }
    if (!joined.ok) return store.setState({ entering: false, problem: joined.error });
    keep.set(ticketName(asked), joined.answer.ticket);
    const chosen = keptLang(keep);
    sit({ code: asked, ticket: joined.answer.ticket, lang: chosen ?? joined.answer.lang }, true);
  };

  return {
    store,
    enter,
    type: (typed) => store.setState({ code: typed, problem: null }),
    speak: (lang) => {
      keep.set('lang', lang);
      store.setState({ lang });
      store.getState().seat?.connection.speak(lang);
    },
  };
}

/** What stands in the address after the slash; empty where it is no text at all. */
export function codeInPath(path: string): string {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return '';
  }
}

/** The join code in what was typed or pasted, such as `khm-7qx` or the whole address; `null` without one. */
export function codeIn(typed: string): JoinCode | null {
  const parts = typed.split(/[/?#]/).filter((part) => part.trim() !== '');
  return parseJoinCode(typed) ?? parseJoinCode(parts.pop() ?? '');
}

function ticketName(code: JoinCode): string {
  return `ticket.${code}`;
}

function keptLang(keep: Keep): Lang | null {
  return LANGS.find((lang) => lang === keep.get('lang')) ?? null;
}

function firstLang(keep: Keep): Lang {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return keptLang(keep) ?? LANGS.find((lang) => lang === spoken.find(isOffered)) ?? 'nl';
}

function isOffered(tag: string): boolean {
  return LANGS.some((lang) => lang === tag);
}
