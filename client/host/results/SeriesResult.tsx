import type { SeriesTable, StrikesTable } from '#shared/session/tables.ts';
import { sentences } from '#shared/wording/sentences.ts';
import { CountTable } from './CountTable.tsx';
import { testSentence } from './inferenceWords.ts';
import styles from './Results.module.css';
import { Sentence } from './Sentence.tsx';
import type { Told } from './told.ts';

/** One poll over all of its moments, of those who voted every time. */
export function SeriesResult({ series, told }: { series: SeriesTable; told: Told }) {
  const { labels, words } = told;
  const { poll, rounds, options, counts, people } = series;
  return (
    <div className={styles.result}>
      {counts !== null && (
        <CountTable
          caption={words.everyTime(people)}
          corner={words.moment}
          columns={options.map((id) => ({ id, label: labels.option(poll, id) }))}
          rows={rounds.map((id, row) => ({ id, label: labels.round(id), cells: counts[row] ?? [] }))}
        />
      )}
      {counts === null && <p className={styles.notes}>{words.tooFew}</p>}
    </div>
  );
}

/** How many names each person struck off, at the beginning and at the end. */
export function StrikesResult({ strikes, told }: { strikes: StrikesTable; told: Told }) {
  const { words, lang } = told;
  const { fewer, more, same, inference } = strikes;
  return (
    <div className={styles.result}>
      <h3 className={styles.name}>{words.strikes}</h3>
      {fewer === null || more === null || same === null ? (
        <p className={styles.notes}>{words.strikesTooFew}</p>
      ) : (
        <Sentence parts={sentences[lang].strikes(fewer, more, same)} />
      )}
      {inference !== null && inference.exactP !== null && (
        <p className={styles.notes}>{testSentence(inference.exactP, words)}</p>
      )}
    </div>
  );
}
