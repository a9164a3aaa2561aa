import type { ShiftTable } from '#shared/session/tables.ts';
import { sentences } from '#shared/wording/sentences.ts';
import { shiftSentence } from '#shared/wording/shiftSentence.ts';
import { keyedLines } from '../../ui/keyed.ts';
import { CountTable } from './CountTable.tsx';
import { inferenceSentences } from './inferenceWords.ts';
import styles from './Results.module.css';
import { Sentence } from './Sentence.tsx';
import type { Told } from './told.ts';

interface ShiftResultProps {
  shift: ShiftTable;
  /** Whether the poll's name stands above it, where there are several. */
  named: boolean;
  told: Told;
}

/** What changed between two rounds: the sentence, who went where, and what may be concluded from it. */
export function ShiftResult({ shift, named, told }: ShiftResultProps) {
  const { labels, words, lang } = told;
  const { poll, target, primary, before, after } = shift;
  const moments = { before: labels.round(before), after: labels.round(after) };
  const once = (shift.beforeOnly ?? 0) + (shift.afterOnly ?? 0);
  const sentence = shiftSentence(shift, {
    lang,
    target: labels.ownLabel(poll, target),
    moments: primary ? null : moments,
  });
  return (
    <div className={styles.result}>
      {named && <h3 className={styles.name}>{labels.poll(poll)}</h3>}
      <Sentence parts={sentence} />
      <ShiftCounts shift={shift} moments={moments} told={told} />
      <div className={styles.notes}>
        <p>{words.pairs(shift.pairs)}</p>
        {once > 0 && <Sentence parts={sentences[lang].missing(once)} />}
        {keyedLines(inferenceSentences(shift, labels.option(poll, target), words)).map(
          ({ key, item: said }) => (
            <p key={key}>{said}</p>
          ),
        )}
      </div>
    </div>
  );
}

interface ShiftCountsProps {
  shift: ShiftTable;
  moments: { before: string; after: string };
  told: Told;
}

/** From row to column, where people may be followed; else the counts of both moments. */
function ShiftCounts({ shift, moments, told }: ShiftCountsProps) {
  const { labels, words } = told;
  const { poll, options, flows, beforeCounts, afterCounts } = shift;
  const columns = options.map((id) => ({ id, label: labels.option(poll, id) }));
  if (flows !== null) {
    return (
      <CountTable
        caption={words.flows(moments.before, moments.after)}
        corner={words.option}
        columns={columns}
        rows={columns.map(({ id, label }, row) => ({
          id,
          label,
          cells: flows[row] ?? [],
          strong: (column) => column !== row,
        }))}
      />
    );
  }
  if (beforeCounts === null || afterCounts === null) return null;
  return (
    <CountTable
      caption={null}
      corner={words.option}
      columns={[
        { id: 'before', label: moments.before },
        { id: 'after', label: moments.after },
      ]}
      rows={columns.map(({ id, label }, row) => ({
        id,
        label,
        cells: [beforeCounts[row] ?? 0, afterCounts[row] ?? 0],
      }))}
    />
  );
}
