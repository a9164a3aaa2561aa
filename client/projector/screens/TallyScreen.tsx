import type { RoundTable } from '#shared/session/tables.ts';
import type { ScreenOption } from '#shared/views/projectorScreen.ts';
import { ChartTable } from '../../charts/ChartTable.tsx';
import { TallyBars } from '../../charts/TallyBars.tsx';
import { Hands } from '../Hands.tsx';
import { optionWords } from '../optionWords.ts';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { silenceWords, tallyRows } from '../tallyRows.ts';
import styles from './TallyScreen.module.css';

interface Asked {
  question: string;
  table: RoundTable;
  options: ScreenOption[];
  hands?: number[];
}

/** What a round's published table lets everybody see: bars, a band, or the reason for silence. */
export function TallyScreen({ screen: { title, polls } }: { screen: ScreenOf<'tally'> }) {
  return (
    <Sheet title={title}>
      <div className={styles.polls}>
        {polls.map((asked) => (
          <section key={asked.table.round} className={styles.poll}>
            <h2 className={styles.question}>{asked.question}</h2>
            <Result asked={asked} />
          </section>
        ))}
      </div>
      <Notes tables={polls.map(({ table }) => table)} />
    </Sheet>
  );
}

function Result({ asked: { question, table, options, hands } }: { asked: Asked }) {
  const { words } = useStageWords();
  const { level } = table;
  switch (level) {
    case 'none':
      return (
        <>
          <p className={styles.silence}>{silenceWords(table, words)}</p>
          <Voted {...{ table, options, hands }} />
        </>
      );
    case 'band':
      return (
        <>
          <Band table={table} options={options} />
          <Voted {...{ table, options, hands }} />
        </>
      );
    case 'grouped':
    case 'exact': {
      const rows = tallyRows(table, options, words);
      const said = rows.map(({ label, count }) => `${label}: ${count}`).join('; ');
      return (
        <>
          <TallyBars rows={rows} name={`${question} ${said}.`} />
          <ChartTable
            caption={question}
            columns={[words.dots.option, words.tally.people]}
            rows={rows.map(({ label, count }) => ({ name: label, cells: [count] }))}
          />
          <Voted {...{ table, options, hands }} />
        </>
      );
    }
    default:
      return level satisfies never;
  }
}

function Band({ table: { band }, options }: { table: RoundTable; options: ScreenOption[] }) {
  const { words } = useStageWords();
  const option = band === null ? undefined : options[band.option];
  if (band === null || option === undefined) return null;
  const { strong, rest } = words.tally.band(band.atLeastPercent, optionWords(option, words));
  return (
    <p className={styles.band}>
      <strong>{strong}</strong> {rest}
    </p>
  );
}

function Voted({
  table,
  options,
  hands,
}: Pick<Asked, 'table' | 'options'> & { hands: number[] | undefined }) {
  const { words } = useStageWords();
  return (
    <div className={styles.voted}>
      <p>{words.tally.voted(table.n)}</p>
      {hands !== undefined && <Hands counted={[{ label: null, counts: hands }]} options={options} />}
    </div>
  );
}

/** Why something is not shown, said once for all polls of the page. */
function Notes({ tables }: { tables: RoundTable[] }) {
  const { words } = useStageWords();
  const notes = [
    ...(tables.some(({ level }) => level === 'band') ? [words.tally.bandWhy] : []),
    ...(tables.some(({ level }) => level === 'grouped') ? [words.tally.groupedWhy] : []),
    ...(tables.some(({ kept }) => kept) ? [words.tally.kept] : []),
  ];
  return notes.length > 0 && <p className={styles.notes}>{notes.join(' ')}</p>;
}
