import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import '../styles/tokens.css';
import '../styles/fonts.css';
import '../styles/newsreaderStage.css';
import '../styles/base.css';
import { letLaterCome } from '../participant/later.ts';
import { Gallery } from './Gallery.tsx';

await letLaterCome();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
