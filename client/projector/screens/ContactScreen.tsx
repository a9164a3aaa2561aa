import type { Contact } from '#shared/session/events.ts';
import { Breakable } from '../Breakable.tsx';
import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { keyed, keyedLines } from '../../ui/keyed.ts';
import styles from './ContactScreen.module.css';

/** The last page: thanks, whom to reach, what to read on; after the end it stays. */
export function ContactScreen({ screen }: { screen: ScreenOf<'contact'> }) {
  const { title, contact, reading, credits, ended } = screen;
  const { words } = useStageWords();
  return (
    <Sheet title={title}>
      <div className={styles.page}>
        <div>
          <p className={styles.thanks}>{words.close.thanks}</p>
          {contact !== null && <Reach contact={contact} />}
        </div>
        {reading.length > 0 && (
          <div className={styles.reading}>
            <h2 className={styles.head}>{words.close.reading}</h2>
            <ul>
              {keyed(reading, ({ url }) => url).map(({ key, item }) => (
                <li key={key}>{item.title}</li>
              ))}
            </ul>
            <p className={styles.quiet}>{words.close.onPhone}</p>
          </div>
        )}
      </div>
      <p className={styles.foot}>
        {ended && <span>{words.close.ended}</span>} {credits}
      </p>
    </Sheet>
  );
}

function Reach({ contact: { name, company, email, phone, web } }: { contact: Contact }) {
  const lines = [company, email, phone, web.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')];
  return (
    <address className={styles.contact}>
      {name !== '' && (
        <p>
          <strong>{name}</strong>
        </p>
      )}
      {keyedLines(lines.filter((line) => line !== '')).map(({ key, item: line }) => (
        <p key={key}>
          <Breakable text={line} />
        </p>
      ))}
    </address>
  );
}
