import type { ProjectorView } from '#shared/views/projectorScreen.ts';
import { Screen } from './Screen.tsx';
import { JoinScreen } from './screens/JoinScreen.tsx';
import styles from './stage.module.css';
import { StageWordsContext, stageWords } from './stageWords.ts';

/**
 * The big screen, as large as the box that it is put in: the whole projector, or a preview in the console. What
 * moves, moves when the view changes before one's eyes; a view that is shown for the first time stands still.
 */
export function ProjectorStage({ view }: { view: ProjectorView }) {
  return (
    <StageWordsContext value={stageWords(view)}>
      <div className={styles.stage} lang={view.lang} data-theme="light">
        <Covered view={view} />
      </div>
    </StageWordsContext>
  );
}

function Covered({ view }: { view: ProjectorView }) {
  switch (view.cover) {
    case 'black':
      return <div className={styles.black} />;
    case 'code':
      return <JoinScreen view={view} title={view.title} voted={0} />;
    case 'none':
      return <Screen view={view} />;
    default:
      return view.cover satisfies never;
  }
}
