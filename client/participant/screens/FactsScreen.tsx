import type { PhoneScreen } from '#shared/views/participantScreen.ts';
import { useWords } from '../language.ts';
import page from '../page.module.css';
import { keyed } from '../../ui/keyed.ts';
import styles from './FactsScreen.module.css';

type Facts = Extract<PhoneScreen, { kind: 'facts' }>;

/** What was said of each client, whether it holds, and what can be checked. */
export function FactsScreen({ screen }: { screen: Facts }) {
  return (
    <>
      <h1 className={page.kicker}>{screen.title}</h1>
      <h2 className={styles.headline}>{useWords().facts.title}</h2>
      <ul className={page.sheets}>
        {keyed(screen.clients, ({ name }) => name).map(({ key, item: client }) => (
          <li key={key} className={page.sheet}>
            <ClientFacts client={client} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ClientFacts({ client }: { client: Facts['clients'][number] }) {
  const words = useWords();
  return (
    <article>
      <h3 className={styles.name}>{client.name}</h3>
      <p className={styles.said}>
        <q className={styles.quote}>{words.quoted(client.hearsay)}</q>{' '}
        <strong className={styles.verdict}>{words.facts.verdict[client.verdict]}</strong>
      </p>
      <ul className={styles.facts}>
        {keyed(client.facts, ({ text }) => text).map(({ key, item: { text, source } }) => (
          <li key={key}>
            {text} <span className={styles.source}>{words.facts.source(source)}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}
