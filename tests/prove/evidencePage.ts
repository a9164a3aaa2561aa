import type { Evidence, Proven } from './evidence.ts';

/** The evidence for people: a line for each fault, with what its number allows to say. */
export function pageOf(evidence: Evidence): string {
  const { version, commit, changed, node, sqlite, machine, at, proofs } = evidence;
  const ordered = Object.values(proofs).toSorted((one, other) =>
    one.id.localeCompare(other.id, 'en', { numeric: true }),
  );
  return [
    `# What was tried on version ${version}`,
    '',
    `Commit \`${commit}\`${changed ? ', with changes of its own' : ''}; Node ${node}, SQLite ${sqlite}; ${machine}; ${at}.`,
    '',
    'No failure in *n* runs does not mean never: it means, with 95 % certainty, fewer than 3/*n*.',
    '',
    '| | What | Tried | Failures | So at most | Also |',
    '|---|---|--:|--:|---|---|',
    ...ordered.map(lineOf),
    '',
  ].join('\n');
}

function lineOf({ id, title, unit, runs, failures, counts, worst, seeds }: Proven): string {
  const also = [
    ...Object.entries(counts).map(([name, value]) => `${name} ${value}`),
    ...Object.entries(worst).map(([name, value]) => `${name} ${value} ms`),
    ...(seeds.length > 0 ? [`seeds ${seeds.join(', ')}`] : []),
  ];
  const bound = boundOf(runs, failures);
  return `| ${id} | ${title} | ${runs} ${unit} | ${failures} | ${bound} | ${also.join('; ')} |`;
}

/**
 * The most that the true rate of failures can be, at 95 %: the rule of three.
 * Source: Hanley and Lippman-Hand, JAMA 249 (1983), 1743-1745.
 */
export function boundOf(runs: number, failures: number): string {
  if (failures > 0) return 'failed';
  if (runs === 0) return 'not tried';
  return runs < 3 ? 'nothing can be said' : `${(300 / runs).toPrecision(2)} %`;
}
