import type { HostCommand } from '#shared/session/commands.ts';
import type { HostScript, HostView } from '#shared/views/hostPanel.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogButtons } from '../Dialog.tsx';
import { useWords } from '../words.ts';
import styles from './GoToDialog.module.css';
import { titleOf } from './nextWords.ts';
import { sceneCommand, skippedScenes } from './wishes.ts';

interface GoToDialogProps {
  view: HostView;
  script: HostScript;
  scene: string;
  onGo: (command: HostCommand) => void;
  onClose: () => void;
}

/** Asks before the room goes to another scene, and shows what the trainer would say there. */
export function GoToDialog({ view, script, scene, onGo, onClose }: GoToDialogProps) {
  const { goTo: words, script: parts } = useWords();
  const chosen = script.scenes.find(({ id }) => id === scene);
  const skips = skippedScenes(scene, script, view);
  if (chosen === undefined) return null;
  return (
    <Dialog title={words.title(chosen.title)} onClose={onClose} wide>
      <p>
        {words.here(titleOf(view.position.scene, script))} {skips > 0 && words.skips(skips)}
      </p>
      {chosen.story !== null && (
        <Aloud
          label={chosen.reader === 'phone' ? parts.phones : parts.tell}
          text={chosen.story}
          lang={script.lang}
        />
      )}
      <Aloud label={parts.say} text={chosen.say} lang={script.lang} />
      <DialogButtons>
        <Button
          kind="filled"
          onClick={() => {
            const command = sceneCommand(scene, script, view);
            if (command !== null) onGo(command);
            onClose();
          }}
        >
          {words.go}
        </Button>
        <Button data-first onClick={onClose}>
          {words.stay}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function Aloud({ label, text, lang }: { label: string; text: string; lang: string }) {
  return (
    <section>
      <h3 className={styles.label}>{label}</h3>
      <p className={styles.text} lang={lang}>
        {text}
      </p>
    </section>
  );
}
