import type { ComponentType } from 'react';

import type { ProjectorView } from '#shared/views/projectorScreen.ts';

/** What shows the big screen in small. It belongs to another role, so whoever composes the pages hands it in. */
export type ScreenPreview = ComponentType<{ view: ProjectorView }>;
