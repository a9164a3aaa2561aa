import { writingsWording } from '../wording/writings.ts';
import type { Block, Section } from './blocks.ts';
import { tableOf, type Writing } from './writing.ts';

/** What people wrote: for each question how many did, and what the trainer shows of it. */
export function textSections({ report, lang, shared, said }: Writing): Section[] {
  const words = writingsWording[lang].report;
  return (report.results.writings ?? []).map(({ round, question, gossip, result }): Section => {
    const heading = said(question);
    const id = `texts-${round}`;
    const anew: Block[] = gossip === undefined ? [] : [{ kind: 'text', text: words.gossip(said(gossip)) }];
    const reasons = { ...shared.reasons, ...words.reasons };
    if (result.kind === 'withheld') {
      return { id, heading, blocks: [...anew, { kind: 'text', text: reasons[result.reason] }] };
    }
    const texts = report.texts?.find((each) => each.round === round)?.texts ?? [];
    const counted = [words.wrote(result.people), result.marking === null ? '' : words.marked(result.marking)];
    const withMarks = texts.some(({ marks }) => marks !== null);
    const columns = [words.text, words.same, ...(withMarks ? [words.marks] : [])];
    const rows = texts.map(({ text, people, marks }) => [
      text,
      `${people}`,
      ...(withMarks ? [`${marks ?? ''}`] : []),
    ]);
    const table: Block[] =
      texts.length === 0 ? [] : [{ kind: 'table', table: tableOf(words.caption, columns, rows) }];
    const aside: Block = { kind: 'aside', paragraphs: [texts.length === 0 ? words.kept : words.note] };
    return {
      id,
      heading,
      blocks: [...anew, { kind: 'text', text: counted.join(' ').trim() }, ...table, aside],
    };
  });
}
