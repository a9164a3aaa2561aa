import type { Lang } from '../ids.ts';
import { inLanguage, pollById, type Scene } from '../scenario.ts';
import { asksConfidence, confidenceIn } from '../session/askings.ts';
import { openScene, roundsIn } from '../session/closing.ts';
import { isRehearsal, type SessionState } from '../session/state.ts';
import { closeScreen } from './closeScreen.ts';
import type { ParticipantView, PhonePoll, PhoneScreen } from './participantScreen.ts';
import { replayScreen } from './replayScreens.ts';
import { askedIn, factsIn, presentScene } from './scenes.ts';
import { clientOf, labelledOptions, roundsOfPoll, said } from './texts.ts';

export interface ParticipantContext {
  epoch: number;
  /** The server's clock, ms since 1970. */
  now: number;
  lang: Lang;
}

/**
 * All that phones may see, the same for every phone that reads this language.
 * A scene's story leaves the server only at the step that needs it: the twist exists on no phone before.
 */
export function participantView(state: SessionState, context: ParticipantContext): ParticipantView {
  const { scenario } = state;
  return {
    role: 'participant',
    epoch: context.epoch,
    version: state.version,
    lang: context.lang,
    languages: scenario.languages,
    code: state.code,
    rehearsal: isRehearsal(state),
    title: inLanguage(scenario.title, context.lang),
    screen: phoneScreen(state, context),
  };
}

function phoneScreen(state: SessionState, context: ParticipantContext): PhoneScreen {
  const scene = presentScene(state);
  const { lang } = context;
  if (state.ended) return closeScreen(state, lang);
  // A trainer may go back to the story while people vote: their phones stay where they can vote.
  if (openScene(state) === scene.id) return votingScreen(state, scene, context);
  switch (state.position.step) {
    case 'join':
      return waitScreen(scene, lang);
    case 'story':
      return scene.reader === 'phone' && scene.story !== undefined && !isBlack(scene)
        ? { kind: 'story', title: inLanguage(scene.title, lang), story: inLanguage(scene.story, lang) }
        : waitScreen(scene, lang);
    case 'tally':
      return scene.kind === 'join' ? waitScreen(scene, lang) : votingScreen(state, scene, context);
    case 'vote':
    case 'strokes':
    case 'shift':
      return votingScreen(state, scene, context);
    case 'facts':
      return {
        kind: 'facts',
        title: inLanguage(scene.title, lang),
        clients: factsIn(state.scenario, scene, lang),
      };
    case 'before':
    case 'pause':
    case 'move':
    case 'sentence':
    case 'flow':
    case 'bars':
      return answersScreen(state, scene, lang);
    case 'sure':
    case 'outcome':
    case 'conviction':
      return replayScreen(state, scene, lang) ?? waitScreen(scene, lang);
    case 'lessons':
    case 'contact':
      return closeScreen(state, lang);
    default:
      return state.position.step satisfies never;
  }
}

const isBlack = (scene: Scene): boolean => scene.projector.view === 'black';

function waitScreen(scene: Scene, lang: Lang): PhoneScreen {
  return { kind: 'wait', title: inLanguage(scene.title, lang), text: said(scene.waiting, lang) };
}

function votingScreen(state: SessionState, scene: Scene, { lang, now }: ParticipantContext): PhoneScreen {
  const { scenario, settings, countdown } = state;
  const asked = askedIn(scenario, scene);
  const [first] = asked;
  if (first === undefined) return waitScreen(scene, lang);
  const common = {
    title: inLanguage(scene.title, lang),
    question: inLanguage(first.poll.question, lang),
    help: said(first.poll.help, lang),
    open: roundsIn(state, scene.id).some((round) => round.status === 'open'),
  };
  if (first.poll.type === 'ifThen') {
    const { followUp } = scenario;
    return {
      kind: 'plan',
      ...common,
      round: first.round,
      triggers: first.poll.triggers.map((trigger) => inLanguage(trigger, lang)),
      actions: first.poll.actions.map((action) => inLanguage(action, lang)),
      followUp:
        followUp === undefined
          ? null
          : { afterDays: followUp.afterDays, invite: inLanguage(followUp.invite, lang) },
    };
  }
  return {
    kind: 'vote',
    ...common,
    story: scene.reader === 'trainer' ? null : said(scene.story, lang),
    polls: asked.flatMap((one) => phonePoll(state, one, lang)),
    personal: asked.some(({ poll }) => poll.privacy === 'personal'),
    floor: settings.floor,
    endsIn: countdown?.scene === scene.id ? Math.max(0, countdown.endsAt - now) : null,
  };
}

type Asked = ReturnType<typeof askedIn>[number];

function phonePoll(state: SessionState, { round, poll }: Asked, lang: Lang): PhonePoll[] {
  switch (poll.type) {
    case 'call':
    case 'choice':
    case 'predict':
    case 'scale':
      return [
        {
          round,
          type: poll.type,
          question: inLanguage(poll.question, lang),
          help: said(poll.help, lang),
          client: clientOf(state.scenario, poll, lang),
          options: labelledOptions(poll, lang),
          ...(asksConfidence(state.scenario, poll) ? { confidence: confidenceIn(round) } : {}),
        },
      ];
    // Not played as buttons; a scene that asks these has a screen of its own.
    case 'sort':
    case 'text':
    case 'ifThen':
      return [];
    default:
      return poll satisfies never;
  }
}

function answersScreen(state: SessionState, scene: Scene, lang: Lang): PhoneScreen {
  const { scenario } = state;
  const compared = scenario.comparisons.find(({ id }) => id === scene.projector.comparison);
  const round = compared && state.rounds.get(compared.after);
  if (round === undefined) return waitScreen(scene, lang);
  const poll = pollById(scenario, round.poll);
  const options = labelledOptions(poll, lang);
  return {
    kind: 'answers',
    title: inLanguage(scene.title, lang),
    question: inLanguage(poll.question, lang),
    answers: roundsOfPoll(scenario, poll.id, lang).map(({ id, label }) => ({ round: id, label, options })),
  };
}
