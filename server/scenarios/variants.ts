import { PARTS, type Part, type ScenarioFile } from '#shared/scenarioSchema.ts';
import type { Scenario, Scene } from '#shared/scenario.ts';
import { problem } from './checks/rule.ts';
import { nearest } from './nearest.ts';
import type { Path, Problem } from './problem.ts';

/** One scenario out of a file, as a session is made of it. */
export interface Played {
  scenario: Scenario;
  /** Where in the file a place of the scenario is. */
  placeInFile: (path: Path) => Path;
}

/** The scenario that a file tells, and then its variants, each without what needs a part that is off. */
export function playedIn({ variants = [], ...told }: ScenarioFile): Played[] {
  const others = variants.map(({ id, minutes, parts, sceneMinutes = {} }, index) => {
    const scenes = told.scenes.map((scene) => ({
      ...scene,
      minutes: new Map(Object.entries(sceneMinutes)).get(scene.id) ?? scene.minutes,
    }));
    return played({ ...told, id, minutes, parts, scenes }, ['variants', index]);
  });
  return [played(told, []), ...others];
}

/** Scenes of which a variant says how long they take, and which the file does not have. */
export function unknownScenes({ variants = [], scenes }: ScenarioFile): Problem[] {
  const ids = scenes.map(({ id }) => id);
  return variants.flatMap(({ sceneMinutes = {} }, index) =>
    Object.keys(sceneMinutes)
      .filter((named) => !ids.includes(named))
      .map((named) =>
        problem(['variants', index, 'sceneMinutes', named], (words) => {
          const meant = nearest(named, ids);
          return meant === null
            ? words.unknownAmong(named, 'scenes', ids.join(', '))
            : words.unknown(named, 'scenes', meant);
        }),
      ),
  );
}

/** @param own where in the file stands what a variant says for itself */
function played(told: Scenario, own: Path): Played {
  const isOn = ({ needs = [] }: { needs?: string[] | undefined }): boolean =>
    needs.filter(isPart).every((part) => told.parts?.includes(part) === true);
  const guesses = isOn({ needs: ['guess'] });
  const scenes = told.scenes.filter(isOn).map((scene) => (guesses ? scene : withoutGuess(scene)));
  const polls = told.polls.filter(isOn);
  const places: Record<string, number[]> = {
    scenes: told.scenes.flatMap((scene, index) => (isOn(scene) ? [index] : [])),
    polls: told.polls.flatMap((poll, index) => (isOn(poll) ? [index] : [])),
  };
  const off = told.scenes.filter((scene) => !isOn(scene)).map(({ id }) => id);
  const cast = told.cast.map((person) =>
    person.hideNameInScenes === undefined
      ? person
      : { ...person, hideNameInScenes: person.hideNameInScenes.filter((scene) => !off.includes(scene)) },
  );
  const { split, ladder, ...always } = told;
  // Its texts are a part's as well.
  const dealt = split !== undefined && isOn({ needs: ['split'] }) ? { split } : {};
  const climbed = ladder !== undefined && isOn({ needs: ['sorting'] }) ? { ladder } : {};
  return {
    scenario: { ...always, ...dealt, ...climbed, cast, scenes, polls },
    placeInFile: ([list, index, ...rest]) => {
      if (list === 'minutes' || list === 'parts') return [...own, list];
      const place = typeof index === 'number' ? places[`${list ?? ''}`]?.[index] : undefined;
      return [list, place ?? index, ...rest].filter((step) => step !== undefined);
    },
  };
}

/** What the room had thought of itself is the last step of a reveal, where it was asked. */
function withoutGuess(scene: Scene): Scene {
  if (scene.reveal?.steps.includes('guess') !== true) return scene;
  const steps = scene.reveal.steps.filter((step) => step !== 'guess');
  return { ...scene, reveal: { ...scene.reveal, steps } };
}

function isPart(name: string): name is Part {
  return PARTS.some((part) => part === name);
}
