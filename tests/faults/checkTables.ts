import type { OptionId, ParticipantId, RoundId } from '#shared/ids.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { RoundTable } from '#shared/session/tables.ts';

type Ballots = ReadonlyMap<ParticipantId, OptionId>;

/**
 * I7: each published table says what the ballots said that were in the log before it, and each round that is closed
 * in the end has such a table. Counted here once more and in the plainest way, without the product's own tally.
 */
export function wrongTables(log: readonly SessionEvent[]): string[] {
  const ballots = new Map<RoundId, Map<ParticipantId, OptionId>>();
  const tables = new Map<RoundId, RoundTable>();
  const closed = new Set<RoundId>();
  const wrong: string[] = [];
  const ballotsIn = (round: RoundId): Ballots => ballots.get(round) ?? new Map();

  for (const event of log) {
    if (event.type === 'ballotCast') {
      const round = ballots.get(event.round) ?? new Map<ParticipantId, OptionId>();
      ballots.set(event.round, round.set(event.participant, event.choice));
    }
    if (event.type === 'roundClosed') closed.add(event.round);
    if (event.type === 'roundReopened') closed.delete(event.round);
    if (event.type === 'published' && event.what.kind === 'table') {
      const { table } = event.what;
      tables.set(table.round, table);
      wrong.push(...differences(table, ballotsIn(table.round)));
    }
  }

  for (const round of closed) {
    const table = tables.get(round);
    if (table === undefined) wrong.push(`${round} is closed and has no table`);
    else wrong.push(...differences(table, ballotsIn(round)));
  }
  return wrong;
}

function differences(table: RoundTable, ballots: Ballots): string[] {
  // A personal table that was reopened for too few stays as it was, and says so.
  if (table.kept) return [];
  const { round, n, cells, options } = table;
  if (n !== ballots.size) return [`${round} says ${n} people, and ${ballots.size} have a ballot`];
  const chosen = [...ballots.values()];
  return cells.flatMap((cell) => {
    const among = cell.options.map((index) => options[index]);
    const count = chosen.filter((choice) => among.includes(choice)).length;
    return count === cell.count
      ? []
      : [`${round} says ${cell.count} of ${among.join('+')}, and there are ${count}`];
  });
}
