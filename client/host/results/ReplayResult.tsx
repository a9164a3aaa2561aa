import { CONFIDENCES } from '#shared/session/askings.ts';
import type { CalibrationTable, ConvictionTable } from '#shared/session/tables.ts';
import { confidenceWording, leaningWords } from '#shared/wording/confidence.ts';
import { convictionSentence, sureSentence, wholePercent } from '#shared/wording/sureSentence.ts';
import { CountTable } from './CountTable.tsx';
import styles from './Results.module.css';
import { Sentence } from './Sentence.tsx';
import type { Told } from './told.ts';

/** How sure people were of what would happen, and what that was worth. */
export function CalibrationResult({ table, told }: { table: CalibrationTable; told: Told }) {
  const { labels, words, lang } = told;
  const { poll, options, counts, gap, brier } = table;
  const own = confidenceWording[lang].console;
  return (
    <div className={styles.result}>
      <Sentence parts={sureSentence(table, lang)} />
      {counts !== null && (
        <CountTable
          caption={own.counts}
          corner={own.how}
          columns={options.map((id) => ({ id, label: labels.option(poll, id) }))}
          rows={CONFIDENCES.map((percent, place) => ({
            id: percent,
            label: `${percent}%`,
            cells: counts.map((row) => row[place] ?? 0),
          }))}
        />
      )}
      {gap !== null && brier !== null && (
        <div className={styles.notes}>
          <p>{own.gap(wholePercent(gap))}</p>
          <p>{own.brier(words.number(brier, 2))}</p>
          <p>{own.oneQuestion}</p>
          <p>{own.gift}</p>
        </div>
      )}
    </div>
  );
}

/** How convinced people were at each moment. */
export function ConvictionResult({ table, told }: { table: ConvictionTable; told: Told }) {
  const { labels, lang } = told;
  const { poll, rounds, means, people, sureAtFirst } = table;
  const own = confidenceWording[lang];
  const ends = { low: labels.option(poll, 'skip'), high: labels.option(poll, 'call') };
  return (
    <div className={styles.result}>
      <Sentence parts={convictionSentence(table, lang)} />
      {means !== null && (
        <div className={styles.notes}>
          <p>{own.screen.leaned(people)}</p>
          {means.map((mean, index) => (
            <p key={rounds[index]}>
              {labels.round(rounds[index] ?? '')}: {leaningWords(mean, ends, lang)}
            </p>
          ))}
          {sureAtFirst !== null && <p>{own.console.sureAtFirst(sureAtFirst)}</p>}
        </div>
      )}
    </div>
  );
}
