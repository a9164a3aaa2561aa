import type { Lang } from '../ids.ts';
import { inLanguage, pollById, sceneById, type Poll, type Scenario, type Scene } from '../scenario.ts';
import type { SessionState } from '../session/state.ts';
import { clientOf } from './texts.ts';

/** The scene that the trainer is at. */
export function presentScene(state: SessionState): Scene {
  const scene = sceneById(state.scenario, state.position.scene);
  if (scene === null) throw new Error(`the session is at the unknown scene ${state.position.scene}`);
  return scene;
}

/** What a scene is called on the big screen, in the language of that. */
export function titleOf({ lang }: SessionState, scene: Scene): string {
  return inLanguage(scene.projector.title ?? scene.title, lang);
}

/** The polls that a scene asks, each with its round. */
export function askedIn(scenario: Scenario, scene: Scene): { round: string; poll: Poll }[] {
  return (scene.moments ?? []).map(({ id, poll }) => ({ round: id, poll: pollById(scenario, poll) }));
}

/** What can be checked about the clients of a scene, beside what was said about them. */
export function factsIn(
  scenario: Scenario,
  scene: Scene,
  lang: Lang,
): {
  name: string;
  by: string;
  hearsay: string;
  verdict: 'holds' | 'partly' | 'fails';
  facts: { text: string; source: string }[];
}[] {
  return askedIn(scenario, scene).flatMap(({ poll }) => {
    const told = clientOf(scenario, poll, lang);
    const client = poll.type === 'call' ? scenario.clients.find(({ id }) => id === poll.client) : undefined;
    const verdict = client?.hearsay[0]?.verdict;
    if (told === null || client === undefined || verdict === undefined) return [];
    const facts = client.facts.map(({ text, source }) => ({
      text: inLanguage(text, lang),
      source: inLanguage(source, lang),
    }));
    return [{ ...told, verdict, facts }];
  });
}
