import type { SessionState } from '../session/state.ts';
import type { Moderated } from '../session/desk.ts';
import { markedIn, stacksOf, writtenIn, type Stack } from '../session/texts.ts';
import { wallOf, wallPage } from '../session/wall.ts';
import type { HostAction, HostTexts, HostView } from './hostPanel.ts';

/** So many of each are in a view; those that wait come up as others are settled. */
const MOST: Record<Moderated, number> = { waiting: 40, shown: 40, hidden: 20 };
/** So many of those that stand for the same are listed one by one. */
const ALIKE = 20;

/** What people wrote in the present scene, or in the one that it looks back on; nothing in any other. */
export function hostTexts(state: SessionState): Pick<HostView, 'texts'> {
  const written = writtenIn(state, state.position.scene);
  if (written === null) return {};
  const stacks = stacksOf(written);
  const those = (as: Moderated): Stack[] => stacks.filter((stack) => stack.as === as);
  const parts = { waiting: those('waiting'), shown: those('shown'), hidden: those('hidden') };
  const listed = new Set(
    (['waiting', 'shown', 'hidden'] as const).flatMap((as) => parts[as].slice(0, MOST[as])),
  );
  const marking = markedIn(state, written);
  const texts: HostTexts = {
    round: written.id,
    asks: written.scene === state.position.scene ? 'text' : 'marks',
    stacks: stacks
      .filter((stack) => listed.has(stack))
      .map((stack) => ({
        ...stack,
        people: 1 + stack.alike.length,
        alike: stack.alike.slice(0, ALIKE),
      })),
    waiting: parts.waiting.length,
    shown: parts.shown.length,
    hidden: parts.hidden.length,
    groupable: marking === null || marking.status === 'pending',
    wall: state.position.step === 'wall' ? { page: wallPage(written), pages: wallOf(written).length } : null,
  };
  return { texts };
}

/** Turns the wall that is shown, or `null` where there is no further page. */
export function pageAction(state: SessionState, by: 1 | -1): HostAction | null {
  const { position } = state;
  const written = position.step === 'wall' ? writtenIn(state, position.scene) : null;
  if (written === null) return null;
  const page = wallPage(written) + by;
  if (page < 0 || page >= wallOf(written).length) return null;
  return { label: by === 1 ? 'nextPage' : 'previousPage', ...position, page };
}
