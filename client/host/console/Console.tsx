import { useCallback, useEffect, useLayoutEffect, useState } from 'react';

import type { HostCommand } from '#shared/session/commands.ts';
import { commandFor, type HostAction, type HostScript, type HostView } from '#shared/views/hostPanel.ts';
import type { ProjectorView } from '#shared/views/projectorScreen.ts';
import type { Refused } from '#shared/wording/refusals.ts';
import { useStable } from '../../charts/useStable.ts';
import type { Link } from '../../session/store.ts';
import { RemoteDialog } from '../RemoteDialog.tsx';
import type { ScreenPreview } from '../screenPreview.ts';
import { ActionBar } from './ActionBar.tsx';
import styles from './Console.module.css';
import { ConsoleHeader } from './ConsoleHeader.tsx';
import { EndDialog } from './EndDialog.tsx';
import { EndedPanel } from './EndedPanel.tsx';
import { GoToDialog } from './GoToDialog.tsx';
import type { KeyAction } from './keys.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { titleOf } from './nextWords.ts';
import { LateDialog } from './LateDialog.tsx';
import { PaneChoice, type Pane } from './PaneChoice.tsx';
import { createPressGuard } from './pressGuard.ts';
import { Problems } from './Problems.tsx';
import { Room } from './Room.tsx';
import { RunSheet } from './RunSheet.tsx';
import { Script } from './Script.tsx';
import { TextDesk } from './TextDesk.tsx';
import { useKeys } from './useKeys.ts';
import { countdownCommand, coverCommand } from './wishes.ts';

interface ConsoleProps {
  session: string;
  view: HostView;
  /** What the big screen shows; comes with the same line a moment later. */
  screen: ProjectorView | undefined;
  script: HostScript;
  link: Link;
  send: (command: HostCommand) => void;
  refused: Refused | null;
  screenTicket: string;
  Preview: ScreenPreview;
}

type Open = 'keys' | 'remote' | 'late' | 'end' | { scene: string } | null;

/** The trainer's desk: the run sheet, what to say, the state of the room; on a phone one of these at a time. */
export function Console({
  session,
  view,
  screen,
  script,
  link,
  send,
  refused,
  screenTicket,
  Preview,
}: ConsoleProps) {
  const [open, setOpen] = useState<Open>(null);
  const [pane, setPane] = useState<Pane>('now');
  const [guard] = useState(() => createPressGuard(() => performance.now()));
  useLayoutEffect(() => guard.changed(), [guard, view.turn]);
  const title = titleOf(view.position.scene, script);
  useEffect(() => {
    document.title = `${title} · Aanname`;
  }, [title]);

  const { position, furthest, ended, results, briefings } = view;
  // A vote counts one more and moves nothing: ten times a second neither the sheet nor the script is drawn anew.
  const place = useStable({ position, furthest, ended, results, briefings });
  const choose = useCallback((scene: string) => setOpen({ scene }), []);

  const press = (action: HostAction | null) => {
    if (action !== null && guard.isMeant()) send(commandFor(action, view.turn));
  };
  const cover = (wanted: 'black' | 'code') => send(coverCommand(view, wanted));
  const count = () => {
    const command = countdownCommand(view);
    if (command !== null) send(command);
  };
  const onKey: Record<KeyAction, () => void> = {
    next: () => press(view.next),
    back: () => press(view.back),
    black: () => cover('black'),
    code: () => cover('code'),
    countdown: count,
    keys: () => setOpen('keys'),
  };
  useKeys((action) => onKey[action]());
  const close = () => setOpen(null);

  return (
    <div className={styles.console} data-pane={pane}>
      <ConsoleHeader view={view} script={script} onCover={cover} onKeys={() => setOpen('keys')} />
      <Problems view={view} link={link} />
      <PaneChoice pane={pane} onChoose={setPane} />
      <main className={styles.desk}>
        <RunSheet view={place} script={script} onChoose={choose} />
        <div className={styles.now} data-part="now">
          {view.ended ? (
            <EndedPanel session={session} rehearsal={view.rehearsal} />
          ) : (
            <>
              <Script view={place} script={script} />
              {view.texts !== undefined && view.voting?.status !== 'pending' && (
                <TextDesk key={view.texts.round} texts={view.texts} lang={script.lang} send={send} />
              )}
            </>
          )}
        </div>
        <ActionBar
          {...{ view, script, refused }}
          onPress={press}
          onEnd={() => setOpen('end')}
          onResume={() => send({ type: 'resumeSession' })}
        />
        <Room
          {...{ session, view, screen, script, screenTicket, Preview }}
          onCountdown={count}
          onSpeak={(lang) => send({ type: 'chooseLanguage', lang })}
          onBriefings={(on) => send({ type: 'chooseBriefings', on })}
          onTally={send}
          onLock={(locked) => send({ type: 'lockRoom', locked })}
          onLate={() => setOpen('late')}
          onRemote={() => setOpen('remote')}
          onEnd={() => setOpen('end')}
        />
      </main>

      {open === 'keys' && <KeysDialog onClose={close} />}
      {open === 'remote' && <RemoteDialog path={`/trainer/s/${session}`} onClose={close} />}
      {open === 'late' && <LateDialog view={view} onRemove={send} onClose={close} />}
      {open === 'end' && <EndDialog view={view} onEnd={() => send({ type: 'endSession' })} onClose={close} />}
      {open !== null && typeof open === 'object' && (
        <GoToDialog view={view} script={script} scene={open.scene} onGo={send} onClose={close} />
      )}
    </div>
  );
}
