import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import './styles/tokens.css';
import './styles/fonts.css';
import './styles/newsreaderPhone.css';
import './styles/base.css';
import { codeInPath, createDoor } from './participant/door.ts';
import { FollowUpPlace, isFollowUp } from './participant/FollowUpPlace.tsx';
import { Phone } from './participant/Phone.tsx';
import { deviceKeep } from './session/keep.ts';

const keep = deviceKeep();
const later = isFollowUp(location.pathname);
// Outside React, whose StrictMode does everything twice: a phone knocks once.
const door = createDoor(keep, later ? '' : codeInPath(location.pathname));
if (door.store.getState().code !== '') void door.enter();

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>{later ? <FollowUpPlace keep={keep} /> : <Phone door={door} keep={keep} />}</StrictMode>,
  );
}
