import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { useWords } from './language.ts';

/**
 * Tells a screen reader of a new scene, and leaves its focus where it is. That the voting has closed is said below
 * the vote: here it would be the scene's title once more.
 */
export function Announcement({ screen }: { screen: PhoneScreen }) {
  const words = useWords();
  const asks = 'open' in screen;
  return (
    <p className="unseen" role="status">
      {!asks ? screen.title : screen.open && words.vote.opened(screen.title)}
    </p>
  );
}
