import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = `http://localhost:${process.env['PORT'] ?? '3000'}`;
// The server lets in its own origin only, and in development the page comes from Vite's.
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

const PAGES = ['phone', 'stage', 'gallery'];

// Each page is built by itself, as `--mode phone` and `--mode stage`: together they would share their code in many
// small files, and a phone on a slow line pays for each of them.
export default defineConfig(({ mode }) => ({
  root: here('.'),
  plugins: [react(), entryForPath(), textOverWebSocket(), moduleList(mode)],
  appType: 'mpa',
  css: { modules: { generateScopedName: mode === 'development' ? '[name]_[local]' : '_[hash:base64:4]' } },
  build: {
    outDir: here(mode === 'gallery' ? '../dist/gallery' : '../dist/client'),
    emptyOutDir: false,
    // Phones from about 2021 on.
    target: ['chrome94', 'edge94', 'firefox93', 'safari15'],
    // The content security policy forbids inline scripts, and so inlined data too.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The licences of what is bundled go along with it.
    license: { fileName: `licenses.${mode}.md` },
    rolldownOptions: { input: (mode === 'development' ? PAGES : [mode]).map((page) => here(`${page}.html`)) },
  },
  server: {
    proxy: { '/api': proxied, '/s/': proxied, '/socket.io': { ...proxied, ws: true } },
  },
}));

/** In development Vite serves the pages, and this stands in for the server, which knows which path is whose. */
function entryForPath(): Plugin {
  const stagePath = /^\/(?:trainer|screen|results)(?:\/|$)/;
  return {
    name: 'entry-for-path',
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const { url = '/', headers } = request;
        // The gallery is asked for by its file's own name.
        if (headers.accept?.includes('text/html') && !url.startsWith('/gallery.html')) {
          request.url = stagePath.test(url) ? '/stage.html' : '/phone.html';
        }
        next();
      });
    },
  };
}

/** Leaves out the ways to connect that the server does not offer, and what is for binary messages: there are none. */
function textOverWebSocket(): Plugin {
  const transports = 'engine.io-client/build/esm/transports';
  const parser = 'socket.io-parser/build/esm';
  const instead = new Map([
    [
      `${transports}/index.js`,
      "import { WS } from './websocket.js'; export const transports = { websocket: WS };",
    ],
    // It does something as it is loaded, so that nobody's leaving it unused would leave it out.
    [`${transports}/polling-xhr.js`, 'export const XHR = undefined;'],
    [`${parser}/is-binary.js`, 'export const isBinary = () => false; export const hasBinary = isBinary;'],
    [
      `${parser}/binary.js`,
      "const none = () => { throw new Error('binary'); }; export { none as deconstructPacket, none as reconstructPacket };",
    ],
    [
      'engine.io-parser/build/esm/encodePacket.browser.js',
      "import { PACKET_TYPES } from './commons.js'; export const encodePacket = ({ type, data }, _binary, done) => done(PACKET_TYPES[type] + (data ?? '')); export const encodePacketToBinary = undefined;",
    ],
    ['engine.io-parser/build/esm/contrib/base64-arraybuffer.js', 'export const decode = (text) => text;'],
  ]);
  return {
    name: 'text-over-web-socket',
    load: (id) => [...instead].find(([file]) => id.endsWith(file))?.[1] ?? null,
  };
}

/** Writes beside the built client which modules each of its files is made of: a test reads what the phone is given. */
function moduleList(mode: string): Plugin {
  return {
    name: 'module-list',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const list = chunks.map(({ fileName, imports, dynamicImports, moduleIds }) => ({
        file: fileName,
        imports: [...imports, ...dynamicImports],
        modules: moduleIds.map((id) => relative(here('..'), id)),
      }));
      writeFileSync(here(`../dist/modules.${mode}.json`), JSON.stringify(list, null, 2));
    },
  };
}
