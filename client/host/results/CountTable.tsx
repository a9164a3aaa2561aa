import { isOwnCall } from '#shared/wording/callOptions.ts';
import { OptionSign, signOf } from '../../ui/OptionSign.tsx';
import styles from './CountTable.module.css';

interface CountTableProps {
  caption: string | null;
  /** What the rows are. */
  corner: string;
  /** The constant question's options are shown by their signs, with the words for who cannot see them. */
  columns: { id: string; label: string }[];
  rows: { id: string; label: string; cells: number[]; strong?: (column: number) => boolean }[];
}

/** Counts of people in a table narrow enough for a side column. */
export function CountTable({ caption, corner, columns, rows }: CountTableProps) {
  return (
    <table
      className={styles.table}
      data-words={columns.length < 4 && columns.some(({ id }) => signOf(id) === null)}
    >
      {caption !== null && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{corner}</span>
          </th>
          {columns.map(({ id, label }) => (
            <th key={id} scope="col">
              <Head id={id} label={label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, cells, strong }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            {columns.map((column, index) => (
              <td
                key={column.id}
                className={cells[index] !== 0 && strong?.(index) ? styles.strong : undefined}
              >
                {cells[index] ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ id, label }: { id: string; label: string }) {
  const sign = signOf(id);
  if (sign === null) return label;
  return (
    <>
      <OptionSign sign={sign} own={isOwnCall(label)} className={styles.sign} />
      <span className="unseen">{label}</span>
    </>
  );
}
