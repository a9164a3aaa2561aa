import { useLayoutEffect, type ReactNode } from 'react';
import { useStore } from 'zustand';

import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { secretIn, type Trainer } from './trainer.ts';
import { refusalSentence, useLang, useTrainerWords } from './words.ts';

/** Shows its children to the signed-in trainer, and to everybody else how to become that. */
export function SignInGate({ trainer, children }: { trainer: Trainer; children: ReactNode }) {
  const { signIn: words } = useTrainerWords();
  const lang = useLang();
  const now = useStore(trainer.store);
  // Before the first paint, or everybody would see for a moment that they are not signed in.
  useLayoutEffect(() => takeSecrets(trainer), [trainer]);

  if (now.state === 'in') return children;
  if (now.state === 'busy') return <Notice title={words.busy} />;
  if (now.because === 'usedLink') {
    return (
      <Notice title={words.used}>
        <p>{words.usedHow}</p>
      </Notice>
    );
  }
  if (now.because === null) {
    return (
      <Notice title={words.title}>
        <p>{words.how}</p>
      </Notice>
    );
  }
  return (
    <Notice title={words.failed}>
      <p>{refusalSentence(now.because, lang)}</p>
      {now.retry !== null && (
        <Button kind="filled" onClick={now.retry}>
          {words.retry}
        </Button>
      )}
    </Notice>
  );
}

/**
 * Takes a secret out of the address, now and whenever another link is opened in this tab, so that it is neither
 * used twice nor left in the history.
 */
function takeSecrets(trainer: Trainer): () => void {
  const take = () => {
    const secret = secretIn(location.hash);
    if (secret === null) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    void trainer.signIn(secret);
  };
  take();
  window.addEventListener('hashchange', take);
  return () => window.removeEventListener('hashchange', take);
}
