import type { ComparisonId, OptionId, PollId, RoundId, SceneId, TextId } from '../ids.ts';

/** What may be told of `n` people: nothing, counts, whole percentages, an interval as well. */
export type DisplayLevel = 'none' | 'counts' | 'percent' | 'interval';

/** The sentence that the numbers allow; in words in `wording/`. */
export type Verdict =
  'tooFew' | 'nobodyChanged' | 'descriptive' | 'cancelOut' | 'clearUp' | 'clearDown' | 'couldBeChance';

/** One round as everybody may see it. Computed once, when the round closes. */
export interface RoundTable {
  round: RoundId;
  poll: PollId;
  privacy: 'story' | 'personal';
  options: OptionId[];
  /** People with a ballot in this round. */
  n: number;
  level: 'none' | 'band' | 'grouped' | 'exact';
  /** Indexes into `options` that are shown together, and their ballots. Empty for `none` and `band`. */
  cells: { options: number[]; count: number }[];
  band: { option: number; atLeastPercent: 60 | 80 } | null;
  /** True when a reopened round changed too little to be told apart, so that the earlier table stays. */
  kept: boolean;
}

/** Two rounds of one poll, paired per participant, as far as their number allows. */
export interface ShiftTable {
  comparison: ComparisonId;
  poll: PollId;
  privacy: 'story' | 'personal';
  before: RoundId;
  after: RoundId;
  options: OptionId[];
  target: OptionId;
  primary: boolean;
  level: DisplayLevel;
  /** People with a ballot in both rounds; everything below is about them. */
  pairs: number;
  /** People with a ballot in one of the two rounds only; `null` where that would tell too much. */
  beforeOnly: number | null;
  afterOnly: number | null;
  /** Ballots per option, in option order. */
  beforeCounts: number[] | null;
  afterCounts: number[] | null;
  /** `flows[i][j]`: people who went from option i to option j. */
  flows: number[][] | null;
  verdict: Verdict;
  /** People who moved to the target option, away from it, and between any two options. */
  switchedTo: number | null;
  switchedAway: number | null;
  changed: number | null;
  /** For the console and the report, never for the big screen. Proportions 0 to 1. */
  inference: {
    netShift: number;
    netShiftCI: readonly [number, number] | null;
    exactP: number | null;
    normalizedGain: number | null;
    sensitivity: { worst: number; stayed: number; best: number } | null;
  } | null;
}

/** One poll over all of its rounds, of the people who voted in every one of them. */
export interface SeriesTable {
  poll: PollId;
  privacy: 'story' | 'personal';
  rounds: RoundId[];
  options: OptionId[];
  level: DisplayLevel;
  people: number;
  /** Per round, ballots per option; `null` where there are too few people. */
  counts: number[][] | null;
}

/** How many names each person struck off the list, at the beginning and at the end. */
export interface StrikesTable {
  scene: { before: SceneId; after: SceneId };
  level: DisplayLevel;
  /** People who voted on every client both times. */
  people: number;
  fewer: number | null;
  more: number | null;
  same: number | null;
  inference: { wPlus: number; wMinus: number; rankBiserial: number | null; exactP: number | null } | null;
}

/**
 * How sure people were of a prediction, and how many were right. Of one question, so it is the group's on that one
 * question; nothing of it is told of a personal poll.
 */
export interface CalibrationTable {
  round: RoundId;
  poll: PollId;
  privacy: 'story' | 'personal';
  /** The two answers, and the one that came true. */
  options: OptionId[];
  truth: OptionId;
  level: DisplayLevel;
  /** People who predicted and said how sure they were of it; everything below is about them. */
  people: number;
  /** `counts[i][j]`: people who chose option i and were as sure as the j-th of `CONFIDENCES`. */
  counts: number[][] | null;
  right: number | null;
  /** 80% sure or more, and wrong. */
  sureAndWrong: number | null;
  /** Proportions 0 to 1; the gap, mean confidence minus share that was right, from -0.5 to 1. */
  meanConfidence: number | null;
  gap: number | null;
  brier: number | null;
}

/** How far people leaned to yes or to no at each moment, of those who said so at every one. */
export interface ConvictionTable {
  poll: PollId;
  privacy: 'story' | 'personal';
  rounds: RoundId[];
  level: DisplayLevel;
  people: number;
  /** Per round: -1 all certain of no, 1 all certain of yes, 0 nobody leans. */
  means: number[] | null;
  /** Mean paired difference between the first and the last round, -2 to 2. */
  shift: number | null;
  /** People who kept their yes or no from the first round to the last, and were less sure of it. */
  softened: number | null;
  /** People who were 80% sure or more of their yes or no at the first round. */
  sureAtFirst: number | null;
}

/** What two briefings did in this group: the larger part of which half would choose the target, or neither. */
export type SplitVerdict = 'tooFew' | 'factsMore' | 'gossipMore' | 'noDifference';

/** What the readers of either briefing chose, at each moment that is compared. */
export interface SplitTable {
  poll: PollId;
  privacy: 'story' | 'personal';
  /** The moments, in the order of the story, and the one at which the difference is tested. */
  rounds: RoundId[];
  tested: RoundId;
  options: OptionId[];
  target: OptionId;
  level: DisplayLevel;
  /** People who read that briefing and voted at every moment; everything below is about them. */
  people: { gossip: number; facts: number };
  /** Per round, ballots per option; `null` where either half is too small. */
  counts: { gossip: number[][]; facts: number[][] } | null;
  /** Of the tested moment. */
  verdict: SplitVerdict;
  /** For the console and the report: per round facts minus gossip, -1 to 1, and the test of the tested one. */
  inference: { differences: { share: number; ci: readonly [number, number] }[]; fisherP: number } | null;
}

/** How often statements of one kind were taken for the other, of all definite answers to them. */
export interface ErrorRate {
  /** `taken` of `of` answers; their proportion, 0 to 1. */
  taken: number;
  of: number;
  share: number;
}

/**
 * How people sorted all statements together; what they made of each is the table of its own round. Nothing of a
 * personal poll, nor where any statement was sorted by too few people: the rest would tell of that one.
 */
export interface SortingTable {
  /** The moment at which it was asked. */
  round: RoundId;
  poll: PollId;
  privacy: 'story' | 'personal';
  /** The statements, most divided first, equally divided ones in the order of the poll. */
  order: string[];
  /** People who sorted at least one statement. */
  people: number;
  /** Of the statement that the fewest people sorted. */
  level: DisplayLevel;
  /** `null` where nothing is told, or nobody gave a definite answer. */
  opinionTakenForFact: ErrorRate | null;
  factTakenForOpinion: ErrorRate | null;
}

/** A show of hands of people without a phone, beside the table of a round and in nothing that is counted from ballots. */
export interface HandsTable {
  round: RoundId;
  poll: PollId;
  /** Hands in all. */
  n: number;
  /** Hands per option, in option order; `null` where they are too few to be shown. */
  counts: number[] | null;
}

/** How many people have written in a round: as everybody sees it while they do. */
export interface WritingTable {
  round: RoundId;
  poll: PollId;
  people: number;
}

/** How many people marked each text that anybody marked, most first; `null` where too few people marked any. */
export interface MarksTable {
  round: RoundId;
  poll: PollId;
  people: number;
  counts: { text: TextId; people: number }[] | null;
}

/** Something that was computed from ballots and may be seen. Once published it is never recomputed in passing. */
export type Published =
  | { kind: 'table'; table: RoundTable }
  | { kind: 'shift'; shift: ShiftTable }
  | { kind: 'series'; series: SeriesTable }
  | { kind: 'strikes'; strikes: StrikesTable }
  | { kind: 'calibration'; calibration: CalibrationTable }
  | { kind: 'conviction'; conviction: ConvictionTable }
  | { kind: 'split'; split: SplitTable }
  | { kind: 'sorting'; sorting: SortingTable }
  | { kind: 'writing'; writing: WritingTable }
  | { kind: 'marks'; marks: MarksTable }
  | { kind: 'hands'; hands: HandsTable };
