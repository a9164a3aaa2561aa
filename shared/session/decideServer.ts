import type { ServerCommand } from './commands.ts';
import { closing } from './closing.ts';
import { accept, refuse, type Decision } from './decision.ts';
import type { Contact } from './events.ts';
import type { SessionState } from './state.ts';

/** Later than this, in ms, and a countdown has been slept through: it is dropped, and nothing closes by itself. */
const OVERSLEPT = 3000;

/** What follows from a wish of the server itself. */
export function decideServer(state: SessionState, command: ServerCommand, at: number): Decision {
  switch (command.type) {
    case 'changeContact':
      return sameContact(state.contact, command.contact)
        ? accept()
        : accept({ type: 'contactChanged', contact: command.contact, at });
    case 'sealSession':
      return sealSession(state, command.version, at);
    case 'closeOverdue':
      return closeOverdue(state, command, at);
    default:
      return command satisfies never;
  }
}

/** Seals what was compared and nothing else: whatever has happened since has to be compared first. */
function sealSession(state: SessionState, version: number, at: number): Decision {
  if (state.sealedAt !== null) return accept();
  if (!state.ended) return refuse('sessionNotEnded');
  return version === state.version ? accept({ type: 'sessionSealed', at }) : refuse('outOfDate');
}

function closeOverdue(
  state: SessionState,
  { scene, endsAt }: Extract<ServerCommand, { type: 'closeOverdue' }>,
  at: number,
): Decision {
  const { countdown } = state;
  if (countdown === null || countdown.scene !== scene || countdown.endsAt !== endsAt) return accept();
  if (at < countdown.endsAt) return accept();
  if (at - countdown.endsAt > OVERSLEPT) {
    return accept({ type: 'countdownStopped', scene: countdown.scene, at });
  }
  return accept(...closing(state, countdown.scene, at));
}

function sameContact(a: Contact, b: Contact): boolean {
  return (
    a.name === b.name &&
    a.company === b.company &&
    a.email === b.email &&
    a.phone === b.phone &&
    a.web === b.web
  );
}
