import type { ParticipantId, SessionId } from '../ids.ts';

declare const minted: unique symbol;

/**
 * Who wishes something, of which session. Only the server's `auth/` makes one (`mintActor`),
 * so that a rule which takes an `Actor` cannot be called with mere input.
 */
export type Actor = { readonly [minted]: true; readonly session: SessionId } & (
  | { readonly role: 'participant'; readonly participant: ParticipantId }
  | { readonly role: 'host' }
  | { readonly role: 'projector' }
  | { readonly role: 'server' }
);
export type Role = Actor['role'];
