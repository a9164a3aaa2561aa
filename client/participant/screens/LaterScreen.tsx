import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { LaterFails } from '../LaterFails.tsx';
import type { LaterScreen as Shown } from '../later/Screen.tsx';
import { useLater } from '../later.ts';
import page from '../page.module.css';
import type { ScreenProps } from '../screenProps.ts';

/** Whether a screen is among those that come after the first view. */
export function isLate({ kind }: PhoneScreen): boolean {
  return kind === 'plan' || kind === 'replay' || kind === 'close';
}

/** A screen that comes after the first view: for that moment, should it be needed at once, there is its title alone. */
export function LaterScreen(props: ScreenProps<Shown>) {
  const { parts, failing } = useLater();
  if (parts !== null) return <parts.Screen {...props} />;
  return (
    <>
      <h1 className={page.kicker}>{props.screen.title}</h1>
      {failing && <LaterFails />}
    </>
  );
}
