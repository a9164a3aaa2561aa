import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = `http://localhost:${process.env['PORT'] ?? '3000'}`;
// The server lets in its own origin only, and in development the page comes from Vite's.
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

export default defineConfig({
  root: here('.'),
  plugins: [react(), entryForPath(), moduleList()],
  appType: 'mpa',
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    // Phones from about 2021 on.
    target: ['chrome94', 'edge94', 'firefox93', 'safari15'],
    // The content security policy forbids inline scripts, and so inlined data too.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The licences of what is bundled go along with it.
    license: { fileName: 'licenses.md' },
    rolldownOptions: { input: [here('phone.html'), here('stage.html')] },
  },
  server: {
    proxy: { '/api': proxied, '/socket.io': { ...proxied, ws: true } },
  },
});

/** In development Vite serves the pages, and this stands in for the server, which knows which path is whose. */
function entryForPath(): Plugin {
  const stagePath = /^\/(?:host|screen|results)(?:\/|$)/;
  return {
    name: 'entry-for-path',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (request.headers.accept?.includes('text/html')) {
          request.url = stagePath.test(request.url ?? '/') ? '/stage.html' : '/phone.html';
        }
        next();
      });
    },
  };
}

/** Writes beside the built client which modules each of its files is made of: a test reads what the phone is given. */
function moduleList(): Plugin {
  return {
    name: 'module-list',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const list = chunks.map(({ fileName, imports, dynamicImports, moduleIds }) => ({
        file: fileName,
        imports: [...imports, ...dynamicImports],
        modules: moduleIds.map((id) => relative(here('..'), id)),
      }));
      writeFileSync(here('../dist/client.modules.json'), JSON.stringify(list, null, 2));
    },
  };
}
