// Data flows one way through the house, so a file imports only from its own room and from rooms above it in this list.
const ROOMS = [
  'model',
  'messages',
  'text',
  'lexicon',
  'layout',
  'read',
  'outline',
  'extract',
  'audit',
  'store',
  'query',
  'diff',
  'render',
  'export',
  'pipeline',
  'evaluate',
  'explore',
  'cli',
]

const oneWay = ROOMS.slice(0, -1).map((room, index) => ({
  name: `${room}-imports-only-from-above`,
  comment: `src/${room} may use: ${ROOMS.slice(0, index).join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${ROOMS.slice(index + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'every-file-has-a-room',
      comment: 'a new room is added to the list above, at its place in the flow',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/(${ROOMS.join('|')})/|^src/index\\.ts$` },
    },
    {
      name: 'library-entry-is-for-others',
      comment: 'src/index.ts is what the package exports; our own files import from the rooms',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/index\\.ts$' },
    },
    {
      name: 'library-entry-without-commands',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/(cli|explore)/' },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
