import { createContext, use } from 'react';

import { parseJoinCode, spokenJoinCode, type Lang } from '#shared/ids.ts';
import type { ProjectorView } from '#shared/views/projectorScreen.ts';
import { projectorWording, type ProjectorWording } from '#shared/wording/projector.ts';

/** What every screen may need, whatever it shows. */
export interface StageWords {
  lang: Lang;
  words: ProjectorWording;
  /** The join code as people say it. */
  code: string;
  /** Said beside the code where the trainer is practising; null where everything is real. */
  rehearsal: string | null;
}

type About = Pick<ProjectorView, 'lang' | 'code' | 'rehearsal'>;

export function stageWords({ lang, code, rehearsal }: About): StageWords {
  const parsed = parseJoinCode(code);
  const words = projectorWording[lang];
  const spoken = parsed === null ? code : spokenJoinCode(parsed);
  return { lang, words, code: spoken, rehearsal: rehearsal ? words.rehearsal : null };
}

export const StageWordsContext = createContext<StageWords>(
  stageWords({ lang: 'nl', code: '', rehearsal: false }),
);

/** The language, the words and the join code of the stage around a component. */
export function useStageWords(): StageWords {
  return use(StageWordsContext);
}
