import type { Lang } from '#shared/ids.ts';
import type { HostCommand } from '#shared/session/commands.ts';
import type { HostScript, HostView } from '#shared/views/hostPanel.ts';
import type { ProjectorView } from '#shared/views/projectorScreen.ts';
import { Results } from '../results/Results.tsx';
import type { ScreenPreview } from '../screenPreview.ts';
import { exactTime } from '../time.ts';
import { useLang, useWords } from '../words.ts';
import { BigScreen } from './BigScreen.tsx';
import { BriefingTools } from './BriefingTools.tsx';
import { Counter } from './Counter.tsx';
import { DoorTools } from './DoorTools.tsx';
import { HandsTools } from './HandsTools.tsx';
import { PictureTools } from './PictureTools.tsx';
import styles from './Room.module.css';
import { SessionTools } from './SessionTools.tsx';

interface RoomProps {
  session: string;
  view: HostView;
  screen: ProjectorView | undefined;
  script: HostScript;
  screenTicket: string;
  Preview: ScreenPreview;
  onCountdown: () => void;
  onSpeak: (lang: Lang) => void;
  onBriefings: (on: boolean) => void;
  onTally: (command: HostCommand) => void;
  onLock: (locked: boolean) => void;
  onLate: () => void;
  onRemote: () => void;
  onEnd: () => void;
}

/** The state of the room: who voted or came, what the big screen shows, what came out, and that all is saved. */
export function Room(props: RoomProps) {
  const { session, view, screen, script, screenTicket, Preview } = props;
  const words = useWords();
  const lang = useLang();
  const { present, joined, saved, rehearsal } = view;
  return (
    <section className={styles.room} data-part="room" aria-label={words.room.label}>
      <div className={styles.parts}>
        {view.results === null && (
          <Counter
            view={view}
            script={script}
            address={screen === undefined ? null : new URL(screen.joinUrl).host}
            onCountdown={props.onCountdown}
          />
        )}
        <BigScreen {...{ screen, screenTicket, Preview }} />
        {view.results !== null && <Results results={view.results} script={script} />}
        {view.briefings !== undefined && !view.ended && (
          <BriefingTools briefings={view.briefings} onChoose={props.onBriefings} />
        )}
        {view.hands !== undefined && (
          <HandsTools key={view.position.scene} hands={view.hands} script={script} onTally={props.onTally} />
        )}
        {view.picture !== undefined && <PictureTools session={session} picture={view.picture} />}
        {!view.ended && <DoorTools locked={view.locked} onLock={props.onLock} onLate={props.onLate} />}
        <SessionTools
          session={session}
          ended={view.ended}
          keeping={view.keeping}
          rehearsal={rehearsal}
          screen={{ lang: view.lang, langs: script.languages, speak: props.onSpeak }}
          onRemote={props.onRemote}
          onEnd={props.onEnd}
        />
      </div>
      <p className={styles.saved}>
        {screen?.joinUrl.startsWith('http:') === true && <span>{words.room.plain}</span>}
        {rehearsal ? (
          <span>{words.saved.rehearsal}</span>
        ) : (
          saved.why === null && <span>{words.saved.upTo(exactTime(saved.at, lang))}</span>
        )}
        {joined > 0 && <span>{words.room.present(present, Math.max(0, joined - present))}</span>}
      </p>
    </section>
  );
}
