import type { Actor } from '#shared/session/actor.ts';
import type { ServerCommand } from '#shared/session/commands.ts';
import { deadlineOf } from '#shared/session/deadline.ts';
import type { Clock } from '../clock.ts';
import type { LiveSession } from './liveSession.ts';

interface Needs {
  clock: Clock;
  /** The server's own right to wish for what is due. */
  actor: Actor;
  report: (error: unknown) => void;
}

/**
 * How often, in ms, a running countdown is looked at. Timers stand still while a laptop sleeps, and its trainer
 * must not wait for the rest of the countdown before it is found to have passed.
 */
const LOOK_AGAIN = 1000;

/** Sees to it that what a session has to do by itself is done when it is due. The answer ends that. */
export function keepDeadlines(live: LiveSession, { clock, actor, report }: Needs): () => void {
  let cancel: () => void = () => {};
  let notBefore = 0;
  let stopped = false;

  function look(): void {
    cancel();
    const due = deadlineOf(live.state);
    if (due === null || stopped) return;
    const at = Math.max(due.at, notBefore);
    const now = clock.now();
    if (at <= now) void ask(due.command);
    else cancel = clock.setTimer(Math.min(at, now + LOOK_AGAIN), look);
  }

  async function ask(command: ServerCommand): Promise<void> {
    await live.submit(command, actor).catch(report);
    // What could not be saved is still due. Everybody is told of that, we too, and a full disk needs some time.
    notBefore = clock.now() + LOOK_AGAIN;
    look();
  }

  const leave = live.onChange(look);
  look();
  return () => {
    stopped = true;
    leave();
    cancel();
  };
}
