import { useState } from 'react';

import type { AskError } from '../session/api.ts';
import { saveResult, type FileKind } from '../session/download.ts';
import { useTrainer } from './TrainerContext.ts';

/** Saves a session's result as a file; `state` says that it is on its way, or why it did not come. */
export function useDownload(session: string): {
  save: (kind: FileKind) => void;
  state: 'busy' | AskError | null;
} {
  const trainer = useTrainer();
  const [state, setState] = useState<'busy' | AskError | null>(null);
  const save = async (kind: FileKind) => {
    const signedIn = trainer.store.getState();
    if (signedIn.state !== 'in') return;
    setState('busy');
    setState(await saveResult({ session, kind, ticket: signedIn.ticket }));
  };
  return { save: (kind) => void save(kind), state };
}
