import type {
  ComparisonId,
  JoinCode,
  Lang,
  OptionId,
  ParticipantId,
  PollId,
  RoundId,
  SessionId,
  TextId,
} from '../ids.ts';
import type { Scenario } from '../scenario.ts';
import type { Contact, Cover, Settings } from './events.ts';
import type { Briefings } from './arms.ts';
import type { Asking } from './askings.ts';
import type { Desk } from './desk.ts';
import type { Position } from './steps.ts';
import type {
  CalibrationTable,
  ConvictionTable,
  HandsTable,
  MarksTable,
  RoundTable,
  SeriesTable,
  ShiftTable,
  SortingTable,
  SplitTable,
  StrikesTable,
  WritingTable,
} from './tables.ts';

export interface Ballot {
  /** An option; in a round of texts the text itself, and where texts are marked their ids with spaces between. */
  choice: OptionId;
  seq: number;
  /** Of a text, under which it is known to everybody but its writer. */
  text?: TextId;
}

export interface Round extends Asking {
  scene: string;
  status: 'pending' | 'open' | 'closed';
  ballots: Map<ParticipantId, Ballot>;
  /** Hands per option, in option order, of people without a phone; `null` where none were counted. */
  hands: number[] | null;
  /** What was published of them. */
  handsTable: HandsTable | null;
  /** The published table; it outlives a reopening until it is replaced. */
  table: RoundTable | null;
  /** Who cast or changed a ballot since that table was published. */
  changedSinceTable: Set<ParticipantId>;
  /** What goes with texts; `null` where an option is chosen. */
  desk: Desk | null;
}

/** A session as its log tells it. Belongs to whoever folds it: `evolve` changes it in place. */
export interface SessionState {
  session: SessionId;
  code: JoinCode;
  scenario: Scenario;
  settings: Settings;
  contact: Contact;
  lang: Lang;
  createdAt: number;
  lastActivityAt: number;
  position: Position;
  /** When the present scene was first shown, and when the first scene was left; both ms since 1970. */
  sceneShownAt: number;
  startedAt: number | null;
  /** The furthest position ever shown, as an index into `allPositions`. */
  furthest: number;
  cover: Cover;
  /** Grows with every move of the trainer; a command that was meant for an earlier turn is refused. */
  turn: number;
  /** Grows whenever something changes that all phones show. */
  phonesTurn: number;
  participants: Map<ParticipantId, { joinedAt: number }>;
  /** Who was put out; a ticket of theirs opens nothing any more. */
  removed: Set<ParticipantId>;
  /** Whether nobody new is let in. */
  locked: boolean;
  rounds: Map<RoundId, Round>;
  countdown: { scene: string; endsAt: number } | null;
  shifts: Map<ComparisonId, ShiftTable>;
  series: Map<PollId, SeriesTable>;
  strikes: StrikesTable | null;
  calibrations: Map<RoundId, CalibrationTable>;
  convictions: Map<PollId, ConvictionTable>;
  writings: Map<RoundId, WritingTable>;
  marks: Map<RoundId, MarksTable>;
  briefings: Briefings;
  /** What two briefings did, once it may be told. */
  split: SplitTable | null;
  /** By the moment at which it was asked. */
  sortings: Map<RoundId, SortingTable>;
  ended: boolean;
  /** ms since 1970; from then on nothing is accepted any more, and the log is about to be destroyed. */
  sealedAt: number | null;
  /** Number of events folded: the version of every view. */
  version: number;
}

/** Whether the trainer practises in this session, with participants who do not exist. */
export function isRehearsal({ settings }: SessionState): boolean {
  return settings.rehearsal !== null;
}
