import type { Verdict } from './goals.ts';
import type { Bench, Measured } from './measured.ts';
import { TARGETS, type TargetName } from './targets.ts';

/** How figures grow with the number of phones, as drawings: a page by itself, without a script. */
export function pageOf({ about, measured }: Bench, verdicts: readonly Verdict[]): string {
  const names = Object.keys(measured[0]?.figures.aanname ?? {});
  const drawings = names.map((name) => drawing(name, measured)).join('\n');
  return `<!doctype html><meta charset="utf-8"><title>Bench</title>
<style>body{font:14px system-ui;margin:2rem;background:#fbf8f1;color:#16181d}figure{display:inline-block;margin:1rem}
table{border-collapse:collapse}td{padding:.15rem .8rem .15rem 0}.missed{color:#a8321f;font-weight:600}
text{font:11px system-ui}path{fill:none;stroke-width:2}.plain{stroke:#b9b2a3}.bare{stroke:#767c88}.durable{stroke:#e69f00}.aanname{stroke:#004f7c;stroke-width:3}</style>
<h1>Growth with the number of phones</h1>
<p>${about.at}, ${about.commit}, Node ${about.node}, ${about.cores} cores of ${about.cpu}, ${about.pinned ? 'one for the server and one for the phones' : 'shared'}.
Medians. Light grey: raw WebSocket; grey: bare Socket.IO, in memory; orange: the same with SQLite; blue: Aanname. Both axes begin at 0.</p>
<table>${verdicts.map(row).join('')}</table>
${drawings}
`;
}

function row({ id, what, goal, found, reached }: Verdict): string {
  const is = reached === null ? 'not measured' : reached ? 'reached' : 'missed';
  return `<tr class="${is}"><td>${id}<td>${what}<td>${found}<td>${goal.replace('<', '&lt;')}<td>${is}`;
}

const WIDE = 320;
const HIGH = 180;
const EDGE = 34;

function drawing(name: string, measured: readonly Measured[]): string {
  const valueOf = (target: TargetName, { figures }: Measured): number | null => figures[target][name] ?? null;
  const all = measured.flatMap((each) => TARGETS.flatMap((target) => valueOf(target, each) ?? []));
  const most = Math.max(...all, Number.MIN_VALUE);
  const widest = Math.max(...measured.map(({ people }) => people));
  const x = (people: number): number => EDGE + (people / widest) * (WIDE - 2 * EDGE);
  const y = (value: number): number => HIGH - EDGE - (value / most) * (HIGH - 2 * EDGE);
  const lines = TARGETS.map((target) => {
    const points = measured.flatMap((each) => {
      const value = valueOf(target, each);
      return value === null ? [] : [`${x(each.people).toFixed(1)} ${y(value).toFixed(1)}`];
    });
    return points.length === 0 ? '' : `<path class="${target}" d="M${points.join('L')}"/>`;
  });
  const marks = measured.map(
    ({ people }) => `<text x="${x(people)}" y="${HIGH - 12}" text-anchor="middle">${people}</text>`,
  );
  return `<figure><svg width="${WIDE}" height="${HIGH}" role="img" aria-label="${name}">
<text x="${EDGE}" y="14">${name}, at most ${most.toPrecision(3)}</text>${lines.join('')}${marks.join('')}</svg></figure>`;
}
