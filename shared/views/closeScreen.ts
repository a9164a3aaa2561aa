import type { Lang } from '../ids.ts';
import { inLanguage } from '../scenario.ts';
import type { Contact } from '../session/events.ts';
import { givesRecallCodes } from '../session/recalling.ts';
import { hasPicture } from '../session/sharing.ts';
import type { SessionState } from '../session/state.ts';
import type { PhoneScreen } from './participantScreen.ts';
import { presentScene } from './scenes.ts';
import { said } from './texts.ts';

/** Whom the participants can reach: the trainer's own profile, else what the author wrote, else nobody. */
export function contactOf(state: SessionState): Contact | null {
  const { contact, scenario } = state;
  if (Object.values(contact).some((line) => line !== '')) return contact;
  const authored = scenario.closing.contact;
  if (authored === undefined) return null;
  return {
    name: authored.name,
    company: '',
    email: authored.email ?? '',
    phone: authored.phone ?? '',
    web: authored.url ?? '',
  };
}

/** Titles and addresses for further reading, in one language. */
export function readingOf(state: SessionState, lang: Lang): { title: string; url: string }[] {
  return state.scenario.closing.reading.map(({ title, url }) => ({ title: inLanguage(title, lang), url }));
}

/** The last screen of a phone, also after the session has ended. */
export function closeScreen(
  state: SessionState,
  { lang, picture = null }: { lang: Lang; picture?: string | null },
): PhoneScreen {
  const { scenario, ended } = state;
  const { closing, credits, followUp } = scenario;
  return {
    kind: 'close',
    title: inLanguage((ended ? lastScene(state) : presentScene(state)).title, lang),
    ended,
    plan: scenario.polls.some((poll) => poll.type === 'ifThen'),
    followUpDays: followUp?.afterDays ?? null,
    ...(givesRecallCodes(state) ? { recall: true } : {}),
    ...(picture !== null && hasPicture(state) ? { picture: `/s/${picture}?lang=${lang}` } : {}),
    text: inLanguage(closing.text, lang),
    lessons: scenario.lessons.map((lesson) => inLanguage(lesson, lang)),
    contact: contactOf(state),
    cta:
      closing.cta === undefined ? null : { label: inLanguage(closing.cta.label, lang), url: closing.cta.url },
    reading: readingOf(state, lang),
    credits:
      credits === undefined ? null : { source: said(credits.source, lang) ?? '', url: credits.url ?? null },
  };
}

function lastScene(state: SessionState): ReturnType<typeof presentScene> {
  return state.scenario.scenes.at(-1) ?? presentScene(state);
}
