import type { ServerCommand } from './commands.ts';
import { closing } from './closing.ts';
import { accept, type Decision } from './decision.ts';
import type { Contact } from './events.ts';
import type { SessionState } from './state.ts';

/** Later than this, in ms, and a countdown has been slept through: it is dropped, and nothing closes by itself. */
const OVERSLEPT = 3000;

/** What follows from a wish of the server itself. */
export function decideServer(state: SessionState, command: ServerCommand, at: number): Decision {
  if (command.type === 'changeContact') {
    return sameContact(state.contact, command.contact)
      ? accept()
      : accept({ type: 'contactChanged', contact: command.contact, at });
  }
  const { countdown } = state;
  if (countdown === null || countdown.scene !== command.scene || countdown.endsAt !== command.endsAt)
    return accept();
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
