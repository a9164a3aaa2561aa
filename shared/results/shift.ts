import type { Comparison } from '../scenario.ts';
import type { ShiftTable } from '../session/tables.ts';
import { displayGate, pairedVotes, verdict } from './measures.ts';
import type { PairedVotes } from './pairedVotes.ts';
import { tellPersonal, type PersonalPairs } from './personalShift.ts';
import { votesOf, type ClosedRound } from './rounds.ts';

/** A dropout check is printed from this share of the voters before. */
const DROPOUT_FROM = 0.1;

/** What two rounds that are compared bring along. */
export interface Compared {
  before: ClosedRound;
  after: ClosedRound;
  /** The trainer's floor for personal polls. */
  floor: number;
  /** What was published of this comparison before, if anything. */
  earlier: ShiftTable | undefined;
}

/**
 * What changed between two rounds of one poll, person by person, as far as it may be told.
 *
 * Story polls show what their number of pairs allows (`displayGate`). On personal polls the rules of
 * `personalShift.ts` come on top: what they keep back is `null`, and the verdict is then `tooFew`.
 * Only a primary comparison is tested; with every further test chance would get another turn.
 */
export function shiftTable(comparison: Comparison, compared: Compared): ShiftTable {
  const { before, after } = compared;
  const { poll, privacy, options } = after.table;
  const paired = pairedVotes({
    before: votesOf(before.round),
    after: votesOf(after.round),
    options,
    target: comparison.target,
  });
  const asked = {
    comparison: comparison.id,
    poll,
    privacy,
    before: before.round.id,
    after: after.round.id,
    options: [...options],
    target: comparison.target,
    primary: comparison.primary,
    pairs: paired.pairs,
  };
  const told = privacy === 'story' ? tellStory(paired) : tellStrictly(paired, compared);
  return { ...asked, ...(comparison.primary ? told : untested(told)) };
}

type Told = Omit<
  ShiftTable,
  'comparison' | 'poll' | 'privacy' | 'before' | 'after' | 'options' | 'target' | 'primary' | 'pairs'
>;

function tellStory(paired: PairedVotes): Told {
  const { pairs, binaryTable, beforeOnly, afterOnly } = paired;
  const { b: switchedTo, c: switchedAway } = binaryTable;
  const gate = displayGate({ kind: 'story', n: pairs, discordant: switchedTo + switchedAway });
  const silent = gate.level === 'none';
  return {
    level: gate.level,
    beforeOnly,
    afterOnly,
    beforeCounts: silent ? null : paired.rowTotals,
    afterCounts: silent ? null : paired.colTotals,
    flows: gate.flows ? paired.matrix : null,
    verdict: verdict({ n: pairs, switchedTo, switchedAway }).verdict,
    switchedTo: silent ? null : switchedTo,
    switchedAway: silent ? null : switchedAway,
    changed: silent ? null : changedOf(paired),
    inference: infer(paired, gate),
  };
}

function tellStrictly(paired: PairedVotes, { before, after, floor, earlier }: Compared): Told {
  const { pairs, binaryTable } = paired;
  const personal: PersonalPairs = { paired, changed: changedOf(paired), before, after, floor, earlier };
  const told = tellPersonal(personal);
  const { b: switchedTo, c: switchedAway } = binaryTable;
  const silent = told.beforeCounts === null && told.changed === null;
  const gate = displayGate({ kind: 'personal', n: pairs, discordant: switchedTo + switchedAway, floor });
  // With the flows everything follows from what is published; without them no direction may be told.
  const open = told.flows !== null;
  return {
    ...told,
    level: silent ? 'none' : gate.level,
    verdict: open ? verdict({ n: pairs, switchedTo, switchedAway }).verdict : 'tooFew',
    switchedTo: open ? switchedTo : null,
    switchedAway: open ? switchedAway : null,
    inference: open ? infer(paired, gate) : null,
  };
}

function infer(paired: PairedVotes, gate: ReturnType<typeof displayGate>): ShiftTable['inference'] {
  const { binary, beforeOnly, votersBefore } = paired;
  if ((gate.level !== 'percent' && gate.level !== 'interval') || binary.netShift === null) return null;
  return {
    netShift: binary.netShift,
    netShiftCI: gate.level === 'interval' ? binary.netShiftCI : null,
    exactP: gate.testInConsole ? binary.exactP : null,
    normalizedGain: binary.normalizedGain,
    sensitivity: beforeOnly > DROPOUT_FROM * votersBefore ? paired.sensitivity : null,
  };
}

/** The same without the test, and without a word that rests on it. */
function untested(told: Told): Told {
  const inference = told.inference && { ...told.inference, exactP: null };
  switch (told.verdict) {
    case 'clearUp':
    case 'clearDown':
    case 'couldBeChance':
      return { ...told, inference, verdict: 'descriptive' };
    case 'tooFew':
    case 'nobodyChanged':
    case 'descriptive':
    case 'cancelOut':
      return { ...told, inference };
    default:
      return told.verdict satisfies never;
  }
}

/** People who went from any option to any other. */
function changedOf({ matrix, pairs }: PairedVotes): number {
  return matrix.reduce((changed, row, option) => changed - (row[option] ?? 0), pairs);
}
