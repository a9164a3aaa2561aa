import { createContext, use } from 'react';

import { parseJoinCode, spokenJoinCode, type Lang } from '#shared/ids.ts';
import { projectorWording, type ProjectorWording } from '#shared/wording/projector.ts';

/** What every screen may need, whatever it shows. */
export interface StageWords {
  lang: Lang;
  words: ProjectorWording;
  /** The join code as people say it. */
  code: string;
}

export function stageWords(lang: Lang, code: string): StageWords {
  const parsed = parseJoinCode(code);
  return { lang, words: projectorWording[lang], code: parsed === null ? code : spokenJoinCode(parsed) };
}

export const StageWordsContext = createContext<StageWords>(stageWords('nl', ''));

/** The language, the words and the join code of the stage around a component. */
export function useStageWords(): StageWords {
  return use(StageWordsContext);
}
