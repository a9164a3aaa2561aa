import type { Logger } from 'pino';
import type { Receipt } from '#shared/protocol.ts';
import { readAs } from '#shared/readAs.ts';
import type { Role } from '#shared/session/actor.ts';
import { mayCommand } from '#shared/session/authority.ts';
import { commandSchema } from '#shared/session/commands.ts';
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

/**
 * Stands between every socket and the rules. Socket.IO checks nothing and lets an error in a handler end the
 * process: a missing payload or a missing ack would be enough. So no handler may listen to a socket but this one.
 */
export function createGateway({ clock, logger, metrics }: GatewayNeeds): Gateway {
  const working = new Set<Promise<void>>();
  let closed = false;

  async function handle(args: readonly unknown[], visitor: Visitor, pace: Budget): Promise<Refusal | null> {
    const ack = args.find(isAck) ?? ignore;
    if (!pace.take()) return refuse(ack, 'tooFast');
    const [event, payload, ...more] = args.filter((arg) => !isAck(arg));
    const parsed = readAs(commandSchema, payload);
    if (event !== 'command' || more.length > 0 || !parsed.success) return refuse(ack, 'badCommand');
    const { actor, live } = visitor;
    if (!mayCommand(actor.role, parsed.data.type)) return refuse(ack, 'notAllowed');
    try {
      const receipt = await live.submit(parsed.data, actor);
      ack(receipt);
      metrics.answered(parsed.data.type, receipt.ok ? 'ok' : receipt.refusal);
    } catch (err) {
      if (err instanceof StoreLost) return answerLost(ack, visitor);
      logger.error({ err, command: parsed.data.type }, 'a rule has thrown');
      refuse(ack, 'notSaved');
    }
    return null;
  }

  return {
    safeOn(socket) {
      const pace = createBudget([PACE[socket.data.actor.role]], clock);
      const quick = createBudget([QUICK], clock);
      const strikes = createBudget([STRIKES], clock);
      socket.onAny((...args: unknown[]) => {
        if (closed) return;
        const work = handle(args, socket.data, pace)
          .then((refusal) => {
            if (refusal === null) return;
            const forgiven = (refusal === 'tooFast' ? quick : strikes).take();
            if (!forgiven) socket.disconnect(true);
          })
          .catch((err: unknown) => logger.error({ err }, 'the gateway has thrown'))
          .finally(() => working.delete(work));
        working.add(work);
      });
    },

    async close() {
      closed = true;
      await Promise.all(working);
    },
  };
}

/** A phone asks again by itself, as it does whenever no answer comes. A trainer has to be told, and sees what is so. */
function answerLost(ack: Ack, { actor }: Visitor): null {
  if (actor.role === 'host') refuse(ack, 'notSaved');
  return null;
}

type Ack = (receipt: Receipt) => void;

/** Only Socket.IO itself can put a function among the arguments: none comes in over a wire. */
function isAck(value: unknown): value is Ack {
  return typeof value === 'function';
}

function ignore(): void {}

function refuse(ack: Ack, refusal: Refusal): Refusal {
  ack({ ok: false, refusal });
  return refusal;
}
