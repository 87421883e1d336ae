const swc = require('@swc/core');

// dependency-cruiser asks swc for TypeScript and never for JSX, and so stops at the first .tsx file.
const parseFileSync = swc.parseFileSync.bind(swc);
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** The direction of the arrows (docs/ARCHITECTURE.md), as rules that a tool checks. */
const layer = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // `mdast` and `hast` are types only: there are packages @types/… and no others.
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw)|virtual:|^(mdast|hast)$' },
    },
    layer(
      'base-is-the-bottom',
      '^shared/base/',
      '^(shared/(?!base/)|renderer/|electron/)',
      'base imports nothing of ours',
    ),
    layer('domain-below-features', '^shared/domain/', '^(shared/(?!base/|domain/|text/rich-text)|renderer/|electron/)'),
    layer('care-reads-texts', '^shared/care/', '^shared/(?!base/|domain/|text/|care/)'),
    layer('shared-is-plain', '^shared/', '^(renderer/|electron/|tests/)', 'shared knows no window and no host'),
    layer('shared-has-no-platform', '^shared/', '^node_modules/(react|dexie|@tiptap|electron)(/|$)'),
    layer('host-is-alone', '^shared/host/', '^shared/(?!base/|host/)'),
    layer('electron-sees-host-and-base', '^electron/', '^(shared/(?!host/|base/)|renderer/)'),
    layer('vault-below-client', '^renderer/vault/', '^renderer/(?!vault/)'),
    layer('client-below-features', '^renderer/client/', '^renderer/(?!client/|vault/api)'),
    layer('ui-is-below-features', '^renderer/ui/', '^renderer/(?!ui/)'),
    layer('editor-below-features', '^renderer/editor/', '^renderer/(?!editor/|ui/)'),
    layer('details-below-features', '^renderer/details/', '^renderer/(?!details/|ui/|client/|editor/|vault/api)'),
    layer('host-below-features', '^renderer/host/', '^renderer/(?!host/)'),
    layer('features-below-app', '^renderer/features/', '^renderer/(app/|main|host/|vault/(?!api))'),
    {
      name: 'features-are-apart',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    layer('dexie-in-vault-only', '^(?!renderer/vault/|node_modules|tests/)', '^node_modules/dexie/'),
    layer('tiptap-in-editor-only', '^(?!renderer/editor/|node_modules|tests/)', '^node_modules/@tiptap/'),
    layer('electron-in-electron-only', '^(?!electron/|node_modules|tests/|scripts/)', '^node_modules/electron/'),
    layer('production-knows-no-test', '^(renderer|electron|shared)/', '^tests/'),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
