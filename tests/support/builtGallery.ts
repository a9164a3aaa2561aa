import type { TestProject } from 'vitest/node';

import { buildGallery } from '../../server/launch/client.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether what is seen from now on is right, and takes the place of the accepted pictures (`--update`). */
    acceptPictures: boolean;
  }
}

/** vitest global setup: the gallery of this very code is in dist/gallery. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('acceptPictures', project.config.snapshotOptions.updateSnapshot === 'all');
  await buildGallery(process.execPath);
}
