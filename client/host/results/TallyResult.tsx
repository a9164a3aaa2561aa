import type { RoundTable } from '#shared/session/tables.ts';
import { CountTable } from './CountTable.tsx';
import styles from './Results.module.css';
import type { Told } from './told.ts';

/** One round's published table, or in words why there is none. */
export function TallyResult({ table, told }: { table: RoundTable; told: Told }) {
  const { labels, words } = told;
  const labelAt = (option: number): string => labels.option(table.poll, table.options[option] ?? '');
  return (
    <div className={styles.result}>
      <h3 className={styles.name}>{labels.poll(table.poll)}</h3>
      {table.cells.length > 0 && (
        <CountTable
          caption={null}
          corner={words.option}
          columns={[{ id: 'people', label: words.people }]}
          rows={table.cells.map(({ options, count }) => ({
            id: options.join(' '),
            label: words.listed(options.map(labelAt)),
            cells: [count],
          }))}
        />
      )}
      <div className={styles.notes}>
        {table.level === 'none' && <p>{words.tooFew}</p>}
        {table.band !== null && <p>{words.band(table.band.atLeastPercent, labelAt(table.band.option))}</p>}
        {table.level === 'grouped' && <p>{words.grouped}</p>}
        {table.level !== 'none' && <p>{words.voted(table.n)}</p>}
        {table.kept && <p>{words.kept}</p>}
      </div>
    </div>
  );
}
