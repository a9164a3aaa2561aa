import type { Evidence, Proven } from './evidence.ts';
import { boundOf } from './evidencePage.ts';
import { promises, type Promised } from './promises.ts';

/**
 * A page with what is quoted in it made anew: all that lies between `<!-- quoted: name -->` and `<!-- end -->`.
 * Throws where the page has no such place.
 */
export function quotedIn(page: string, name: string, lines: readonly string[]): string {
  const start = `<!-- quoted: ${name} -->`;
  const from = page.indexOf(start);
  const to = page.indexOf('<!-- end -->', from);
  if (from < 0 || to < 0) throw new Error(`there is no place for “${name}”`);
  return [page.slice(0, from + start.length), ...lines, page.slice(to)].join('\n');
}

/** All that we promise, what was tried for it and how often, and which tests keep it. */
export function promisesIn(evidence: Evidence): string[] {
  const rows = promises.map(({ words, tried: wanted, kept }, index) => {
    const shown = wanted
      .flatMap((id) => partsOf(evidence, id))
      .map((proven) => `${proven.id}: ${told(proven)}`);
    const files = kept.map((path) => `[${nameOf(path)}](../${path})`);
    return `| ${index + 1} | ${words} | ${shown.join('<br>') || '–'} | ${files.join('<br>') || '–'} |`;
  });
  return [
    '',
    '| | We promise | Tried | Kept by |',
    '| --: | --- | --- | --- |',
    ...rows,
    '',
    `Tried on version ${evidence.version} (commit \`${evidence.commit.slice(0, 10)}\`), Node ${evidence.node}, SQLite`,
    `${evidence.sqlite}, ${evidence.machine}. No failure in _n_ runs means, with 95 % certainty, fewer than 3/_n_.`,
    '',
  ];
}

/** The few figures that somebody wants who has a minute. */
export function figuresIn(evidence: Evidence): string[] {
  const { F1, F3, F5, seeded } = evidence.proofs;
  const privacy = evidence.proofs['T-PRIV-2'];
  return [
    '',
    ...[
      F1 && `- killed ${number(F1.runs)} times in the middle of a vote: ${lost(F1)}`,
      F3 &&
        `- ${number(F3.runs)} times _Saved_, watched from outside: ${number(F3.failures)} before the disk had it`,
      F5 && `- ${number(F5.runs)} phones after a restart: ${backIn(F5)}`,
      privacy &&
        `- ${number(privacy.runs)} small groups before an attacker who sees all: ${privacy.failures} votes certain`,
      seeded && `- ${seeded.runs} mistakes put in on purpose: ${seeded.runs - seeded.failures} found`,
    ].filter((line) => line !== undefined),
    '',
  ];
}

/** The parts of the proofs that a promise stands on, by name. */
function partsOf(evidence: Evidence, wanted: string): Proven[] {
  return Object.values(evidence.proofs).filter(
    ({ id }) => id === wanted || id.startsWith(`${wanted} `) || id.startsWith(`${wanted},`),
  );
}

/** What a promise names and the evidence does not have. */
export function missingIn(evidence: Evidence, { tried }: Promised): string[] {
  return tried.filter((id) => partsOf(evidence, id).length === 0);
}

function told({ runs, unit, failures, counts }: Proven): string {
  const saved = counts['acknowledged'];
  const votes = saved === undefined ? '' : `, ${number(saved)} votes saved`;
  return `${number(runs)} ${unit}${votes}, ${failures} failures (${boundOf(runs, failures)})`;
}

function lost({ counts }: Proven): string {
  return `${number(counts['acknowledged'] ?? 0)} votes saved, ${number(counts['lost'] ?? 0)} lost`;
}

function backIn({ worst }: Proven): string {
  return `all back and right after ${((worst['back after'] ?? 0) / 1000).toFixed(1)} s`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

function nameOf(path: string): string {
  return path.replace(/^tests\//, '').replace(/\.test\.tsx?$/, '');
}
