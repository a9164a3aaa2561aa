import type { Lang } from '#shared/ids.ts';
import type { Report } from '#shared/results/report/schema.ts';
import { writingsWording } from '#shared/wording/writings.ts';
import type { Row, Writing } from './row.ts';

/** How many people wrote and marked, and what the trainer shows of what they wrote. */
export function textRows({ results, texts = [] }: Report, { words, said }: Writing, lang: Lang): Row[] {
  const own = writingsWording[lang].report;
  return (results.writings ?? []).flatMap(({ round, label, question, gossip, result }): Row[] => {
    const asked: Row = { section: own.section, question: said(question), moment: said(label) };
    const reasons = { ...words.reasons, ...own.reasons };
    if (result.kind === 'withheld') return [{ ...asked, note: reasons[result.reason] }];
    const shown = texts.find((each) => each.round === round)?.texts ?? [];
    const anew = gossip === undefined ? [] : [{ ...asked, item: own.line, note: said(gossip) }];
    return [
      ...anew,
      { ...asked, item: own.people, count: result.people },
      ...(result.marking === null ? [] : [{ ...asked, item: own.marking, count: result.marking }]),
      ...shown.flatMap(({ text, people, marks }) => [
        { ...asked, item: own.same, count: people, note: text },
        ...(marks === null ? [] : [{ ...asked, item: own.marks, count: marks, note: text }]),
      ]),
    ];
  });
}
