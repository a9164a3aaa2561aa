import { createContext, useContext } from 'react';

import type { Lang } from '#shared/ids.ts';
import { phoneWording, type PhoneWording } from '#shared/wording/phone.ts';

/** The language that this phone shows. */
export const LangContext = createContext<Lang>('nl');

export function useLang(): Lang {
  return useContext(LangContext);
}

export function useWords(): PhoneWording {
  return phoneWording[useLang()];
}
