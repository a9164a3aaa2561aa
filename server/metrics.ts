import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { SessionLog } from './log/sessionLog.ts';

/** Figures for whoever watches over the program. No label ever names a session, a person or an address. */
export interface Metrics {
  /** A command was answered: `ok`, or the code of the refusal. */
  answered: (command: string, outcome: string) => void;
  /** A log whose appends are counted and timed. */
  measured: (log: SessionLog) => SessionLog;
  /** How many events such a log has stored so far. */
  stored: () => number;
  /** Asks for the number of open connections whenever somebody looks. */
  watchConnections: (count: () => number) => void;
  /** In the text format of Prometheus. */
  text: () => Promise<string>;
  readonly mediaType: string;
}

/** In seconds: from a fast disk to one that the trainer notices. */
const APPEND_BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  /** By command and outcome. Counted here and handed on when somebody looks: the package takes longer to count one. */
  const commands = new Map<string, Map<string, number>>();
  new Counter({
    name: 'aanname_commands_total',
    help: 'Commands over sockets, by what came of them',
    labelNames: ['command', 'outcome'],
    registers,
    collect() {
      this.reset();
      for (const [command, outcomes] of commands) {
        for (const [outcome, count] of outcomes) this.inc({ command, outcome }, count);
      }
    },
  });
  const appends = new Histogram({
    name: 'aanname_append_seconds',
    help: 'From the wish to store events until they are on disk',
    labelNames: ['outcome'],
    buckets: APPEND_BUCKETS,
    registers,
  });
  let stored = 0;
  new Counter({
    name: 'aanname_events_total',
    help: 'Events that were stored',
    registers,
    collect() {
      this.reset();
      this.inc(stored);
    },
  });

  return {
    answered(command, outcome) {
      const outcomes = commands.get(command) ?? new Map<string, number>();
      commands.set(command, outcomes);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    },
    measured: (log) => ({
      ...log,
      async append(session, expectedSeq, events) {
        const done = appends.startTimer();
        try {
          const outcome = await log.append(session, expectedSeq, events);
          done({ outcome });
          if (outcome === 'appended') stored += events.length;
          return outcome;
        } catch (error) {
          done({ outcome: 'failed' });
          throw error;
        }
      },
    }),
    stored: () => stored,
    watchConnections(count) {
      const connections: Gauge = new Gauge({
        name: 'aanname_connections',
        help: 'Open connections of phones, consoles and big screens',
        registers,
        collect: (): void => connections.set(count()),
      });
    },
    text: () => registry.metrics(),
    mediaType: registry.contentType,
  };
}
