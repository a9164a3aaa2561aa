import { z } from 'zod';
import { LANGS } from '#shared/ids.ts';
import { ASKING, CALLED } from '#shared/results/followUpTable.ts';

const count = z.int().min(0);
const text = z.strictObject({ nl: z.string().optional(), en: z.string().optional() });
/** As `2026-12-11`, where this server stands. */
const day = z.iso.date();

const table = z.strictObject({
  round: z.string(),
  poll: z.string(),
  privacy: z.enum(['story', 'personal']),
  options: z.array(z.string()),
  n: count,
  level: z.enum(['none', 'band', 'grouped', 'exact']),
  cells: z.array(z.strictObject({ options: z.array(count), count })),
  band: z.strictObject({ option: count, atLeastPercent: z.union([z.literal(60), z.literal(80)]) }).nullable(),
  kept: z.boolean(),
});
const share = z.number().nullable();

const result = z.strictObject({
  committed: count,
  answers: count,
  called: table,
  rates: z
    .strictObject({
      responseRate: share,
      doneAmongResponders: share,
      doneAmongRespondersCI: z.tuple([z.number(), z.number()]).nullable(),
      doneFloor: share,
    })
    .nullable(),
  before: table,
  now: table,
  moved: z.strictObject({ up: count, same: count, down: count }).nullable(),
  inference: z
    .strictObject({ wPlus: z.number(), wMinus: z.number(), rankBiserial: share, exactP: share })
    .nullable(),
});

const answer = z.strictObject({
  called: z.enum(CALLED),
  before: z.enum(ASKING).nullable(),
  now: z.enum(ASKING).nullable(),
});

/**
 * All that is kept for the weeks after a session, beside its log and its report. Codes and answers lie in it apart and
 * in an order of their own, so that nothing tells which belong together, nor which came first.
 */
export const followUpSchema = z.strictObject({
  code: z.string(),
  title: text,
  invite: text,
  languages: z.array(z.enum(LANGS)),
  lang: z.enum(LANGS),
  floor: count,
  heldOn: day,
  afterDays: count,
  /** How many plans the session counted; `null` as long as its log can be asked. */
  plans: count.nullable(),
  /** In the order of their hashes. Who holds one is forgotten as soon as nobody can be given another. */
  codes: z.array(z.strictObject({ hash: z.string(), holder: z.string().nullable(), used: z.boolean() })),
  /** Gone as soon as there is a result. */
  answers: z.array(answer),
  /** What people heard that they had not expected, each line by itself. */
  heard: z.array(z.string()),
  result: result.nullable(),
});
export type FollowUpRecord = z.infer<typeof followUpSchema>;

/** How many days before the day of the invitation the page opens, and how many after it the last one is. */
const OPEN = { before: 3, after: 28 };
const DAY = 24 * 60 * 60 * 1000;

/** The first and the last day on which answers are taken, and the one on which people are invited. */
export function daysOf({ heldOn, afterDays }: Pick<FollowUpRecord, 'heldOn' | 'afterDays'>): {
  from: string;
  invited: string;
  until: string;
} {
  return {
    from: daysAfter(heldOn, Math.max(1, afterDays - OPEN.before)),
    invited: daysAfter(heldOn, afterDays),
    until: daysAfter(heldOn, afterDays + OPEN.after),
  };
}

/** How a follow-up stands on a day. */
export function standingOn(today: string, record: FollowUpRecord): 'early' | 'open' | 'closed' {
  const { from, until } = daysOf(record);
  if (record.result !== null || today > until) return 'closed';
  return today < from ? 'early' : 'open';
}

function daysAfter(heldOn: string, days: number): string {
  return new Date(Date.parse(heldOn) + days * DAY).toISOString().slice(0, 10);
}
