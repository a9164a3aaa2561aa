import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { useWords } from './language.ts';

/** Tells a screen reader of a new scene, and leaves its focus where it is. */
export function Announcement({ screen }: { screen: PhoneScreen }) {
  const words = useWords();
  const asks = (screen.kind === 'vote' || screen.kind === 'plan') && screen.open;
  return (
    <p className="unseen" role="status">
      {asks ? words.vote.opened(screen.title) : screen.title}
    </p>
  );
}
