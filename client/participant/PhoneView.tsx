import { useEffect } from 'react';

import type { Lang } from '#shared/ids.ts';
import type { ParticipantView, PhoneScreen } from '#shared/views/participantScreen.ts';
import type { Link } from '../session/store.ts';
import { Announcement } from './Announcement.tsx';
import { Header } from './Header.tsx';
import { LangContext } from './language.ts';
import layout from './layout.module.css';
import type { ScreenProps } from './screenProps.ts';
import { AnswersScreen } from './screens/AnswersScreen.tsx';
import { FactsScreen } from './screens/FactsScreen.tsx';
import { LaterScreen } from './screens/LaterScreen.tsx';
import { StoryScreen } from './screens/StoryScreen.tsx';
import { VoteScreen } from './screens/VoteScreen.tsx';
import { WaitScreen } from './screens/WaitScreen.tsx';

export interface PhoneViewProps extends Omit<ScreenProps<PhoneScreen>, 'screen' | 'code'> {
  view: ParticipantView;
  link: Link;
  onSpeak: (lang: Lang) => void;
}

/** What a phone in a session shows: the view that came, and its owner's own ballots. */
export function PhoneView({ view, link, onSpeak, ...own }: PhoneViewProps) {
  const { screen, code, lang, languages, title, rehearsal } = view;
  const scene = `${screen.kind} ${screen.title}`;
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [scene]);
  useEffect(() => {
    document.documentElement.lang = lang;
    document.title = title;
  }, [lang, title]);

  return (
    <LangContext value={lang}>
      <div className={layout.phone}>
        <Header session={{ code, link, rehearsal }} languages={languages} onSpeak={onSpeak} />
        <Announcement screen={screen} />
        <main className={layout.main}>
          <Screen key={scene} screen={screen} code={code} {...own} />
        </main>
      </div>
    </LangContext>
  );
}

function Screen(props: ScreenProps<PhoneScreen>) {
  const { screen } = props;
  switch (screen.kind) {
    case 'wait':
      return <WaitScreen screen={screen} />;
    case 'story':
      return <StoryScreen screen={screen} />;
    case 'vote':
      return <VoteScreen {...props} screen={screen} />;
    case 'answers':
      return <AnswersScreen {...props} screen={screen} />;
    case 'facts':
      return <FactsScreen screen={screen} />;
    case 'plan':
    case 'replay':
    case 'briefings':
    case 'guess':
    case 'guessed':
    case 'sort':
    case 'sorted':
    case 'write':
    case 'marks':
    case 'close':
      return <LaterScreen {...props} screen={screen} />;
    default:
      return screen satisfies never;
  }
}
