import type { CSSProperties } from 'react';

import { ChartTable } from '../../charts/ChartTable.tsx';
import { Slope } from '../../charts/Slope.tsx';
import { PenStroke } from '../../ui/PenStroke.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { STRUCK, strikesOf, topShare, type Strikes } from '../strikesOf.ts';
import { keyed } from '../../ui/keyed.ts';
import styles from './ShiftScreen.module.css';

type Client = ScreenOf<'shift'>['clients'][number];

/** The red pen again: for each client how many would not call, at the start and at the end. */
export function ShiftScreen({ screen: { title, clients } }: { screen: ScreenOf<'shift'> }) {
  const { words } = useStageWords();
  const rows = clients.map((client) => ({ client, strikes: strikesOf(client.shift) }));
  const known = rows.flatMap(({ client, strikes }) => (strikes === null ? [] : [{ client, strikes }]));
  const lines = known.map(({ client, strikes }) =>
    words.shift.line(client.name, strikes.before, strikes.after),
  );
  const said = lines.length === 0 ? words.dots.tooFew : `${words.shift.caption}. ${lines.join('; ')}.`;
  const top = topShare(known.map(({ strikes }) => strikes));
  return (
    <Sheet title={title} under={<p className={styles.caption}>{words.shift.caption}</p>}>
      <div className={styles.list} role="img" aria-label={said}>
        <div className={styles.heads}>
          <p>{words.shift.begin}</p>
          <p>{words.shift.end}</p>
        </div>
        {keyed(rows, ({ client }) => client.name).map(({ key, item: { client, strikes } }, order) => (
          <Row key={key} {...{ client, strikes, order, top }} />
        ))}
      </div>
      <ChartTable
        caption={`${title} ${words.shift.caption}`}
        columns={[words.shift.client, words.shift.begin, words.shift.end]}
        rows={known.map(({ client, strikes }) => ({
          name: client.name,
          cells: [strikes.before, strikes.after],
        }))}
      />
    </Sheet>
  );
}

interface RowProps {
  client: Client;
  strikes: Strikes | null;
  order: number;
  /** The largest share of all rows, for one scale. */
  top: number;
}

function Row({ client, strikes, order, top }: RowProps) {
  const { words } = useStageWords();
  return (
    <div className={styles.row}>
      <p className={styles.name} style={{ '--left': strikes?.left ?? 1 } as CSSProperties}>
        <PenStroke struck hand={order}>
          {client.name}
        </PenStroke>
      </p>
      {strikes === null ? (
        <p className={styles.tooFew}>{words.shift.tooFew}</p>
      ) : (
        <>
          <p className={styles.before}>{strikes.before}</p>
          <Slope {...strikes} of={strikes.of * top} option={STRUCK} />
          <p className={styles.after}>
            {strikes.after} <span className={styles.of}>{words.shift.of(strikes.of)}</span>
          </p>
        </>
      )}
    </div>
  );
}
