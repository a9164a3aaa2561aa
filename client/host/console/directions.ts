import { isStatementStep } from '#shared/session/sorting.ts';
import type { Step } from '#shared/session/steps.ts';
import type { ShiftTable } from '#shared/session/tables.ts';
import type { ScriptScene } from '#shared/views/hostPanel.ts';

/** One piece of what the trainer reads, in the order of need. */
export type Direction =
  /** The story, to be told aloud. */
  | { kind: 'tell'; text: string }
  | { kind: 'say'; text: string }
  /** What people read on their phones and the trainer does not read out. */
  | { kind: 'phones'; text: string }
  /** Questions to the group, one card each. */
  | { kind: 'ask'; cards: string[] }
  /** For the trainer's eyes. */
  | { kind: 'note'; text: string }
  /** Likewise, where there are two briefings. */
  | { kind: 'gossip' | 'facts'; text: string }
  /** The line that people write anew, and an example of how that can be done. */
  | { kind: 'line' | 'good'; text: string }
  /** A question for an outcome that is there. */
  | { kind: 'nobodyChanged' | 'opposite' | 'noDifference' | 'gossipMore'; text: string }
  /** Was needed at an earlier step; kept at hand, folded. */
  | { kind: 'told' | 'said'; text: string };

/** What to say at a step of a scene: what is said now first, then what is asked, then the notes. */
export function directionsAt(scene: ScriptScene, step: Step, shifts: readonly ShiftTable[]): Direction[] {
  const { say, ask, watchFor } = scene;
  const cards: Direction[] = ask.length > 0 ? [{ kind: 'ask', cards: ask }] : [];
  const anew = anewIn(scene);
  const note: Direction[] = watchFor === null ? [] : [{ kind: 'note', text: watchFor }];
  const outcome = outcomeOf(scene, shifts);
  const time = timeOf(step);
  switch (time) {
    case 'before':
      return [...storyOf(scene), { kind: 'say', text: say }, ...outcome, ...anew, ...note, ...cards];
    case 'during':
      return [{ kind: 'say', text: say }, ...anew, ...note, ...cards, ...toldBefore(scene)];
    case 'after': {
      const now = [...outcome, ...cards, ...note];
      return [...now, { kind: now.length === 0 ? 'say' : 'said', text: say }, ...toldBefore(scene)];
    }
    default:
      return time satisfies never;
  }
}

/** Where a step lies in its scene: before people do something, while they do, or when it is talked about. */
function timeOf(step: Step): 'before' | 'during' | 'after' {
  if (isStatementStep(step)) return 'after';
  switch (step) {
    case 'join':
    case 'story':
    case 'before':
    case 'pause':
    case 'move':
    case 'sure':
    case 'briefings':
    case 'lessons':
    case 'contact':
      return 'before';
    case 'vote':
      return 'during';
    case 'strokes':
    case 'tally':
    case 'shift':
    case 'facts':
    case 'sentence':
    case 'flow':
    case 'bars':
    case 'guess':
    case 'outcome':
    case 'conviction':
    case 'groups':
    case 'rates':
    case 'ladder':
    case 'wall':
    case 'best':
      return 'after';
    default:
      return step satisfies never;
  }
}

function storyOf({ story, reader }: ScriptScene): Direction[] {
  if (story === null) return [];
  return [{ kind: reader === 'phone' ? 'phones' : 'tell', text: story }];
}

function anewIn({ rewriting }: ScriptScene): Direction[] {
  if (rewriting === undefined) return [];
  const { gossip, good } = rewriting;
  return [{ kind: 'line', text: gossip }, ...(good === null ? [] : [{ kind: 'good' as const, text: good }])];
}

function toldBefore({ story, reader }: ScriptScene): Direction[] {
  return story === null || reader === 'phone' ? [] : [{ kind: 'told', text: story }];
}

/** The card for a group that did not move, or moved away from the target, as soon as the numbers are there. */
function outcomeOf(scene: ScriptScene, shifts: readonly ShiftTable[]): Direction[] {
  if (shifts.length === 0) return [];
  if (scene.ifNobodyChanged !== null && shifts.every(nobodyMoved)) {
    return [{ kind: 'nobodyChanged', text: scene.ifNobodyChanged }];
  }
  if (scene.ifOpposite !== null && shifts.every(wentAway)) {
    return [{ kind: 'opposite', text: scene.ifOpposite }];
  }
  return [];
}

function nobodyMoved({ verdict, changed }: ShiftTable): boolean {
  return changed === null ? verdict === 'nobodyChanged' : changed === 0;
}

function wentAway({ switchedTo, switchedAway }: ShiftTable): boolean {
  return switchedTo !== null && switchedAway !== null && switchedAway > switchedTo;
}
