import type { ParticipantId, SessionId } from '#shared/ids.ts';
import type { Actor } from '#shared/session/actor.ts';

/** Who somebody has been shown to be: by a ticket, or by being the server itself. */
export type Identity = { readonly session: SessionId } & (
  | { readonly role: 'participant'; readonly participant: ParticipantId }
  | { readonly role: 'host' }
  | { readonly role: 'projector' }
  | { readonly role: 'server' }
);

/**
 * Turns a checked identity into the `Actor` that rules ask for. To be called where a ticket has just been verified,
 * and by the server for its own deadlines; nowhere else.
 */
export function mintActor(identity: Identity): Actor {
  // The mark exists in the types only, so this is the one place that may claim it.
  return identity as Actor;
}
