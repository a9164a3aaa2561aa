import type { ReactNode } from 'react';

import type { BarsChart, MovesChart } from '#shared/document/blocks.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';

interface ChartFigureProps {
  chart: BarsChart | MovesChart;
  className: string | undefined;
  children: ReactNode;
}

/** A drawing with its sentence; for who cannot see it, the table of the same figures follows. */
export function ChartFigure({ chart: { name, table }, className, children }: ChartFigureProps) {
  return (
    <figure>
      <div className={className} role="img" aria-label={name}>
        {children}
      </div>
      <ChartTable
        caption={table.caption}
        columns={table.columns.map(({ text }) => text)}
        rows={table.rows.map(([row = '', ...cells]) => ({ name: row, cells }))}
      />
    </figure>
  );
}
