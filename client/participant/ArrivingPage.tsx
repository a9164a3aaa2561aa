import { useEffect, useState } from 'react';

import { LANGS, type Lang } from '#shared/ids.ts';
import { phoneWording } from '#shared/wording/phone.ts';
import type { Link } from '../session/store.ts';
import { Header } from './Header.tsx';
import { LangContext } from './language.ts';
import layout from './layout.module.css';
import page from './page.module.css';

interface ArrivingPageProps {
  code: string;
  link: Link;
  lang: Lang;
  onSpeak: (lang: Lang) => void;
}

/** In ms: so long it is the line, and not the way in. */
const LONG = 6_000;

/** Between the door and the first view. */
export function ArrivingPage({ code, link, lang, onSpeak }: ArrivingPageProps) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const words = phoneWording[lang].link;
  return (
    <LangContext value={lang}>
      <div className={layout.phone}>
        <Header session={{ code, link }} languages={LANGS} onSpeak={onSpeak} />
        <main className={layout.main}>
          <p className={`${page.written} ${page.alone}`} role="status">
            {long ? words.unreachable : words.settling}
          </p>
        </main>
      </div>
    </LangContext>
  );
}
