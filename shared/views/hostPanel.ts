import type { Lang, RoundId, SceneId } from '../ids.ts';
import type { HostCommand } from '../session/commands.ts';
import type { Arm } from '../session/arms.ts';
import type { Cover } from '../session/events.ts';
import type { Stack } from '../session/texts.ts';
import type { Guesses } from '../results/guesses.ts';
import type { Rung } from '../scenario.ts';
import type { Doing } from '../session/askings.ts';
import type { Position, Step } from '../session/steps.ts';
import type {
  CalibrationTable,
  ConvictionTable,
  HandsTable,
  RoundTable,
  SeriesTable,
  ShiftTable,
  SortingTable,
  SplitTable,
  StrikesTable,
} from '../session/tables.ts';
import type { ToldStatement } from './projectorScreen.ts';

/** Why nothing can be put on disk: for each there is something else to do. */
export type WhyNotSaved = 'full' | 'readOnly' | 'locked' | 'unreachable' | 'unknown';

/** What makes sense now: where it leads, and what its button is called, which for `show` depends on the step. */
export interface HostAction extends Position {
  label:
    | 'open'
    | 'close'
    | 'closeAndStrike'
    | 'reopen'
    | 'show'
    | 'nextScene'
    | 'previousScene'
    | 'nextPage'
    | 'previousPage';
  /** Of a wall, from 0; only where a page of it is turned. */
  page?: number;
}

/** The command that does an action. @param turn that of the view which offered it */
export function commandFor({ label, scene, step, page = 0 }: HostAction, turn: number): HostCommand {
  switch (label) {
    case 'open':
      return { type: 'openRounds', scene, turn };
    case 'close':
    case 'closeAndStrike':
      return { type: 'closeRounds', scene, turn };
    case 'reopen':
      return { type: 'reopenRounds', scene, turn };
    case 'nextPage':
    case 'previousPage':
      return { type: 'turnWall', scene, page, turn };
    case 'show':
    case 'nextScene':
    case 'previousScene':
      return { type: 'showStep', scene, step, turn };
    default:
      return label satisfies never;
  }
}

/** `people` counts them all; of many that stand for the same only some are listed. */
export type HostStack = Stack & { people: number };

/**
 * What people wrote, for the trainer to look at: never with who or when. No more of it than fits a frame; how many
 * more wait, are shown and are hidden is told beside it.
 */
export interface HostTexts {
  round: RoundId;
  /** What is done in the present scene: they are written, or marked. */
  asks: 'text' | 'marks';
  /** As far as they are in this view, in the order of their ids. */
  stacks: HostStack[];
  /** Of all. */
  waiting: number;
  shown: number;
  hidden: number;
  /** Whether those that stand for the same may still be put together. */
  groupable: boolean;
  /** The wall, where it is shown: its page from 0, and how many there are. */
  wall: { page: number; pages: number } | null;
}

/** What the console shows that changes while the session runs. What does not is in `HostScript`. */
export interface HostView {
  role: 'host';
  epoch: number;
  version: number;
  turn: number;
  code: string;
  /** Whether the trainer is practising; every screen says so in words. */
  rehearsal: boolean;
  /** Language of the big screen. */
  lang: Lang;
  position: Position;
  /** Index of the furthest scene reached; scenes before it are struck off the run sheet. */
  furthest: number;
  cover: Cover;
  ended: boolean;
  /**
   * When the ballots are destroyed at the latest (ms since 1970), and for how many days the tables are kept after that;
   * `null` in a rehearsal.
   */
  keeping: { sealsAt: number | null; days: number } | null;
  /** All in ms since 1970 by the server's clock; `now` lets the console correct its own. */
  now: number;
  startedAt: number | null;
  sceneShownAt: number;
  joined: number;
  /** Whether nobody new is let in. */
  locked: boolean;
  /** Participants whose phone is connected at this moment. */
  present: number;
  voting: {
    status: 'pending' | 'open' | 'closed';
    /** People, of all who have joined. */
    voted: number;
    /** Only while a countdown runs. */
    endsAt?: number;
  } | null;
  /**
   * Whether half of the room reads the other briefing, or will as it stands now; settled once one is read, and owed
   * until the room knows. Absent where the scenario has one briefing.
   */
  briefings?: { on: boolean; settled: boolean; owed: boolean; from: number } | undefined;
  /** Whether the picture of the shift is shared; there from the close on, where the scenario has that part. */
  picture?: { shared: boolean } | undefined;
  /** The rounds of the present scene in which the trainer may count hands now; in option order, `null` without any. */
  hands?: HandsToCount[] | undefined;
  /** Where the present scene is about what people write. */
  texts?: HostTexts;
  next: HostAction | null;
  back: HostAction | null;
  /** Only where it may be done. */
  reopen?: HostAction;
  /** What keeps ballots from the disk, `null` where nothing does, and when something last reached it. */
  saved: { why: WhyNotSaved | null; at: number };
  /** When the server's computer woke from a sleep; absent but for some minutes after that. */
  wokeAt?: number;
  /** Published tables that belong to the present step. */
  results: {
    shifts: ShiftTable[];
    tables: RoundTable[];
    series: SeriesTable | null;
    strikes: StrikesTable | null;
    calibration?: CalibrationTable;
    conviction?: ConvictionTable;
    split?: SplitTable;
    guesses?: Guesses;
    sorting?: HostSorting;
    hands?: HandsTable[];
  } | null;
}

export interface HandsToCount {
  round: string;
  poll: string;
  counts: number[] | null;
}

/** The statements that the present step tells of, and what was made of all of them once that is told. */
export interface HostSorting {
  statements: (ToldStatement & { rung: Rung | null; table: RoundTable })[];
  sorting: SortingTable | null;
}

export interface ScriptScene {
  id: SceneId;
  title: string;
  minutes: number;
  optional: boolean;
  steps: Step[];
  /** What people do there, where that is no voting. */
  doing?: Doing;
  story: string | null;
  reader: 'trainer' | 'phone' | 'both';
  say: string;
  ask: string[];
  watchFor: string | null;
  ifNobodyChanged: string | null;
  ifOpposite: string | null;
  /** The line that people write anew, and an example of how that can be done. */
  rewriting?: { gossip: string; good: string | null };
  /** Where they are read and where they are shown: the two briefings. */
  briefings?: Record<Arm, string>;
  /** Phones show two words there, to be kept. */
  recall?: boolean;
}

/** The run sheet in one language; fetched once, by the trainer only. */
export interface HostScript {
  title: string;
  summary: string;
  minutes: number;
  lang: Lang;
  languages: Lang[];
  group: string | null;
  company: string | null;
  floor: number;
  scenes: ScriptScene[];
  /** Names of rounds and options, for the tables in the console. */
  rounds: { id: string; label: string }[];
  polls: { id: string; name: string; options: { id: string; label: string | null }[] }[];
}
