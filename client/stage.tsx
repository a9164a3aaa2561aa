import './styles/tokens.css';
import './styles/fonts.css';
import './styles/newsreaderStage.css';
import './styles/base.css';

import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Switch } from 'wouter';

// Each device opens one of these: the laptop of the screen need not load the console, nor a phone the charts.
const TrainerPages = lazy(async () => {
  const { TrainerPages: pages } = await import('./host/TrainerPages.tsx');
  return { default: pages };
});
const ProjectorScreen = lazy(async () => {
  const { ProjectorScreen: screen } = await import('./projector/ProjectorScreen.tsx');
  return { default: screen };
});
const ProjectorStage = lazy(async () => {
  const { ProjectorStage: stage } = await import('./projector/ProjectorStage.tsx');
  return { default: stage };
});

const ResultsPages = lazy(async () => {
  const { ResultsPages: pages } = await import('./results/ResultsPages.tsx');
  return { default: pages };
});
const ManageResults = lazy(async () => {
  const { ManageResults: part } = await import('./host/manage/ManageResults.tsx');
  return { default: part };
});

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Suspense>
        <Switch>
          <Route path="/screen">
            <ProjectorScreen />
          </Route>
          <Route path="/results/:session?">
            {({ session }) => <ResultsPages session={session ?? null} Manage={ManageResults} />}
          </Route>
          <Route path="/trainer/*?">
            <TrainerPages Preview={ProjectorStage} />
          </Route>
        </Switch>
      </Suspense>
    </StrictMode>,
  );
}
