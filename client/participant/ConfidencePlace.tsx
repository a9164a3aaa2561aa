import type { RoundId } from '#shared/ids.ts';
import type { ScreenProps } from './screenProps.ts';
import type { PhonePoll, PhoneScreen } from '#shared/views/participantScreen.ts';
import { LaterFails } from './LaterFails.tsx';
import { useLater } from './later.ts';
import page from './page.module.css';

interface ConfidencePlaceProps extends Pick<ScreenProps<PhoneScreen>, 'desk' | 'onChoose'> {
  poll: PhonePoll;
  round: RoundId;
  asked: boolean;
  open: boolean;
}

/** Where one says how sure one is. Has its room before it is asked, so that nothing moves under a thumb. */
export function ConfidencePlace({ poll, ...given }: ConfidencePlaceProps) {
  const { parts, failing } = useLater();
  return (
    <div className={page.beside}>
      {parts !== null && <parts.Confidence choice={poll.round} {...given} />}
      {given.asked && parts === null && failing && <LaterFails />}
    </div>
  );
}
