import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/fonts.css';
import './styles/newsreaderPhone.css';
import './styles/base.css';
import { codeInPath, createDoor } from './participant/door.ts';
import { Phone } from './participant/Phone.tsx';
import { deviceKeep } from './session/keep.ts';

const keep = deviceKeep();
// Outside React, whose StrictMode does everything twice: a phone knocks once.
const door = createDoor(keep, codeInPath(location.pathname));
if (door.store.getState().code !== '') void door.enter();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Phone door={door} keep={keep} />
    </StrictMode>,
  );
}
