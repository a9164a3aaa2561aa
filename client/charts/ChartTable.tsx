import { keyed, keyedLines } from '../ui/keyed.ts';

interface ChartTableProps {
  caption: string;
  columns: string[];
  rows: { name: string; cells: (string | number)[] }[];
}

/** The numbers of a chart for who cannot see it: a real table that takes no room on the screen. */
export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  const heads = keyedLines(columns);
  // Around it a box that clips: a table itself is as large as its contents, also where nobody sees it.
  return (
    <div className="unseen">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map(({ key, item: column }) => (
              <th key={key} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows, ({ name }) => name).map(({ key, item: { name, cells } }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={heads[index + 1]?.key}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
