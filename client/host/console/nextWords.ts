import { mayFlow } from '#shared/session/mayShow.ts';
import type { Step } from '#shared/session/steps.ts';
import type { HostAction, HostScript, HostView, ScriptScene } from '#shared/views/hostPanel.ts';
import type { DoingWording } from '#shared/wording/doing.ts';
import type { ConsoleWords } from '../words.ts';

/** What stands on an action's button. */
export function actionLabel(action: HostAction, script: HostScript, words: ConsoleWords): string {
  const { actions } = words;
  const doing = doingAt(action.scene, script, words);
  switch (action.label) {
    case 'close':
      if (doing !== null) return doing.close;
      return action.step === 'tally' || action.step === 'join' ? actions.closeTest : actions.close;
    case 'open':
    case 'reopen':
      return doing?.[action.label] ?? actions[action.label];
    case 'nextPage':
    case 'closeAndStrike':
      return actions[action.label];
    case 'show':
      return action.step === 'vote' && doing !== null ? doing.show : actions.show[action.step];
    case 'nextScene':
      return actions.nextScene(titleOf(action.scene, script));
    case 'previousScene':
    case 'previousPage':
      return actions.back;
    default:
      return action.label satisfies never;
  }
}

/**
 * What will be on the button after this press, or `null` at the end of the run sheet. The server has the last word:
 * this looks at the run sheet only.
 */
export function afterNext(view: HostView, script: HostScript, words: ConsoleWords): string | null {
  const { next, furthest } = view;
  if (next === null) return null;
  if (next.label === 'open' || next.label === 'reopen')
    return doingAt(next.scene, script, words)?.closing ?? words.actions.closing;
  // The wall has more pages than the run sheet tells.
  if (next.label === 'nextPage' && (next.page ?? 0) + 1 < (view.texts?.wall?.pages ?? 0))
    return words.steps.wall;
  const places = script.scenes.flatMap((scene, order) =>
    stepsToTake(scene, view).map((step) => ({ scene: scene.id, step, order })),
  );
  const here = places.findIndex(({ scene, step }) => scene === next.scene && step === next.step);
  // Where the session has been further already, the voting is over and is stepped across.
  const [after] = places.slice(here + 1).filter(({ step, order }) => step !== 'vote' || order >= furthest);
  if (after === undefined) return null;
  if (after.scene !== next.scene) return words.quoted(titleOf(after.scene, script));
  if (after.step !== 'vote') return words.steps[after.step];
  return doingAt(after.scene, script, words)?.opening ?? words.actions.opening;
}

/** What a step of a scene is called. */
export function stepName({ doing }: ScriptScene, step: Step, words: ConsoleWords): string {
  return step === 'vote' && doing !== undefined ? words.doing[doing].step : words.steps[step];
}

/** The words for what people do in a scene, where that is no voting. */
export function doingAt(
  scene: string,
  { scenes }: Pick<HostScript, 'scenes'>,
  words: ConsoleWords,
): DoingWording | null {
  const doing = scenes.find(({ id }) => id === scene)?.doing;
  return doing === undefined ? null : words.doing[doing];
}

/** The steps of a scene without the flow, where the room is too small for it. */
export function stepsToTake({ steps }: ScriptScene, { results }: Pick<HostView, 'results'>): Step[] {
  const flowing = results?.shifts.some(mayFlow) ?? false;
  return steps.filter((step) => step !== 'flow' || flowing);
}

/** A scene's name on the run sheet. */
export function titleOf(scene: string, script: HostScript): string {
  return script.scenes.find(({ id }) => id === scene)?.title ?? scene;
}
