import type { ProjectorView } from '#shared/views/projectorScreen.ts';
import { DotCounter } from '../../charts/DotCounter.tsx';
import { Breakable } from '../Breakable.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import styles from './JoinScreen.module.css';

interface JoinScreenProps {
  view: ProjectorView;
  title: string;
  /** People who tried the test vote. */
  voted: number;
}

/** How to come in, as large as it goes, and how many are. */
export function JoinScreen({ view, title, voted }: JoinScreenProps) {
  const { words, code } = useStageWords();
  const { joined } = view;
  const joinHost = new URL(view.joinUrl).host;
  const inside = words.join.inside(joined);
  return (
    <Sheet corner={false}>
      <div className={styles.join}>
        <QrCode text={view.joinUrl} name={words.join.qr(joinHost)} className={styles.qr} />
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          <div>
            <p className={styles.how}>
              {words.join.scan}{' '}
              <strong>
                <Breakable text={joinHost} />
              </strong>{' '}
              {words.join.type}
            </p>
            <p className={styles.code}>{code}</p>
            <p className={styles.how}>{words.join.promise}</p>
          </div>
          <div className={styles.counter}>
            <p className={styles.people}>
              <span>
                <strong>{joined}</strong> {inside}
              </span>
              {voted > 0 && <span className={styles.tried}>{words.join.tried(voted)}</span>}
            </p>
            <div className={styles.dots}>
              <DotCounter filled={joined} of={joined} name={`${joined} ${inside}`} />
            </div>
          </div>
        </div>
      </div>
    </Sheet>
  );
}
