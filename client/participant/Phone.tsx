import { useEffect } from 'react';
import { useStore } from 'zustand';

import type { Keep } from '../session/keep.ts';
import { useLink, useView } from '../session/store.ts';
import { letFontsCome } from '../ui/fontsLater.ts';
import { ArrivingPage } from './ArrivingPage.tsx';
import type { Door } from './door.ts';
import { laterStore, letLaterCome } from './later.ts';
import { DoorPage } from './DoorPage.tsx';
import { KeptWords } from './KeptWords.tsx';
import { PhoneView } from './PhoneView.tsx';
import { isLate } from './screens/LaterScreen.tsx';
import type { Seat } from './seat.ts';

interface PhoneProps {
  door: Door;
  keep: Keep;
}

/** The phone: at the door, or in its seat. */
export function Phone({ door, keep }: PhoneProps) {
  const seat = useStore(door.store, (state) => state.seat);
  const entering = useStore(door.store, (state) => state.entering);
  useEffect(() => {
    // Whoever stays at the door types first: the line is free.
    if (seat === null && !entering) letFontsCome();
  }, [seat, entering]);
  return seat === null ? (
    <DoorPage door={door}>
      <KeptWords door={door} keep={keep} />
    </DoorPage>
  ) : (
    <Seated key={seat.code} seat={seat} door={door} keep={keep} />
  );
}

function Seated({ seat, door, keep }: PhoneProps & { seat: Seat }) {
  const { store } = seat.connection;
  const view = useView(store, 'participant');
  const arrivedAt = useStore(store, (state) => state.arrivedAt);
  const link = useLink(store);
  const desk = useStore(seat.outbox.desk);
  const lang = useStore(door.store, (state) => state.lang);
  const later = useStore(laterStore);
  const isIn = view !== undefined;
  // Whoever comes back at the end of a session sees where they are, and not half of it.
  const awaited = isIn && isLate(view.screen) && later.parts === null && !later.failing;
  useEffect(() => {
    if (!isIn) return;
    letFontsCome();
    whenIdle(() => void letLaterCome());
  }, [isIn]);
  useEffect(() => {
    if (awaited) void letLaterCome();
  }, [awaited]);

  if (view === undefined || awaited) {
    return <ArrivingPage code={seat.code} link={link} lang={lang} onSpeak={door.speak} />;
  }
  return (
    <PhoneView
      view={view}
      arrivedAt={arrivedAt}
      link={link}
      desk={desk}
      keep={keep}
      onChoose={seat.outbox.choose}
      onSpeak={door.speak}
    />
  );
}

/** Safari knows of no idle moments: there it is a while after everything else. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 1_000);
}
