import { lazy, Suspense } from 'react';
import { Link, Route, Switch } from 'wouter';

import { deviceKeep } from '../session/keep.ts';
import { Home } from './home/Home.tsx';
import { LangProvider } from './LangProvider.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ScreenPreview } from './screenPreview.ts';
import { SignInGate } from './SignInGate.tsx';
import { createTrainer } from './trainer.ts';
import { TrainerContext } from './TrainerContext.ts';
import { useTrainerWords } from './words.ts';

const ConsolePage = lazy(async () => {
  const { ConsolePage: page } = await import('./console/ConsolePage.tsx');
  return { default: page };
});

const FollowUpSheet = lazy(async () => {
  const { FollowUpSheetPage: page } = await import('./manage/FollowUpSheet.tsx');
  return { default: page };
});

const keep = deviceKeep();
// One for the page, so that no secret is used twice, however often React mounts.
const trainer = createTrainer(keep);

/** All that the trainer sees: the list of sessions, and the console of each. */
export function TrainerPages({ Preview }: { Preview: ScreenPreview }) {
  return (
    <LangProvider keep={keep}>
      <SignInGate trainer={trainer}>
        <TrainerContext value={trainer}>
          <Switch>
            <Route path="/trainer">
              <Home />
            </Route>
            <Route path="/trainer/s/:id">
              {({ id }) => (
                <Suspense>
                  <ConsolePage key={id} session={id} Preview={Preview} />
                </Suspense>
              )}
            </Route>
            <Route path="/trainer/follow-up/:id">
              {({ id }) => (
                <Suspense>
                  <FollowUpSheet key={id} session={id} />
                </Suspense>
              )}
            </Route>
            <Route>
              <NoPage />
            </Route>
          </Switch>
        </TrainerContext>
      </SignInGate>
    </LangProvider>
  );
}

function NoPage() {
  const { signIn: words } = useTrainerWords();
  return (
    <Notice title={words.noPage}>
      <p>{words.noPageHow}</p>
      <Link href="/trainer">{words.toSessions}</Link>
    </Notice>
  );
}
