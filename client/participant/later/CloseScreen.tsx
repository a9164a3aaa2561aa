import type { Contact } from '#shared/session/events.ts';
import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { useWords } from '../language.ts';
import page from '../page.module.css';
import { readPlan } from '../plan.ts';
import { PlanSheet } from './PlanSheet.tsx';
import { RecallSheet } from './RecallSheet.tsx';
import { SharedPicture } from './SharedPicture.tsx';
import type { ScreenProps } from '../screenProps.ts';
import { keyed, keyedLines } from '../../ui/keyed.ts';
import styles from './CloseScreen.module.css';

type Close = Extract<PhoneScreen, { kind: 'close' }>;

/** What one takes along: the lessons, the own plan, whom to reach, what to read. */
export function CloseScreen({ screen, code, keep }: ScreenProps<Close>) {
  const words = useWords();
  const plan = screen.plan ? readPlan(keep, code) : null;
  return (
    <div className={styles.close}>
      <h1 className={page.kicker}>{screen.title}</h1>
      <p className={styles.text}>{screen.text}</p>
      <section>
        <h2 className={styles.heading}>{words.close.lessons}</h2>
        <ol className={styles.lessons}>
          {keyedLines(screen.lessons).map(({ key, item: lesson }) => (
            <li key={key}>{lesson}</li>
          ))}
        </ol>
      </section>
      {screen.recall === true && <RecallSheet code={code} keep={keep} />}
      {plan !== null && <PlanSheet plan={plan} />}
      {screen.picture !== undefined && <SharedPicture at={screen.picture} />}
      {screen.contact !== null && <ContactLines contact={screen.contact} />}
      {screen.cta !== null && (
        <OutLink className={styles.cta} href={screen.cta.url} text={screen.cta.label} />
      )}
      {screen.reading.length > 0 && (
        <section>
          <h2 className={styles.heading}>{words.close.reading}</h2>
          <ul className={page.sheets}>
            {keyed(screen.reading, ({ url }) => url).map(({ key, item: { title, url } }) => (
              <li key={key}>
                <OutLink href={url} text={title} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <footer className={styles.foot}>
        {screen.ended && <p>{words.close.ended}</p>}
        {screen.credits !== null && <Credits credits={screen.credits} />}
      </footer>
    </div>
  );
}

function ContactLines({ contact }: { contact: Contact }) {
  const { name, company, email, phone, web } = contact;
  return (
    <section>
      <h2 className={styles.heading}>{useWords().close.contact}</h2>
      {name !== '' && <p className={styles.name}>{name}</p>}
      {company !== '' && <p>{company}</p>}
      <div className={`${page.sheets} ${styles.ways}`}>
        {email !== '' && (
          <a className={styles.link} href={`mailto:${email}`}>
            {email}
          </a>
        )}
        {phone !== '' && (
          <a className={styles.link} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
            {phone}
          </a>
        )}
        {web !== '' && (
          <OutLink href={web} text={web.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')} />
        )}
      </div>
    </section>
  );
}

/** A link that leaves the session open behind it. */
function OutLink({ href, text, className }: { href: string; text: string; className?: string | undefined }) {
  const words = useWords();
  return (
    <a className={className ?? styles.link} href={href} target="_blank" rel="noreferrer">
      {text} <span className="unseen">({words.close.newTab})</span>
    </a>
  );
}

function Credits({ credits }: { credits: { source: string; url: string | null } }) {
  const text = useWords().close.credits(credits.source);
  return credits.url === null ? (
    <p>{text}</p>
  ) : (
    <OutLink className={styles.credits} href={credits.url} text={text} />
  );
}
