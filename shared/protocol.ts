import type { Lang, OptionId, RoundId } from './ids.ts';
import type { HostCommand, ParticipantCommand } from './session/commands.ts';
import type { Refusal } from './session/refusals.ts';
import type { HostView } from './views/hostPanel.ts';
import type { ParticipantView } from './views/participantScreen.ts';
import type { ProjectorView } from './views/projectorScreen.ts';

/** Raised whenever an older client could misread a view or send a command that is no longer understood. */
export const PROTOCOL_VERSION = 3;

/** Socket.IO's `auth` payload. A refused handshake's error message is the code of the refusal. */
export interface Handshake {
  ticket: string;
  protocol: number;
  lang: Lang;
}

/**
 * The server's answer to a command, sent after its events are on disk. `stored` is, for a ballot, what now stands
 * for this participant in that round, also when the command was refused.
 */
export type Receipt = { stored?: { round: RoundId; choice: OptionId; seq: number } } & (
  { ok: true; version: number } | { ok: false; refusal: Refusal }
);

/** Whole, small, and the newest wins: by `epoch`, then `version`. */
export type View = HostView | ProjectorView | ParticipantView;

export interface ClientToServerEvents {
  command: (command: ParticipantCommand | HostCommand, ack: (receipt: Receipt) => void) => void;
}

export interface ServerToClientEvents {
  view: (view: View) => void;
}
