import type { Report } from '#shared/results/report/schema.ts';
import type { Scenario } from '#shared/scenario.ts';
import { reportOf } from './report.ts';
import { tinyScenario } from './scenarios.ts';
import { voteIn } from './voted.ts';

const OPTIONS = ['skip', 'unsure', 'call'];

/** The tiny scenario with a picture to share. */
export function sharingScenario(own: Partial<Scenario> = {}): Scenario {
  return { ...tinyScenario(), parts: ['sharing'], ...own };
}

/** What each phone chooses first and then, by how many go from which option to which. */
export function ballotsBy(flows: readonly (readonly number[])[]): { first: string[]; twist: string[] } {
  const people = flows.flatMap((row, from) =>
    row.flatMap((count, to) =>
      Array.from({ length: count }, () => ({ first: OPTIONS[from] ?? '', twist: OPTIONS[to] ?? '' })),
    ),
  );
  return { first: people.map(({ first }) => first), twist: people.map(({ twist }) => twist) };
}

/** The report of a session in which so many went from each option to each. */
export function shiftedReport(flows: readonly (readonly number[])[], scenario = sharingScenario()): Report {
  const session = voteIn(scenario, { company: 'Voorbeeldbedrijf', group: 'Verkoop noord' });
  const { first, twist } = ballotsBy(flows);
  session.ask({ first });
  session.ask({ twist });
  return reportOf(session.state);
}

/** Of every ten people three would call at first, and seven afterwards; so many times as many. */
export function upwards(times: number): number[][] {
  return [
    [1, 1, 3],
    [0, 1, 1],
    [0, 0, 3],
  ].map((row) => row.map((people) => people * times));
}
