import type { ScreenOf } from '../screenOf.ts';
import { Sheet } from '../Sheet.tsx';
import { useStageWords } from '../stageWords.ts';
import { keyed } from '../../ui/keyed.ts';
import styles from './FactsScreen.module.css';

type Client = ScreenOf<'facts'>['clients'][number];

/** For each client what was said, whether it holds, and what can be checked. */
export function FactsScreen({ screen: { title, clients } }: { screen: ScreenOf<'facts'> }) {
  return (
    <Sheet title={title}>
      <ul className={styles.list}>
        {keyed(clients, ({ name }) => name).map(({ key, item: client }) => (
          <li key={key} className={styles.client}>
            <Heard client={client} />
            <Facts facts={client.facts} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function Heard({ client }: { client: Client }) {
  const { words } = useStageWords();
  return (
    <div>
      <h2 className={styles.name}>{client.name}</h2>
      <p className={styles.hearsay}>{words.quoted(client.hearsay)}</p>
      <p className={styles.verdict}>{words.facts.verdict[client.verdict]}</p>
    </div>
  );
}

/** Facts read on as one text; a source is named once for the facts that follow one another from it. */
function Facts({ facts }: { facts: Client['facts'] }) {
  return (
    <ul className={styles.facts}>
      {keyed(facts, ({ text }) => text).map(({ key, item: { text, source } }, index) => (
        <li key={key}>
          {text} {facts[index + 1]?.source !== source && <span className={styles.source}>({source}) </span>}
        </li>
      ))}
    </ul>
  );
}
