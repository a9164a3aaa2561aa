import type { ProjectorView } from '#shared/views/projectorScreen.ts';
import { BarsScreen } from './screens/BarsScreen.tsx';
import { BestScreen } from './screens/BestScreen.tsx';
import { BriefingsScreen } from './screens/BriefingsScreen.tsx';
import { ContactScreen } from './screens/ContactScreen.tsx';
import { ConvictionScreen } from './screens/ConvictionScreen.tsx';
import { DotsScreen } from './screens/DotsScreen.tsx';
import { FactsScreen } from './screens/FactsScreen.tsx';
import { FlowScreen } from './screens/FlowScreen.tsx';
import { GroupsScreen } from './screens/GroupsScreen.tsx';
import { GuessesScreen } from './screens/GuessesScreen.tsx';
import { JoinScreen } from './screens/JoinScreen.tsx';
import { LessonsScreen } from './screens/LessonsScreen.tsx';
import { ListScreen } from './screens/ListScreen.tsx';
import { PlansScreen } from './screens/PlansScreen.tsx';
import { ProgressScreen } from './screens/ProgressScreen.tsx';
import { LadderScreen } from './screens/LadderScreen.tsx';
import { RatesScreen } from './screens/RatesScreen.tsx';
import { SortingScreen } from './screens/SortingScreen.tsx';
import { StatementScreen } from './screens/StatementScreen.tsx';
import { ShiftScreen } from './screens/ShiftScreen.tsx';
import { SureScreen } from './screens/SureScreen.tsx';
import { TallyScreen } from './screens/TallyScreen.tsx';
import { TextScreen } from './screens/TextScreen.tsx';
import { WallScreen } from './screens/WallScreen.tsx';
import { WritingScreen } from './screens/WritingScreen.tsx';
import styles from './stage.module.css';

/** What the trainer shows at this step. */
export function Screen({ view }: { view: ProjectorView }) {
  const { screen } = view;
  switch (screen.kind) {
    case 'join':
      return <JoinScreen view={view} title={screen.title} voted={screen.voted} />;
    case 'text':
      return <TextScreen screen={screen} />;
    case 'silence':
      return <div className={styles.black} />;
    case 'progress':
      return <ProgressScreen screen={screen} />;
    case 'list':
      return <ListScreen screen={screen} />;
    case 'dots':
      return <DotsScreen screen={screen} />;
    case 'flow':
      return <FlowScreen screen={screen} />;
    case 'bars':
      return <BarsScreen screen={screen} />;
    case 'shift':
      return <ShiftScreen screen={screen} />;
    case 'facts':
      return <FactsScreen screen={screen} />;
    case 'tally':
      return <TallyScreen screen={screen} />;
    case 'sure':
      return <SureScreen screen={screen} />;
    case 'conviction':
      return <ConvictionScreen screen={screen} />;
    case 'guesses':
      return <GuessesScreen screen={screen} />;
    case 'briefings':
      return <BriefingsScreen screen={screen} />;
    case 'groups':
      return <GroupsScreen screen={screen} />;
    case 'sorting':
      return <SortingScreen screen={screen} />;
    case 'statement':
      return <StatementScreen screen={screen} />;
    case 'rates':
      return <RatesScreen screen={screen} />;
    case 'ladder':
      return <LadderScreen screen={screen} />;
    case 'writing':
      return <WritingScreen screen={screen} />;
    case 'wall':
      return <WallScreen screen={screen} />;
    case 'best':
      return <BestScreen screen={screen} />;
    case 'plans':
      return <PlansScreen screen={screen} />;
    case 'lessons':
      return <LessonsScreen screen={screen} />;
    case 'contact':
      return <ContactScreen screen={screen} />;
    default:
      return screen satisfies never;
  }
}
