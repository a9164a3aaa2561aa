import { sortedIntoPiles } from '#shared/results/sortedPiles.ts';
import { SORT_OPTIONS } from '#shared/scenario.ts';
import type { HostSorting } from '#shared/views/hostPanel.ts';
import { sortingWording } from '#shared/wording/sorting.ts';
import { sortingSentence } from '#shared/wording/sortingSentence.ts';
import { keyIn } from '#shared/wording/statementKey.ts';
import { CountTable } from './CountTable.tsx';
import styles from './Results.module.css';
import { Sentence } from './Sentence.tsx';
import type { Told } from './told.ts';

type Statement = HostSorting['statements'][number];

/** What people made of the statement that is told of; or how often they took one kind for the other, in all of them. */
export function SortingResult({ result, told }: { result: HostSorting; told: Told }) {
  const { statements, sorting } = result;
  const own = sortingWording[told.lang];
  if (sorting === null) {
    return statements.map((each) => <OneStatement key={each.table.round} statement={each} told={told} />);
  }
  return (
    <div className={styles.result}>
      <Sentence parts={sortingSentence(sorting, told.lang)} />
      <CountTable
        caption={own.console.all}
        corner={own.console.statement}
        columns={SORT_OPTIONS.map((pile) => ({ id: pile, label: own.console.heads[pile] }))}
        rows={statements.flatMap(({ table, text }) => {
          const piles = sortedIntoPiles(table);
          if (piles === null) return [];
          return [{ id: table.round, label: text, cells: SORT_OPTIONS.map((pile) => piles[pile]) }];
        })}
      />
      <div className={styles.notes}>
        <p>{own.console.people(sorting.people)}</p>
        <p>{own.console.unsure}</p>
        <p>{own.console.note}</p>
      </div>
    </div>
  );
}

function OneStatement({ statement, told }: { statement: Statement; told: Told }) {
  const { text, why, rung, table } = statement;
  const own = sortingWording[told.lang];
  const piles = sortedIntoPiles(table);
  return (
    <div className={styles.result}>
      <h3 className={styles.name}>{text}</h3>
      <Sentence parts={[{ strong: keyIn(own.keys, statement) }]} />
      {piles !== null && (
        <CountTable
          caption={null}
          corner={own.screen.pile}
          columns={[{ id: 'people', label: own.screen.people }]}
          rows={SORT_OPTIONS.map((pile) => ({
            id: pile,
            label: own.piles[pile],
            cells: [piles[pile]],
          }))}
        />
      )}
      <div className={styles.notes}>
        <p>{own.console.why(why)}</p>
        {rung !== null && <p>{own.console.rung(own.rungs[rung])}</p>}
        <p>{piles === null ? own.screen.tooFew : own.console.sorted(table.n)}</p>
      </div>
    </div>
  );
}
