import type { ReactNode } from 'react';
import { Link } from 'wouter';

import type { Refused } from '#shared/wording/refusals.ts';
import { useLink, useView } from '../../session/store.ts';
import { Button } from '../../ui/Button.tsx';
import { askScript } from '../answers.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTrainer } from '../TrainerContext.ts';
import type { ScreenPreview } from '../screenPreview.ts';
import { useAsked } from '../../session/useAsked.ts';
import { refusalSentence, useLang, useWords } from '../words.ts';
import { Console } from './Console.tsx';
import { useCommands } from './useCommands.ts';
import { useLine, type Line } from './useLine.ts';

interface ConsolePageProps {
  session: string;
  Preview: ScreenPreview;
}

/** The console of one session: gets its line and its run sheet, and says so while they are not there. */
export function ConsolePage({ session, Preview }: ConsolePageProps) {
  const { line, error, again } = useLine(session);
  if (line !== null) return <Running {...{ session, line, Preview, again }} />;
  return error === null ? <Loading /> : <NotThere {...{ session, again }} why={error} />;
}

interface RunningProps extends ConsolePageProps {
  line: Line;
  again: () => void;
}

function Running({ session, line, Preview, again }: RunningProps) {
  const { connection, tickets } = line;
  const view = useView(connection.store, 'host');
  const screen = useView(connection.store, 'projector');
  const link = useLink(connection.store);
  const { send, refused } = useCommands(connection, view?.turn ?? 0);

  // What is read aloud comes in the language that the room hears.
  const lang = view?.lang ?? null;
  const trainer = useTrainer();
  const script = useAsked(`${session} ${lang}`, async () => askScript(trainer, session, lang ?? 'nl'));

  if (link.state === 'refused') return <NotThere {...{ session, again }} why={link.refusal} />;
  if (script.answer === null && script.error !== null) {
    return <NotThere session={session} why={script.error} again={script.again} />;
  }
  if (view === undefined || script.answer === null) return <Loading />;
  return (
    <Console
      {...{ session, view, screen, link, send, refused, Preview }}
      script={script.answer}
      screenTicket={tickets.projector}
    />
  );
}

function Loading(): ReactNode {
  const words = useWords();
  return <Notice title={words.loading} />;
}

interface NotThereProps {
  session: string;
  why: Refused;
  again: () => void;
}

/** Of a sealed session there is no console any more, but its results. */
function NotThere({ session, why, again }: NotThereProps) {
  const words = useWords();
  const lang = useLang();
  return (
    <Notice title={refusalSentence(why, lang)}>
      {why === 'sessionSealed' ? (
        <Link href={`/results/${session}`}>{words.session.results}</Link>
      ) : (
        <Button kind="filled" onClick={again}>
          {words.retry}
        </Button>
      )}
      <Link href="/trainer">{words.allSessions}</Link>
    </Notice>
  );
}
