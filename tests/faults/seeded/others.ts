import { randomBytes } from 'node:crypto';
import { Server } from 'socket.io';
import { onTestFinished, vi } from 'vitest';
import type { Receipt } from '#shared/protocol.ts';
import type { ParticipantCommand } from '#shared/session/commands.ts';
import type { RecordStore } from '../../../server/log/records.ts';
import type { SessionLog } from '../../../server/log/sessionLog.ts';
import type { LiveSession } from '../../../server/sessions/liveSession.ts';

/** Makes somebody new of each connection, as whoever keeps ballots by `socket.id` does. */
export function socketAsIdentity(records: RecordStore): RecordStore {
  return {
    ...records,
    get: async (kind, id) =>
      kind === 'sessionKey' ? randomBytes(32).toString('hex') : records.get(kind, id),
  };
}

/** Stores a ballot whether its round is open or not. */
export function noPhaseCheck(live: LiveSession, log: SessionLog): Pick<LiveSession, 'submit'> {
  return {
    async submit(command, actor) {
      const receipt = await live.submit(command, actor);
      const isLate = !receipt.ok && receipt.refusal === 'roundClosed';
      if (!isLate || command.type !== 'castBallot' || actor.role !== 'participant') return receipt;
      const { round, choice, seq } = command;
      const { participant } = actor;
      await log.append(live.id, live.state.version, [
        { type: 'ballotCast', participant, round, choice, seq, at: 0 },
      ]);
      return { ok: true, version: live.state.version, stored: { round, choice, seq } };
    },
  };
}

/** Forgets the room, until the test has finished: what is meant for one session goes to all of the server. */
export function emitWithoutRoom(): void {
  const spoiled = vi.spyOn(Server.prototype, 'to').mockImplementation(function everywhere(this: Server) {
    return this.except([]);
  });
  onTestFinished(() => spoiled.mockRestore());
}

type Send = (command: ParticipantCommand, withinMs: number) => Promise<Receipt | null>;

/** The first answer to each ballot is lost on its way, so that the phone has to send it again. */
export function losesFirstAnswer(send: Send): Send {
  const answered = new Set<number>();
  return async (command, withinMs) => {
    const receipt = await send(command, withinMs);
    if (command.type !== 'castBallot' || answered.has(command.seq)) return receipt;
    answered.add(command.seq);
    return null;
  };
}

/** Sends again as something new, instead of as what it was. */
export function retryWithoutId(send: Send): Send {
  let sent = 0;
  return (command, withinMs) => {
    sent += 1;
    return send(command.type === 'castBallot' ? { ...command, seq: command.seq + sent } : command, withinMs);
  };
}
