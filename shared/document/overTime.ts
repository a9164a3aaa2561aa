import type { Lang } from '../ids.ts';
import type { ComparedSession, ComparedSessions } from '../results/overTime.ts';
import { inLanguage, type Text } from '../scenario.ts';
import { documentWording } from '../wording/document.ts';
import { overTimeWording, type OverTimeWording } from '../wording/overTime.ts';
import { reportWording } from '../wording/report.ts';
import type { BarsChart, DocumentOption, ReportDocument, Section, Table } from './blocks.ts';
import { counted, signed, tableOf } from './writing.ts';

/** One session among the others: the same bars in each, or in words why there are none. */
interface SessionBars {
  name: string;
  detail: string;
  chart: BarsChart | null;
}

/** Sessions side by side, as people read it: between the lead and the sections, the drawing of each session. */
export interface OverTimeDocument extends ReportDocument {
  each: { heading: string; asked: string; sessions: SessionBars[] };
}

interface Writing {
  compared: ComparedSessions;
  lang: Lang;
  words: OverTimeWording;
  said: (text: Text) => string;
  options: DocumentOption[];
  target: string;
  /** Place of the target among the options. */
  place: number;
  /** The company of all of them, which need not be said of each; `null` where they differ. */
  company: string | null;
}

/** Compared sessions in words of one language. */
export function overTimeDocument(compared: ComparedSessions, lang: Lang): OverTimeDocument {
  const writing = writingOf(compared, lang);
  const { words, said, company } = writing;
  const { scenario, asked, sessions } = compared;
  return {
    lang,
    head: {
      left: [company, said(scenario.title)].filter(isThere).join(' · '),
      right: words.version(scenario.version, sessions.length),
    },
    foot: { left: words.foot, right: '' },
    title: words.title,
    lead: leadOf(writing),
    each: {
      heading: words.each,
      asked: words.asked(said(asked.question), asked.client === null ? null : said(asked.client)),
      sessions: sessions.map((session, index) => barsOf(session, index, writing)),
    },
    sections: [figuresSection(writing), penSection(writing), readingSection(writing)].filter(
      (section) => section !== null,
    ),
  };
}

function writingOf(compared: ComparedSessions, lang: Lang): Writing {
  const said = (text: Text): string => inLanguage(text, lang);
  const options = compared.asked.options.map(({ id, label }) => ({ id, label: said(label) }));
  const place = options.findIndex(({ id }) => id === compared.asked.target);
  const target = options[place]?.label ?? compared.asked.target;
  const [company = null, ...others] = new Set(compared.sessions.map((session) => session.company));
  const words = overTimeWording[lang];
  return { compared, lang, words, said, options, target, place, company: others.length > 0 ? null : company };
}

/** The overall figure never stands without its caveat. */
function leadOf(writing: Writing): string {
  const { compared, words, said, target, place } = writing;
  const { overall, asked, sessions, running } = compared;
  const left = running === 0 ? [] : [words.running(running)];
  if (overall.kind === 'withheld') return [words.tooFewSessions(overall.sessions), ...left].join(' ');
  const { people, before, after, netShift } = overall;
  const at = (label: Text, { counts, percent }: typeof before) => ({
    label: said(label),
    counted: counted(counts[place] ?? 0, percent?.[place]),
  });
  const out = sessions.length - overall.sessions;
  return [
    words.together({
      sessions: overall.sessions,
      people,
      target,
      before: at(asked.before, before),
      after: at(asked.after, after),
    }),
    words.spread({
      smallest: points(netShift.smallest),
      median: points(netShift.median),
      largest: points(netShift.largest),
    }),
    ...(out === 0 ? [] : [words.notCounted(out)]),
    ...left,
    words.caveat,
  ].join(' ');
}

function barsOf(session: ComparedSession, index: number, writing: Writing): SessionBars {
  const { compared, lang, words, said, options } = writing;
  const { result, series } = session;
  const name = nameOf(session, index, writing);
  const all = series?.kind === 'series' ? series : null;
  if (all === null && result.kind === 'withheld') {
    const { people, reason } = result;
    return { name, detail: words.withheld(people, reportWording[lang].reasons[reason]), chart: null };
  }
  const labels = all === null ? [compared.asked.before, compared.asked.after] : compared.asked.moments;
  const both = result.kind === 'shift' ? [result.before, result.after] : [];
  const bars = (all?.moments ?? both).map(({ counts, percent }, moment) => ({
    label: said(labels[moment] ?? {}),
    counts,
    percent,
  }));
  const people = all?.people ?? (result.kind === 'shift' ? result.pairs : 0);
  const detail = words.voted(people, all !== null);
  const sums = bars.map(
    ({ label, counts }) =>
      `${label}: ${options.map((option, place) => `${option.label} ${counts[place] ?? 0}`).join(', ')}`,
  );
  const table = tableOf(
    name,
    [words.moment, ...options.map(({ label }) => label)],
    bars.map(({ label, counts, percent }) => [
      label,
      ...counts.map((count, place) => counted(count, percent?.[place])),
    ]),
  );
  return { name, detail, chart: { name: `${name}. ${detail}. ${sums.join('; ')}.`, options, bars, table } };
}

function nameOf({ group, company, heldOn }: ComparedSession, index: number, writing: Writing): string {
  const names = [company === writing.company ? null : company, group].filter(isThere).join(' · ');
  const day = documentWording[writing.lang].day(heldOn);
  return writing.words.named(index + 1, names === '' ? day : `${names}, ${day}`);
}

function figuresSection(writing: Writing): Section {
  const { compared, words, said, target } = writing;
  const { session, pairs, difference, points: inPoints, to, away, control } = words.columns;
  const { before, after } = compared.asked;
  const columns = [session, pairs, said(before), said(after), difference, inPoints, to, away, control];
  const rows = compared.sessions.map((each, index) => [
    nameOf(each, index, writing),
    ...cellsOf(each, writing),
    each.control,
  ]);
  const table: Table = tableOf(words.caption(target), columns, rows);
  return { id: 'figures', heading: words.figures, blocks: [{ kind: 'table', table }] };
}

function cellsOf({ result }: ComparedSession, { place }: Writing): string[] {
  if (result.kind === 'withheld') return [`${result.people ?? ''}`, '', '', '', '', '', ''];
  const { pairs, before, after, switchedTo, switchedAway } = result;
  const [was = 0, now = 0] = [before.counts[place], after.counts[place]];
  return [
    `${pairs}`,
    counted(was, before.percent?.[place]),
    counted(now, after.percent?.[place]),
    signed(now - was),
    before.percent === null ? '' : points((now - was) / pairs),
    `${switchedTo ?? ''}`,
    `${switchedAway ?? ''}`,
  ];
}

function penSection(writing: Writing): Section | null {
  const { words, compared } = writing;
  const rows = compared.sessions.flatMap((session, index) => {
    const { strikes } = session;
    if (strikes?.kind !== 'strikes') return [];
    const { people, fewer, same, more } = strikes;
    return [[nameOf(session, index, writing), ...[people, fewer, same, more].map(String)]];
  });
  if (rows.length === 0) return null;
  const { people, fewer, same, more } = words.pen.columns;
  const table = tableOf(words.pen.caption, [words.columns.session, people, fewer, same, more], rows);
  return { id: 'pen', heading: words.pen.heading, blocks: [{ kind: 'table', table }] };
}

function readingSection({ words }: Writing): Section {
  return { id: 'reading', heading: words.reading, blocks: [{ kind: 'aside', paragraphs: [...words.notes] }] };
}

function isThere(name: string | null): name is string {
  return name !== null && name !== '';
}

/** Whole percentage points with their sign. */
function points(difference: number): string {
  return signed(Math.round(difference * 100));
}
