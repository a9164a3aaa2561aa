import type { Logger } from 'pino';
import type { Receipt } from '#shared/protocol.ts';
import { readAs } from '#shared/readAs.ts';
import type { Role } from '#shared/session/actor.ts';
import { mayCommand } from '#shared/session/authority.ts';
import { commandSchema, type HostCommand, type ParticipantCommand } from '#shared/session/commands.ts';
import type { Refusal } from '#shared/session/refusals.ts';
import { type Allowance, type Budget, createBudget } from '../auth/budget.ts';
import type { Clock } from '../clock.ts';
import { StoreLost } from '../log/whyNotSaved.ts';
import type { Metrics } from '../metrics.ts';
import type { SessionSocket, Visitor } from './types.ts';

/** Commands of one socket: a burst, and then so many a second as it refills. */
const PACE: Record<Role, Allowance> = {
  participant: { tries: 10, perMs: 2000 },
  host: { tries: 20, perMs: 2000 },
  projector: { tries: 5, perMs: 5000 },
  server: { tries: 0, perMs: 1 },
};
/** Whoever goes on is cut off: a very quick finger may, and what no page of ours sends is forgiven twice. */
const QUICK: Allowance = { tries: 20, perMs: 60_000 };
const STRIKES: Allowance = { tries: 2, perMs: 60_000 };

export interface Gateway {
  /** The one way in: whatever this socket sends, from now on. */
  safeOn(socket: SessionSocket): void;
  /** Takes nothing more in, and resolves when all that came before has been answered. */
  close(): Promise<void>;
}

export interface GatewayNeeds {
  clock: Clock;
  logger: Logger;
  metrics: Metrics;
}

/** What is known of one socket while it is listened to. */
interface Hearing {
  data: Visitor;
  pace: Budget;
  /** For a message that was refused as it came in. */
  punish: (refusal: Refusal) => void;
}

/**
 * Stands between every socket and the rules. Socket.IO checks nothing and lets an error in a handler end the
 * process: a missing payload or a missing ack would be enough. So no handler may listen to a socket but this one.
 */
export function createGateway({ clock, logger, metrics }: GatewayNeeds): Gateway {
  let working = 0;
  let allDone: (() => void) | null = null;
  let closed = false;

  async function hear(packet: readonly unknown[], { data, pace, punish }: Hearing): Promise<void> {
    const ack = packet.find(isAck) ?? ignore;
    const command = pace.take() ? commandIn(packet, data.actor.role) : 'tooFast';
    if (typeof command === 'string') {
      refuse(ack, command);
      return punish(command);
    }
    working += 1;
    try {
      const receipt = await data.live.submit(command, data.actor);
      ack(receipt);
      metrics.answered(command.type, receipt.ok ? 'ok' : receipt.refusal);
    } catch (err) {
      if (err instanceof StoreLost) return answerLost(ack, data);
      logger.error({ err, command: command.type }, 'a rule has thrown');
      refuse(ack, 'notSaved');
    } finally {
      working -= 1;
      if (working === 0) allDone?.();
    }
  }

  return {
    safeOn(socket) {
      const pace = createBudget([PACE[socket.data.actor.role]], clock);
      const hearing = { data: socket.data, pace, punish: punishing(socket, clock) };
      // Nothing comes after it: what this does not hand on, no listener ever hears.
      socket.use((packet: readonly unknown[]) => {
        if (closed) return;
        hear(packet, hearing).catch((err: unknown) => logger.error({ err }, 'the gateway has thrown'));
      });
    },

    async close() {
      closed = true;
      if (working > 0) await new Promise<void>((resolve) => (allDone = resolve));
    },
  };
}

/** The command that came in, or why it is not even looked at. */
function commandIn(packet: readonly unknown[], role: Role): WireCommand | Refusal {
  const [event, payload] = packet;
  const said = isAck(packet.at(-1)) ? packet.length - 1 : packet.length;
  const parsed = readAs(commandSchema, payload);
  if (event !== 'command' || said > 2 || !parsed.success) return 'badCommand';
  return mayCommand(role, parsed.data.type) ? parsed.data : 'notAllowed';
}

/** Cuts a socket off that goes on being refused. Its budgets are made at the first refusal: hardly any socket hears one. */
function punishing(socket: SessionSocket, clock: Clock): Hearing['punish'] {
  let quick: Budget | null = null;
  let strikes: Budget | null = null;
  return (refusal) => {
    quick ??= createBudget([QUICK], clock);
    strikes ??= createBudget([STRIKES], clock);
    const forgiven = (refusal === 'tooFast' ? quick : strikes).take();
    if (!forgiven) socket.disconnect(true);
  };
}

/** A phone asks again by itself, as it does whenever no answer comes. A trainer has to be told, and sees what is so. */
function answerLost(ack: Ack, { actor }: Visitor): void {
  if (actor.role === 'host') refuse(ack, 'notSaved');
}

type Ack = (receipt: Receipt) => void;
type WireCommand = ParticipantCommand | HostCommand;

/** Only Socket.IO itself can put a function among the arguments: none comes in over a wire. */
function isAck(value: unknown): value is Ack {
  return typeof value === 'function';
}

function ignore(): void {}

function refuse(ack: Ack, refusal: Refusal): void {
  ack({ ok: false, refusal });
}
