import type { CSSProperties } from 'react';

import type { HostScript, HostView } from '#shared/views/hostPanel.ts';
import { DotCounter } from '../../charts/DotCounter.tsx';
import { Button } from '../../ui/Button.tsx';
import { Key } from '../Key.tsx';
import { useWords } from '../words.ts';
import styles from './Counter.module.css';
import { doingAt, titleOf } from './nextWords.ts';
import { useServerNow } from './useServerNow.ts';

interface CounterProps {
  view: HostView;
  script: HostScript;
  /** Where phones go, for when none has come. */
  address: string | null;
  onCountdown: () => void;
}

/** How many have voted or written of how many that are in; before and after that, how many are in. */
export function Counter({ view, script, address, onCountdown }: CounterProps) {
  const all = useWords();
  const { room: words } = all;
  const { voting, joined, position } = view;
  if (voting === null || voting.status === 'pending') {
    const inside = words.joined(joined);
    return (
      <section>
        <p className={styles.figure}>{joined}</p>
        <p className={styles.label}>{inside}</p>
        <People filled={joined} of={joined} name={`${joined} ${inside}`} />
      </section>
    );
  }
  const { voted, status } = voting;
  const doing = doingAt(position.scene, script, all);
  const people = <People filled={voted} of={joined} name={(doing ?? words).drawing(voted, joined)} />;
  if (position.step === 'join') {
    // People are still coming in: that is what the trainer waits for, and the test vote is beside it.
    return (
      <section>
        <p className={styles.figure}>{joined}</p>
        <p className={styles.label}>
          {words.joined(joined)}
          {joined > 0 && `, ${words.tried(voted)}`}
        </p>
        {people}
        {joined === 0 && address !== null && <p className={styles.nobody}>{words.nobody(address)}</p>}
      </section>
    );
  }
  return (
    <section>
      <p className={styles.figure}>
        {voted} <span className={styles.of}>/ {joined}</span>
      </p>
      <p className={styles.label}>
        {status === 'open'
          ? (doing?.did ?? words.voted)(titleOf(position.scene, script))
          : (doing ?? words).closed}
      </p>
      {people}
      {status === 'open' && <Countdown view={view} endsAt={voting.endsAt} onCountdown={onCountdown} />}
    </section>
  );
}

function People({ filled, of, name }: { filled: number; of: number; name: string }) {
  if (of === 0) return null;
  return (
    <div className={styles.people} style={{ '--rows': rowsFor(of) } as CSSProperties}>
      <DotCounter filled={filled} of={of} name={name} />
    </div>
  );
}

/** Rows of ten as long as they are few; more people than that stand closer together. */
function rowsFor(people: number): number {
  return Math.min(Math.ceil(people / 10), people > 40 ? 4.5 : 3);
}

function Countdown({
  view,
  endsAt,
  onCountdown,
}: {
  view: HostView;
  endsAt: number | undefined;
  onCountdown: () => void;
}) {
  const { room: words } = useWords();
  const now = useServerNow(view);
  if (endsAt === undefined) {
    return (
      <Button className={styles.countdown} onClick={onCountdown}>
        {words.countdown} <Key>T</Key>
      </Button>
    );
  }
  return (
    <div className={styles.counting}>
      <p className={styles.left} role="timer">
        {words.left(Math.max(0, Math.ceil((endsAt - now) / 1000)))}
      </p>
      <Button kind="quiet" onClick={onCountdown}>
        {words.stop} <Key>T</Key>
      </Button>
    </div>
  );
}
