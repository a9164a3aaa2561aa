import type { Block, Section } from './blocks.ts';
import { signed, tableOf, type ReportedPoll, type Writing } from './writing.ts';

/** The choice that strikes a client off the list. */
const STRUCK = 'skip';

/** The call list at the beginning and at the end: the honest measure of learning. */
export function penSection(writing: Writing): Section | null {
  const { report, words, shared, said } = writing;
  const { strikes } = report.results;
  if (strikes === null) return null;
  const { result } = strikes;
  const blocks: Block[] = [{ kind: 'text', text: words.pen.asked }];
  const rows = clientRows(writing);
  if (rows.length > 0) {
    const { client, start, end, difference } = words.pen.columns;
    blocks.push({ kind: 'table', table: tableOf(words.pen.caption, [client, start, end, difference], rows) });
  }
  blocks.push({
    kind: 'text',
    text: result.kind === 'withheld' ? shared.reasons[result.reason] : said(result.sentence),
  });
  const borneOut = report.hearsay.map(({ client, said: hearsay, verdict }) =>
    words.pen.verdicts[verdict](said(client), said(hearsay)),
  );
  if (borneOut.length > 0) blocks.push({ kind: 'text', text: [...borneOut, words.pen.lesson].join(' ') });
  return { id: 'pen', heading: words.pen.heading, blocks };
}

function clientRows(writing: Writing): string[][] {
  const { words, said } = writing;
  return clientsOnList(writing).map(({ poll, was, now, pairs }) => [
    said(poll.client ?? poll.question),
    words.of(was, pairs),
    words.of(now, pairs),
    signed(now - was),
  ]);
}

/** How many would not call each client, before and after, of the people who voted on it both times. */
export function clientsOnList({
  report,
}: Writing): { poll: ReportedPoll; was: number; now: number; pairs: number }[] {
  const { strikes, polls, comparisons } = report.results;
  const onList = (scene: string | undefined) => (poll: ReportedPoll) =>
    poll.rounds.some((round) => round.scene.id === scene);
  return polls
    .filter(onList(strikes?.before.scene))
    .filter(onList(strikes?.after.scene))
    .flatMap((poll) => {
      const comparison = comparisons.find(
        ({ poll: asked, before, after }) =>
          asked === poll.id &&
          sceneOf(poll, before.round) === strikes?.before.scene &&
          sceneOf(poll, after.round) === strikes?.after.scene,
      );
      const place = poll.options.findIndex(({ id }) => id === STRUCK);
      if (comparison?.result.kind !== 'shift' || place === -1) return [];
      const { before, after, pairs } = comparison.result;
      const was = before?.counts[place];
      const now = after?.counts[place];
      return was === undefined || now === undefined ? [] : [{ poll, was, now, pairs }];
    });
}

function sceneOf(poll: ReportedPoll, round: string): string | undefined {
  return poll.rounds.find((each) => each.round === round)?.scene.id;
}
