import type { Lang } from '../ids.ts';
import { inLanguage, type Scenario, type Scene } from '../scenario.ts';
import type { SessionState } from '../session/state.ts';
import { doingIn } from '../session/askings.ts';
import { splitOf } from '../session/briefings.ts';
import { followUpOf } from '../session/recalling.ts';
import { stepsOf } from '../session/steps.ts';
import { armTexts } from './briefingScreens.ts';
import type { HostScript, ScriptScene } from './hostPanel.ts';
import { askedIn } from './scenes.ts';
import { clientOf, labelledOptions, said } from './texts.ts';

/** The whole scenario as its trainer reads it, the twist included: for the host only. */
export function hostScript(state: SessionState, lang: Lang): HostScript {
  const { scenario, settings } = state;
  return {
    title: inLanguage(scenario.title, lang),
    summary: inLanguage(scenario.summary, lang),
    minutes: scenario.minutes,
    lang,
    languages: scenario.languages,
    group: settings.group,
    company: settings.company,
    floor: settings.floor,
    scenes: scenario.scenes.map((scene) => ({
      ...scriptScene(scene, scenario, lang),
      ...bothIn(scenario, scene, lang),
      ...(scene.kind === 'close' && followUpOf(scenario) !== null ? { recall: true } : {}),
      ...rewritingIn(scenario, scene, lang),
    })),
    rounds: scenario.scenes.flatMap((scene) =>
      (scene.moments ?? []).map(({ id, label }) => ({ id, label: inLanguage(label ?? scene.title, lang) })),
    ),
    polls: scenario.polls.map((poll) => ({
      id: poll.id,
      name: clientOf(scenario, poll, lang)?.name ?? inLanguage(poll.question, lang),
      options: labelledOptions(poll, lang),
    })),
  };
}

function scriptScene(scene: Scene, scenario: Scenario, lang: Lang): ScriptScene {
  const { trainer } = scene;
  const doing = doingIn(scenario, scene);
  return {
    id: scene.id,
    title: inLanguage(scene.title, lang),
    minutes: scene.minutes,
    optional: scene.optional ?? false,
    steps: [...stepsOf(scene, scenario)],
    ...(doing !== null && { doing }),
    story: said(scene.story, lang),
    reader: scene.reader,
    say: inLanguage(trainer.say, lang),
    ask: trainer.ask.map((card) => inLanguage(card, lang)),
    watchFor: said(trainer.watchFor, lang),
    ifNobodyChanged: said(trainer.ifNobodyChanged, lang),
    ifOpposite: said(trainer.ifOpposite, lang),
  };
}

function bothIn(scenario: Scenario, { id }: Scene, lang: Lang): Pick<ScriptScene, 'briefings'> {
  const split = splitOf(scenario);
  if (split === null || ![split.atScene, split.revealScene].includes(id)) return {};
  return { briefings: armTexts(split, lang) };
}

function rewritingIn(scenario: Scenario, scene: Scene, lang: Lang): Pick<ScriptScene, 'rewriting'> {
  const [poll] = askedIn(scenario, scene).map(({ poll: asked }) => asked);
  if (poll?.type !== 'text' || poll.gossip === undefined) return {};
  return { rewriting: { gossip: inLanguage(poll.gossip, lang), good: said(poll.good, lang) } };
}
