import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/newsreaderStage.css';
import '../styles/base.css';
import * as parts from '../participant/later/parts.ts';
import { laterStore } from '../participant/later.ts';
import { Gallery } from './Gallery.tsx';

// At once, so that a page of the gallery is whole as soon as it is loaded.
laterStore.setState({ parts });
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
