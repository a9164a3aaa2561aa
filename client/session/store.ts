import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

import type { View } from '#shared/protocol.ts';
import type { Refusal } from '#shared/session/refusals.ts';

/** The newest view of each role that this socket receives; a console receives the projector's as well. */
export type Views = { [Role in View['role']]?: Extract<View, { role: Role }> };

export type Link =
  | { state: 'connecting' }
  | { state: 'connected' }
  /** Trying again by itself. `since` is when the server was last heard, in ms since 1970 by this device's clock. */
  | { state: 'away'; since: number }
  /** The server said no, and trying again would not help. */
  | { state: 'refused'; refusal: Refusal };

interface SessionView {
  views: Views;
  /** When the newest view arrived, in ms since 1970 by this device's clock. */
  arrivedAt: number;
  link: Link;
}
export type SessionStore = StoreApi<SessionView>;

/** An empty store, for one connection. */
export function createSessionStore(): SessionStore {
  return createStore<SessionView>()(() => ({ views: {}, arrivedAt: 0, link: { state: 'connecting' } }));
}

/** The newest view of a role, or `undefined` until the first one has arrived. */
export function useView<Role extends View['role']>(store: SessionStore, role: Role): Views[Role] {
  return useStore(store, (state) => state.views[role]);
}

/** Whether the line to the server is there. */
export function useLink(store: SessionStore): Link {
  return useStore(store, (state) => state.link);
}

/** `views` with this one in the place of its role's last. */
export function withView(views: Views, view: View): Views {
  switch (view.role) {
    case 'participant':
      return { ...views, participant: view };
    case 'host':
      return { ...views, host: view };
    case 'projector':
      return { ...views, projector: view };
    default:
      return view satisfies never;
  }
}

/** Whether `view` is older than what is shown: by the server's start (`epoch`), then by `version`. */
export function isOlder(view: View, shown: View | undefined): boolean {
  if (shown === undefined) return false;
  return view.epoch === shown.epoch ? view.version < shown.version : view.epoch < shown.epoch;
}
