import type { OptionId, RoundId } from '#shared/ids.ts';
import type { Desk } from '../session/ballots.ts';

/**
 * How sure this phone's owner is of what they chose, or `null`: said after the choice, since whoever chooses otherwise
 * has not said how sure they are of that. Who does not know yet is not asked.
 */
export function confidenceOf(
  { rounds }: Desk,
  { choice, round }: { choice: RoundId; round: RoundId },
): OptionId | null {
  const of = (id: RoundId) => rounds[id]?.wish ?? rounds[id]?.stands ?? null;
  const chosen = of(choice);
  const said = of(round);
  if (chosen === null || chosen.choice === 'unsure') return null;
  return said !== null && said.seq > chosen.seq ? said.choice : null;
}
