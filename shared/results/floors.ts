/** A poll about the story, or about the room's own company: the second falls under the strict rules. */
export type PollKind = 'story' | 'personal';

const STORY_FLOOR = 3;
const PERSONAL_FLOORS: readonly number[] = [5, 8, 10];

/**
 * The smallest number of ballots about which anything at all is shown (rule P1).
 *
 * @param kind the class of the poll
 * @param raised the floor the trainer chose for the session's personal polls: 5, 8 or 10. A story poll keeps
 *   its own floor, so the setting of a session can be handed over for every poll.
 * @returns 3 for story; for personal 5, or the raised floor
 * @throws RangeError when the raised floor is not one of the three: it can never be lowered
 */
export function floorOf(kind: PollKind, raised?: number): number {
  if (raised !== undefined && !PERSONAL_FLOORS.includes(raised)) {
    throw new RangeError(`the floor is one of ${PERSONAL_FLOORS.join(', ')}, not ${raised}`);
  }
  return kind === 'story' ? STORY_FLOOR : (raised ?? 5);
}
