// Rooms in the order of their dependence: a room may import only from rooms to its left.
const rooms = [
  'accounts',
  'posts',
  'answers',
  'tags',
  'readings',
  'tips',
  'search',
  'follows',
  'moderation',
  'imports',
  'web',
];
const room = (...kinds) => `^src/.+[.](${kinds.join('|')})[.]tsx?$`;
const pure = ['^src/(text|kernel)/', room('rules')];
// The processes' entries, which put everything together.
const entries = ['^src/(main|afterword|board|app[.]module|rooms|rooms[.]module|data-source)[.]ts$'];
const kinds = [
  'rules',
  'entity',
  'queries',
  'use-case',
  'types',
  'tree',
  'resolver',
  'controller',
  'command',
  'reader',
  'worker',
  'page',
  'view',
  'document',
  'module',
];
// Files whose name says what they are better than a suffix would.
const named = [
  '^src/accounts/(auth|passwords|session-token)[.]ts$',
  '^src/web/(assets|html|language|markdown|paging|problems|route|routes|site|visit)[.]ts$',
  '^src/web/documents/document[.]ts$',
  '[.]json$',
];

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'text-stands-alone',
      severity: 'error',
      from: { path: '^src/text/' },
      to: { pathNot: '^src/text/' },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'rules-know-only-pure-things',
      comment: 'A stemmer is a pure thing too: a word gives a stem, always the same.',
      severity: 'error',
      from: { path: room('rules') },
      to: { pathNot: [...pure, '^node_modules/porter2/'] },
    },
    {
      name: 'readers-are-pure',
      comment:
        'A reader of an import format takes text and gives shapes; a parser package is all it may need.',
      severity: 'error',
      from: { path: room('reader') },
      to: {
        path: ['^src/', '^(fs|net|http|https|child_process|pg|typeorm)$'],
        pathNot: [...pure, room('reader')],
      },
    },
    {
      name: 'workers-only-reckon',
      comment: 'A thread of its own has no board: it is given plain data and gives plain data back.',
      severity: 'error',
      from: { path: room('worker') },
      to: { path: '^src/', pathNot: [...pure, '^src/platform/(worker-pool|give-way)[.]ts$'] },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: `^src/(${rooms.join('|')})/` },
    },
    ...rooms.map((name, index) => ({
      name: `${name}-looks-left`,
      severity: 'error',
      from: { path: `^src/${name}/` },
      to: { path: index + 1 < rooms.length ? `^src/(${rooms.slice(index + 1).join('|')})/` : '^$' },
    })),
    {
      name: 'the-site-knows-the-rooms-by-their-api',
      comment: 'Pages get their data by GraphQL alone, as any client does.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '[.]module[.]ts$' },
      to: { path: `^src/(${rooms.filter((name) => name !== 'web').join('|')}|text)/` },
    },
    {
      name: 'views-only-show',
      comment: 'A view is a function of what it is given; what that is, is asked for by its page.',
      severity: 'error',
      from: { path: room('view') },
      to: {
        path: '^src/',
        pathNot: [
          '^src/kernel/',
          '^src/web/.*[.](rules|view|document)[.]tsx?$',
          '^src/web/(assets|language|markdown|route)[.]ts$',
        ],
      },
    },
    {
      name: 'preact-stays-in-views',
      severity: 'error',
      from: { path: '^src/', pathNot: [room('view', 'page'), '^src/web/(html|route)[.]ts$'] },
      to: { path: '(^|/)preact' },
    },
    {
      name: 'nothing-imports-an-entry',
      severity: 'error',
      from: { path: '^src/', pathNot: entries },
      to: { path: entries },
    },
    {
      name: 'tables-below-use-cases',
      severity: 'error',
      from: { path: room('entity') },
      to: { path: '^src/', pathNot: [...pure, room('entity')] },
    },
    {
      name: 'queries-below-use-cases',
      severity: 'error',
      from: { path: room('queries') },
      to: {
        path: '^src/',
        pathNot: [
          ...pure,
          room('entity', 'queries'),
          '^src/platform/(unit-of-work|pagination|keyset|loaders)[.]ts$',
        ],
      },
    },
    {
      name: 'use-cases-below-the-edge',
      severity: 'error',
      from: { path: room('use-case') },
      to: {
        path: [
          room('types', 'tree', 'resolver', 'controller', 'module', 'command'),
          '@nestjs/(graphql|apollo)',
          '(^|/)graphql(/|$)',
        ],
      },
    },
    {
      name: 'trees-only-read',
      comment: 'How the fields of a type are read: SQL for the edge, and never a way to write.',
      severity: 'error',
      from: { path: room('tree') },
      to: {
        path: '^src/',
        pathNot: [
          ...pure,
          room('queries', 'types', 'tree'),
          '^src/platform/(tree/.*|keyset|global-id)[.]ts$',
        ],
      },
    },
    {
      name: 'edge-never-touches-tables',
      severity: 'error',
      from: { path: room('types', 'resolver', 'controller', 'command') },
      to: { path: [room('entity'), '^src/platform/(unit-of-work|database)[.]ts$'] },
    },
    {
      name: 'types-are-shapes',
      severity: 'error',
      from: { path: room('types') },
      to: { path: '^src/', pathNot: [...pure, room('types'), '^src/platform/(pagination|global-id)[.]ts$'] },
    },
    {
      name: 'only-its-own-use-cases-write-a-table',
      severity: 'error',
      from: { path: '^src/([^/]+)/[^/]+[.]use-case[.]ts$' },
      to: { path: room('entity'), pathNot: '^src/$1/' },
    },
    {
      name: 'typeorm-stays-in-persistence',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [room('entity', 'queries', 'module'), '^src/platform/', ...entries],
      },
      to: { path: 'typeorm' },
    },
    {
      name: 'graphql-stays-at-the-edge',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [room('types', 'resolver'), '^src/platform/', '^src/app[.]module[.]ts$'],
      },
      to: { path: ['@nestjs/(graphql|apollo)', '(^|/)graphql(/|$)'] },
    },
    {
      name: 'wiring-is-only-wired',
      severity: 'error',
      from: { path: '^src/', pathNot: ['[.]module[.]ts$', ...entries] },
      to: { path: '[.]module[.]ts$' },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: {},
      to: { path: '^src/.*/index[.]ts$' },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { path: '^test/' },
    },
    {
      name: 'product-needs-no-development-package',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'What has run must not change with the code, so a migration may import no room.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^src/' },
    },
    {
      name: 'every-file-has-a-kind',
      severity: 'error',
      from: {},
      to: { path: `^src/(${rooms.join('|')})/`, pathNot: [room(...kinds), ...named] },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [...entries, '[.]command[.]ts$', '^test/', '[.](c?js|json)$'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The bench's peers have packages of their own, which are there only once the bench has run.
    exclude: { path: '^test/bench/peers/[^/]+/' },
    // A type-only circle is still a circle: the decorators' metadata makes some of them real.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
