import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import type { ScreenProps } from '../screenProps.ts';
import { BriefingsScreen } from './BriefingsScreen.tsx';
import { CloseScreen } from './CloseScreen.tsx';
import { GuessedScreen, GuessScreen } from './GuessScreen.tsx';
import { PlanScreen } from './PlanScreen.tsx';
import { MarksScreen } from './MarksScreen.tsx';
import { ReplayScreen } from './ReplayScreen.tsx';
import { SortedScreen } from './SortedScreen.tsx';
import { SortScreen } from './SortScreen.tsx';
import { WriteScreen } from './WriteScreen.tsx';

/** The screens that come after the first view. */
export type LaterScreen = Extract<
  PhoneScreen,
  {
    kind:
      'plan' | 'close' | 'replay' | 'briefings' | 'guess' | 'guessed' | 'sort' | 'sorted' | 'write' | 'marks';
  }
>;

/** What a phone shows late in a session, or only where a part beyond the core is switched on. */
export function Screen(props: ScreenProps<LaterScreen>) {
  const { screen } = props;
  switch (screen.kind) {
    case 'plan':
      return <PlanScreen {...props} screen={screen} />;
    case 'replay':
      return <ReplayScreen {...props} screen={screen} />;
    case 'briefings':
      return <BriefingsScreen {...props} screen={screen} />;
    case 'guess':
      return <GuessScreen {...props} screen={screen} />;
    case 'guessed':
      return <GuessedScreen {...props} screen={screen} />;
    case 'sort':
      return <SortScreen {...props} screen={screen} />;
    case 'sorted':
      return <SortedScreen {...props} screen={screen} />;
    case 'write':
      return <WriteScreen {...props} screen={screen} />;
    case 'marks':
      return <MarksScreen {...props} screen={screen} />;
    case 'close':
      return <CloseScreen {...props} screen={screen} />;
    default:
      return screen satisfies never;
  }
}
