import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { VitePWA } from 'vite-plugin-pwa';
import { licences } from './scripts/vite-licences.ts';
import { workerAlias } from './scripts/vite-worker-alias.ts';

const here = (path: string): string => resolve(import.meta.dirname, path);

/**
 * The strict policy forbids the code that zod would otherwise make for each schema: zod must be told before the first
 * schema is made, in whichever chunk that stands.
 */
const zodWithItsSetup = {
  advancedChunks: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|zod-setup/ }] },
};

/** One build for both hosts: the browser edition serves out/renderer, Electron maps it to app://journal/. */
export default defineConfig({
  main: {
    // Everything is bundled, so that a package carries no node_modules.
    build: { outDir: 'out/main', externalizeDeps: false, rollupOptions: { input: { main: here('electron/main.ts') } } },
  },
  preload: {
    build: {
      externalizeDeps: false,
      outDir: 'out/preload',
      // A sandboxed preload script must be one CommonJS file.
      rollupOptions: {
        input: { preload: here('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('renderer'),
    base: './',
    resolve: { alias: workerAlias(import.meta.dirname) },
    worker: { format: 'es', rolldownOptions: { output: zodWithItsSetup } },
    plugins: [
      react(),
      licences(import.meta.dirname),
      VitePWA({
        // The service worker is registered by the browser host alone, after the person has unlocked nothing yet.
        injectRegister: false,
        registerType: 'prompt',
        workbox: {
          // A window of the desktop's.
          globIgnores: ['capture.html'],
          globPatterns: ['**/*.{js,css,html,woff2,svg,wasm}'],
          maximumFileSizeToCacheInBytes: 8_000_000,
          navigateFallback: 'index.html',
        },
        manifest: {
          name: 'Leeway',
          short_name: 'Leeway',
          description: 'A private journal for technical leads',
          display: 'standalone',
          start_url: './',
          background_color: '#FAFBFB',
          theme_color: '#086371',
          icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
        },
      }),
    ],
    build: {
      outDir: here('out/renderer'),
      emptyOutDir: true,
      target: 'es2023',
      minify: true,
      // The strict CSP allows no data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: here('renderer/index.html'), capture: here('renderer/capture.html') },
        output: zodWithItsSetup,
      },
    },
  },
});
