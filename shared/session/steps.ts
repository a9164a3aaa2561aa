import type { RoundId, SceneId } from '../ids.ts';
import type { Scenario, Scene } from '../scenario.ts';
import { sortingSteps, type SortingStep } from './sorting.ts';

/**
 * A place in a scene that the trainer can be at, and so what the big screen shows:
 *
 * - `join` code and counter · `story` what is told or read · `vote` the rounds of the scene
 * - `strokes` the colleague's red strokes · `tally` one round's table · `shift` before and after per client
 * - `facts` what can be checked about the clients
 * - `before`, `pause`, `move`, `sentence`, `flow`, `bars` the reveal, and `guess` what the room had thought of itself
 * - `sure`, `outcome` how sure people were of a prediction, and how right · `conviction` how convinced over the story
 * - `briefings` the two texts that people read · `groups` what either half chose
 * - `statement1` and on what people made of one statement, and what it is · `rates` how often they took one kind for the
 *   other · `ladder` from what there was to see to what was done
 * - `wall` the texts that the trainer shows · `best` those that most people marked
 * - `lessons`, `contact` the close
 */
export type Step =
  | 'join'
  | 'story'
  | 'vote'
  | 'strokes'
  | 'tally'
  | 'shift'
  | 'facts'
  | 'before'
  | 'pause'
  | 'move'
  | 'sentence'
  | 'flow'
  | 'bars'
  | 'guess'
  | 'sure'
  | 'outcome'
  | 'conviction'
  | 'briefings'
  | 'groups'
  | SortingStep
  | 'wall'
  | 'best'
  | 'lessons'
  | 'contact';

export interface Position {
  scene: SceneId;
  step: Step;
}

/** The steps of a scene of this scenario, in order. Every scene has at least one. */
export function stepsOf(scene: Scene, scenario: Pick<Scenario, 'polls' | 'ladder'>): readonly Step[] {
  switch (scene.kind) {
    case 'join':
      return scene.moments === undefined ? ['join'] : ['join', 'tally'];
    case 'story':
      return ['story'];
    case 'debrief':
      return debriefOf(scene);
    case 'vote':
    case 'exercise':
      return ['story', 'vote', ...afterVote(scene), ...sortingSteps(scenario, scene)];
    case 'commit':
      return ['story', 'vote'];
    case 'reveal':
      return scene.reveal?.steps ?? ['before', 'move', 'sentence'];
    case 'close':
      return ['lessons', 'contact'];
    default:
      return scene.kind satisfies never;
  }
}

function debriefOf({ replay, projector }: Scene): readonly Step[] {
  if (replay !== undefined) return ['sure', 'outcome', 'conviction'];
  return projector.view === 'briefings' ? ['briefings', 'groups'] : ['story'];
}

/** What a voting scene shows once it is closed: nothing, where the reveal comes later. */
function afterVote(scene: Scene): readonly Step[] {
  switch (scene.projector.view) {
    case 'list':
      return ['strokes'];
    case 'slopes':
      return ['shift', 'facts'];
    case 'bars':
      return ['tally'];
    case 'wall':
    case 'best':
      return [scene.projector.view];
    case 'text':
    case 'black':
    case 'progress':
    case 'dots':
    case 'flow':
    case 'items':
    case 'confidence':
    case 'briefings':
      return [];
    default:
      return scene.projector.view satisfies never;
  }
}

/** The step at which a scene's rounds are voted on, or `null` where it has none. */
export function votingStepOf(scene: Scene): Step | null {
  if (scene.moments === undefined) return null;
  return scene.kind === 'join' ? 'join' : 'vote';
}

/** The rounds of a scene, in the order of its moments. */
export function roundsOf(scene: Scene): RoundId[] {
  return scene.moments?.map((moment) => moment.id) ?? [];
}

/** Where the trainer starts. */
export function firstPosition(scenario: Scenario): Position {
  const [scene] = scenario.scenes;
  const step = scene && stepsOf(scene, scenario)[0];
  if (scene === undefined || step === undefined) throw new Error('a scenario has at least one scene');
  return { scene: scene.id, step };
}

/** Every position of a scenario, from first to last. */
export function allPositions(scenario: Scenario): Position[] {
  return scenario.scenes.flatMap((scene) =>
    stepsOf(scene, scenario).map((step) => ({ scene: scene.id, step })),
  );
}

/** The position `by` steps further on (negative: back), or `null` beyond either end. */
export function positionBeside(scenario: Scenario, position: Position, by: 1 | -1): Position | null {
  const positions = allPositions(scenario);
  const index = positions.findIndex((one) => one.scene === position.scene && one.step === position.step);
  return positions[index + by] ?? null;
}

/**
 * The step that closing a scene's rounds leads to by itself: the strokes are drawn as the voting closes, and the
 * harmless test vote shows its result. Every other result waits for the trainer.
 */
export function stepAfterClosing(scene: Scene): Step | null {
  if (votingStepOf(scene) === null) return null;
  if (scene.kind === 'join') return 'tally';
  return afterVote(scene).find((step) => step === 'strokes') ?? null;
}
