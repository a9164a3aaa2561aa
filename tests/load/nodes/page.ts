import type { Figures, Setting } from './run.ts';

interface About {
  phones: number;
  runs: number;
  machine: string;
}

/** What was measured, for people to read, and what follows from it for more than one machine. */
export function page(rows: readonly { setting: Setting; figures: Figures }[], about: About): string {
  const lines = rows.map(
    ({ setting: { name }, figures: { ackP50, ackP99, doneMs, ...figures } }) =>
      `| ${name} | ${ms(ackP50)} | ${ms(ackP99)} | ${ms(doneMs)} | ${part(figures.serverCpu)} | ${part(figures.databaseCpu)} | ${Math.round(figures.conflicts)} | ${Math.round(figures.conflictsPerSecond)} |`,
  );
  return [
    `${about.phones} phones vote at the same moment; medians of ${about.runs} runs of seven bursts each, on ${about.machine}, which servers, PostgreSQL and phones share.`,
    '',
    '| | answered, half (ms) | answered, 99 % (ms) | all answered (ms) | CPU of the servers (ms a vote) | CPU of PostgreSQL (ms a vote) | decided again (of 1,000 votes) | decided again (a second) |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
    '',
    ...beyond(rows),
    '',
  ].join('\n');
}

/** A million phones vote within this many seconds: as long as people take to read and choose. */
const WITHIN = 20;
const PEOPLE = 1_000_000;
/** Of a core that must not be late, no more than half may be planned for. */
const FULL = 0.5;

function beyond(rows: readonly { setting: Setting; figures: Figures }[]): string[] {
  const hashed = rows.find(({ setting }) => setting.servers === 2 && setting.sessions > 1)?.figures;
  if (hashed === undefined) return [];
  const perSecond = PEOPLE / WITHIN;
  const serverCores = Math.ceil((perSecond * hashed.serverCpu) / 1000 / FULL);
  const databaseCores = Math.ceil((perSecond * hashed.databaseCpu) / 1000 / FULL);
  const ceiling = Math.round((8 * FULL * 1000) / hashed.databaseCpu / 1000) * 1000;
  return [
    `A million phones that vote within ${WITHIN} seconds are ${count(perSecond)} votes a second. At ${part(hashed.serverCpu)} ms a vote, on cores that are half full, that is ${serverCores} cores of servers; at ${part(hashed.databaseCpu)} ms a vote it is ${databaseCores} cores of PostgreSQL. By its processor alone, which is counted in steps of 10 ms here, one PostgreSQL with eight cores would carry about ${count(ceiling)} votes a second, if its disk keeps up, which this does not measure; beyond that, several databases, each with servers and join codes of its own, do the same again.`,
  ];
}

const ms = (value: number) => String(Math.round(value));
const part = (value: number) => value.toFixed(2);
const count = (value: number) => value.toLocaleString('en');
