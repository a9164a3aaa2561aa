import type { Scenario, Scene } from '#shared/scenario.ts';
import type { Path } from '../problem.ts';
import { askingsOf, problem } from './rule.ts';
import type { Rule } from './rule.ts';
import { textsIn } from './texts.ts';

/** "Call everybody" is not the lesson: something that a colleague says is right, at least in part. */
export const somebodyIsRight: Rule = ({ clients }) =>
  clients.some(({ hearsay }) => hearsay.some(({ verdict }) => verdict !== 'fails'))
    ? []
    : [problem(['clients'], (words) => words.nobodyRight)];

/** Nothing that can be seen or read aloud in a scene gives away a name which the story keeps for later. */
export const namesStayHidden: Rule = (scenario) =>
  scenario.cast.flatMap((person) =>
    (person.hideNameInScenes ?? []).flatMap((sceneId) =>
      placesOfName(scenario, sceneId, person).map((path) =>
        problem(path, (words) => words.nameGivenAway(person.name, sceneId)),
      ),
    ),
  );

function placesOfName(scenario: Scenario, sceneId: string, { id, name }: Scenario['cast'][number]): Path[] {
  const index = scenario.scenes.findIndex((scene) => scene.id === sceneId);
  const scene = scenario.scenes[index];
  if (scene === undefined) return [];
  return [
    // Every screen shows the title, whatever the scene.
    ...textsIn(scenario.title, ['title']),
    ...textsIn(scene, ['scenes', index]),
    ...askedTexts(scenario, scene),
  ]
    .filter(({ text }) => [text.nl, text.en].some((said) => said !== undefined && names(said, name)))
    .map(({ path }) => path)
    .concat(saidBy(scenario, scene, id));
}

/** What a phone shows with the polls of a scene: the questions, and for a client its label and the hearsay. */
function askedTexts(scenario: Scenario, scene: Scene): ReturnType<typeof textsIn> {
  return scenario.polls
    .flatMap((poll, index) => (isAsked(scenario, scene, poll.id) ? textsIn(poll, ['polls', index]) : []))
    .concat(
      askedClients(scenario, scene).flatMap(({ client, path }) => [
        ...textsIn(client.label, [...path, 'label']),
        ...textsIn(client.hearsay, [...path, 'hearsay']),
      ]),
    );
}

/** Where the person themselves is named as the one who says something about a client of this scene. */
function saidBy(scenario: Scenario, scene: Scene, castId: string): Path[] {
  return askedClients(scenario, scene).flatMap(({ client, path }) =>
    client.hearsay.flatMap(({ by }, index) => (by === castId ? [[...path, 'hearsay', index, 'by']] : [])),
  );
}

function askedClients(scenario: Scenario, scene: Scene) {
  return scenario.clients.flatMap((client, index) =>
    scenario.polls.some(
      (poll) => poll.type === 'call' && poll.client === client.id && isAsked(scenario, scene, poll.id),
    )
      ? [{ client, path: ['clients', index] }]
      : [],
  );
}

function isAsked(scenario: Scenario, scene: Scene, pollId: string): boolean {
  return askingsOf(scenario).some((asking) => asking.scene === scene && asking.poll?.id === pollId);
}

/** Whether a text says the name as a word of its own, in any case, also with the s of the possessive. */
function names(said: string, name: string): boolean {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'iu').test(said);
}
