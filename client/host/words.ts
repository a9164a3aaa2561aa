import { createContext, use } from 'react';

import type { Lang } from '#shared/ids.ts';
import { consoleWording, type ConsoleWording } from '#shared/wording/console.ts';
import { roomWording, type RoomWording } from '#shared/wording/consoleRoom.ts';
import { sessionWording, type SessionWording } from '#shared/wording/consoleSession.ts';
import { doingWording } from '#shared/wording/doing.ts';
import { followUpWording, type FollowUpWording } from '#shared/wording/followUp.ts';
import { managingWording, type ManagingWording } from '#shared/wording/managing.ts';
import { refusalWords, type Refused } from '#shared/wording/refusals.ts';
import { trainerWording, type TrainerWording } from '#shared/wording/trainer.ts';

export type ConsoleWords = ConsoleWording &
  RoomWording &
  SessionWording & { doing: (typeof doingWording)[Lang] };

/** The language in which the trainer works. What is told and asked comes in the language of the big screen. */
export const LangContext = createContext<{ lang: Lang; speak: (lang: Lang) => void }>({
  lang: 'nl',
  speak: () => {},
});

export function useLang(): Lang {
  return use(LangContext).lang;
}

/** The words of the console. */
export function useWords(): ConsoleWords {
  const lang = useLang();
  return wordsIn(lang);
}

/** The words of the pages outside a session. */
export function useTrainerWords(): TrainerWording {
  return trainerWording[useLang()];
}

/** The words of what the trainer manages about results. */
export function useManagingWords(): ManagingWording {
  return managingWording[useLang()];
}

const consoleWords: Record<Lang, ConsoleWords> = {
  nl: { ...consoleWording.nl, ...roomWording.nl, ...sessionWording.nl, doing: doingWording.nl },
  en: { ...consoleWording.en, ...roomWording.en, ...sessionWording.en, doing: doingWording.en },
};

export function wordsIn(lang: Lang): ConsoleWords {
  return consoleWords[lang];
}

/** The words of what is asked weeks later. */
export function useFollowUpWords(): FollowUpWording {
  return followUpWording[useLang()];
}

/** A no in one sentence or two: what happened, and what the trainer does next. */
export function refusalSentence(refused: Refused, lang: Lang): string {
  const { what, next } = sessionWording[lang].refusals[refused] ?? refusalWords[lang][refused];
  return `${what} ${next}`;
}
