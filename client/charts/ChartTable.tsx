interface ChartTableProps {
  caption: string;
  columns: string[];
  rows: { name: string; cells: (string | number)[] }[];
}

/** The numbers of a chart for who cannot see it: a real table that takes no room on the screen. */
export function ChartTable({ caption, columns, rows }: ChartTableProps) {
  // Around it a box that clips: a table itself is as large as its contents, also where nobody sees it.
  return (
    <div className="unseen">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
