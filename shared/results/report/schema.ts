import { z } from 'zod';

/** Raised whenever a reader of the published JSON could misread a report of the new shape. */
export const REPORT_SCHEMA_VERSION = 2;

const count = z.int().min(0);
const share = z.number().min(0).max(1);
const difference = z.number().min(-1).max(1);
const text = z.strictObject({ nl: z.string().optional(), en: z.string().optional() });
const bothLanguages = z.strictObject({ nl: z.string(), en: z.string() });
const lang = z.enum(['nl', 'en']);
const privacy = z.enum(['story', 'personal']);
const level = z.enum(['none', 'counts', 'percent', 'interval']);
const instant = z.iso.datetime();

/**
 * Why a number is not there: its round was not held, is still open, or belongs to a question that will be asked again;
 * too few voted; the ballots are too evenly spread; or somebody's choice could be worked out from it.
 */
const reason = z.enum(['notAsked', 'stillOpen', 'askedAgain', 'tooFew', 'noClearMajority', 'protected']);
export type Reason = z.infer<typeof reason>;

const option = z.strictObject({ id: z.string(), label: text });
const moment = z.strictObject({ round: z.string(), label: text });

const roundResult = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('table'),
    n: count,
    grouped: z.boolean(),
    /** Options that are shown together have one count. Percentages are whole, add up to 100, and start at ten. */
    cells: z.array(z.strictObject({ options: z.array(z.string()), count, percent: count.nullable() })),
    kept: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('band'),
    n: count,
    option: z.string(),
    atLeastPercent: z.union([z.literal(60), z.literal(80)]),
    kept: z.boolean(),
  }),
  /** `n` is `null` for a round that has no table to take it from. */
  z.strictObject({ kind: z.literal('withheld'), reason, n: count.nullable(), kept: z.boolean() }),
]);

const poll = z.strictObject({
  id: z.string(),
  type: z.enum(['call', 'choice', 'predict', 'scale', 'sort', 'text', 'ifThen']),
  privacy,
  question: text,
  client: text.nullable(),
  options: z.array(option),
  rounds: z.array(
    z.strictObject({
      round: z.string(),
      label: text,
      scene: z.strictObject({ id: z.string(), title: text }),
      result: roundResult,
    }),
  ),
});

const inference = z.strictObject({
  netShift: difference,
  netShiftCI: z.tuple([difference, difference]).nullable(),
  exactP: share.nullable(),
  normalizedGain: difference.nullable(),
  sensitivity: z.strictObject({ worst: difference, stayed: difference, best: difference }).nullable(),
});

const counted = z.strictObject({ counts: z.array(count), percent: z.array(count).nullable() });

const comparison = z.strictObject({
  id: z.string(),
  poll: z.string(),
  privacy,
  /** Fixed in the scenario beforehand; all others are exploratory. */
  primary: z.boolean(),
  before: moment,
  after: moment,
  target: z.string(),
  result: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('shift'),
      level,
      pairs: count,
      beforeOnly: count.nullable(),
      afterOnly: count.nullable(),
      /** Of the pairs, per option in the poll's order. */
      before: counted.nullable(),
      after: counted.nullable(),
      /** `flows[i][j]`: people who went from option i to option j. */
      flows: z.array(z.array(count)).nullable(),
      switchedTo: count.nullable(),
      switchedAway: count.nullable(),
      changed: count.nullable(),
      inference: inference.nullable(),
      sentence: bothLanguages,
    }),
    z.strictObject({ kind: z.literal('withheld'), reason, pairs: count.nullable() }),
  ]),
});

const series = z.strictObject({
  poll: z.string(),
  privacy,
  moments: z.array(moment),
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('series'), people: count, moments: z.array(counted) }),
    z.strictObject({ kind: z.literal('withheld'), reason, people: count.nullable() }),
  ]),
});

const strikes = z.strictObject({
  before: z.strictObject({ scene: z.string(), title: text }),
  after: z.strictObject({ scene: z.string(), title: text }),
  result: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('strikes'),
      people: count,
      fewer: count,
      more: count,
      same: count,
      inference: z
        .strictObject({
          wPlus: z.number().min(0),
          wMinus: z.number().min(0),
          rankBiserial: difference.nullable(),
          exactP: share.nullable(),
        })
        .nullable(),
      sentence: bothLanguages,
    }),
    z.strictObject({ kind: z.literal('withheld'), reason, people: count.nullable() }),
  ]),
});

const plans = z.strictObject({
  round: z.string(),
  label: text,
  question: text,
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('plans'), made: count }),
    z.strictObject({ kind: z.literal('withheld'), reason }),
  ]),
});

/** What a session has published: the part that the control number is about. */
const publishedSchema = z.strictObject({
  polls: z.array(poll),
  comparisons: z.array(comparison),
  series: z.array(series),
  strikes: strikes.nullable(),
  plans: z.array(plans),
});
export type PublishedResults = z.infer<typeof publishedSchema>;

/** What a colleague said of a client on the list, and whether the facts bear it out. */
const hearsay = z.strictObject({
  client: text,
  said: text,
  verdict: z.enum(['holds', 'partly', 'fails']),
});

/** A report as it is published: text in every language of the scenario, figures in one. */
export const reportSchema = z.strictObject({
  schemaVersion: z.literal(REPORT_SCHEMA_VERSION),
  product: z.strictObject({ name: z.literal('Aanname'), version: z.string() }),
  /** SHA-256 of the canonical form of `results`, in lower-case hex: the same number, the same results. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: instant,
  session: z.strictObject({
    heldAt: instant,
    /** The day of `heldAt` where the session was held. */
    heldOn: z.iso.date(),
    ended: z.boolean(),
    scenario: z.strictObject({ id: z.string(), version: z.int(), title: text }),
    lang,
    languages: z.array(lang),
    group: z.string().nullable(),
    company: z.string().nullable(),
    contact: z
      .strictObject({
        name: z.string(),
        company: z.string(),
        email: z.string(),
        phone: z.string(),
        web: z.string(),
      })
      .nullable(),
    joined: count,
    /** People who cast at least one ballot. */
    voted: count,
  }),
  /** What the trainer adds in words. */
  remark: z.string().nullable(),
  /** Until when the single ballots lay beside the tables, and until when the tables are kept: `days` after sealing. */
  keeping: z.strictObject({
    sealedAt: instant.nullable(),
    days: z.int().min(0).max(365),
    until: instant.nullable(),
  }),
  /** Least number of ballots before anything is shown, per class of poll. */
  floors: z.strictObject({ story: count, personal: count }),
  results: publishedSchema,
  /** Empty until the list has come back. */
  hearsay: z.array(hearsay),
  lessons: z.array(text),
  notes: z.array(z.strictObject({ id: z.string(), text: bothLanguages })),
});
export type Report = z.infer<typeof reportSchema>;
