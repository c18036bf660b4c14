// Who may import whom. Each rule is a row of the table in CONTRIBUTING.md, with its reason.

const ours = '^(app|sandbox|test|scripts|extensions|prisma|bench|cli|build)/'
const tests = '[.]test[.]tsx?$'

/** The connections to the outside that every room may use: files directly in app/ that are not entry points. */
const wiring = '^app/(?!root|routes|server|supervise|worker|entry)[^/]+[.]ts$'
const jobDefinitions =
  '^app/jobs/(definitions/|define-job|enqueue|hurry-waiting|is-under-way|queue[.]server|rooms?-for|within-room)'
const useCases = '^app/(policies|catalog|returns|deadlines|sync)/'

/** A room may import itself, what it is allowed, and npm packages; nothing else of ours. */
function room(name, path, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path, pathNot: tests },
    to: { path: ours, pathNot: [path, ...allowed] },
  }
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      comment:
        'Modules that need each other are one module, or the thing they share is a third one. (Types may.)',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'not-resolvable',
      comment: 'An import that leads nowhere works only by accident.',
      severity: 'error',
      from: { pathNot: '^extensions/' },
      to: { couldNotResolve: true, pathNot: '^(virtual:|build/)|/build/server/' },
    },
    {
      name: 'engine-is-pure',
      comment:
        'The engine decides from facts alone: no I/O, no framework, no words. So a decision can be replayed.',
      severity: 'error',
      from: { path: '^app/engine/' },
      to: { pathNot: ['^app/engine/', '^node_modules/zod/'] },
    },
    {
      name: 'deciding-without-zod',
      comment:
        'Facts and policies are checked once, where they come in; the deciding path trusts them and allocates little.',
      severity: 'error',
      from: { path: '^app/engine/(decide|day|money|period|calendar|settlement)[.]ts$' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'engine-has-one-door',
      comment: 'app/engine/index.ts is the engine; what it does not export may change without asking anyone.',
      severity: 'error',
      from: {
        path: '^(app|cli|extensions|sandbox|scripts)/',
        pathNot: '^app/engine/|^scripts/(generate-holidays|clauses-doc/)',
      },
      to: { path: '^app/engine/', pathNot: '^app/engine/index[.]ts$' },
    },
    room(
      'shopify-is-a-gateway',
      '^app/shopify/',
      [wiring, '^app/locales/'],
      'The gateway says what Shopify says. What that means for a return is a use case.',
    ),
    room(
      'messages-are-a-gateway',
      '^app/messages/',
      [wiring, '^app/locales/', jobDefinitions],
      'Messages are written and sent here (by a job, so that they survive a crash); when to send one is a use case.',
    ),
    room(
      'use-cases',
      useCases,
      [useCases, '^app/engine/', '^app/shopify/', '^app/messages/', '^app/locales/', wiring, jobDefinitions],
      'Use cases know nothing of HTTP, pages or how a job is run.',
    ),
    {
      name: 'the-case-knows-nobody',
      comment:
        'The case, its events and how they fold are what every other room of returns stands on; it stands on none of them.',
      severity: 'error',
      from: { path: '^app/returns/case/' },
      to: { path: '^app/returns/', pathNot: '^app/returns/case/' },
    },
    {
      name: 'buyer-and-merchant-apart',
      comment:
        'What a buyer is told and what a merchant sees share the case and its decisions, never each other’s words.',
      severity: 'error',
      from: { path: '^app/returns/(buyer|merchant)/' },
      to: { path: '^app/returns/(buyer|merchant)/', pathNot: '^app/returns/$1/' },
    },
    room(
      'job-definitions-are-data',
      jobDefinitions,
      [wiring],
      'Whoever enqueues work must not load the code that does it; handlers know use cases, definitions do not.',
    ),
    room(
      'jobs-run-use-cases',
      '^app/jobs/',
      [useCases, '^app/messages/', '^app/webhooks/', wiring],
      'A job is a way in, like a request: it calls one use case. Sending a message and working the inbox are jobs too.',
    ),
    room(
      'webhooks-name-work',
      '^app/webhooks/',
      [useCases, wiring, jobDefinitions],
      'A topic says what must be looked at again; it does not compute from a payload.',
    ),
    room(
      'routes-hold-no-decisions',
      '^app/routes/',
      [useCases, '^app/webhooks/', '^app/jobs/(retry-)?dead-jobs[.]ts$', '^app/ui/', '^app/locales/', wiring],
      'authenticate → parse → one use case → render. So the framework can be changed without touching a rule.',
    ),
    room(
      'cli-over-the-engine',
      '^cli/',
      ['^app/engine/index[.]ts$', '^app/locales/'],
      'The command line decides and says, and no more: so it needs no database, no build and no shop.',
    ),
    room(
      'ui-shows',
      '^app/ui/',
      ['^app/engine/index[.]ts$', '^app/locales/'],
      'Shared components show what they are given.',
    ),
    {
      name: 'ui-takes-engine-types-only',
      comment: "The engine's code has no place in the browser; its types do.",
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^app/engine/', dependencyTypesNot: ['type-only'] },
    },
    room(
      'words-know-no-rooms',
      '^app/locales/',
      ['^app/engine/index[.]ts$'],
      "Words are rendered from the engine's reasons; they need no database and no request.",
    ),
    room(
      'wiring-is-below',
      wiring,
      [wiring, '^app/shopify/'],
      'Wiring is what rooms stand on; the library of sessions is the one part that lies in a room.',
    ),
    {
      name: 'extension-takes-wire-types',
      comment:
        "The buyer's page gets the types of its wire through one file, and no code of the server (decision 0007).",
      severity: 'error',
      from: { path: '^extensions/', pathNot: '^extensions/buyer-returns/src/wire[.]ts$|/tests?/' },
      to: { path: ours, pathNot: '^extensions/' },
    },
    {
      name: 'wire-takes-types-only',
      comment:
        'The one file that may look into the app takes the types of the wire, which vanish when it is built.',
      severity: 'error',
      from: { path: '^extensions/buyer-returns/src/wire[.]ts$' },
      to: { path: ours, pathNot: '^extensions/|^app/returns/buyer/buyer-wire[.]ts$|^app/engine/index[.]ts$' },
    },
    {
      name: 'wire-is-erased',
      comment: 'A value imported from the app would be bundled into the buyer’s page.',
      severity: 'error',
      from: { path: '^extensions/', pathNot: '/tests?/' },
      to: { path: '^app/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-knows-no-stand-in',
      comment: 'What runs in production must not know of the sandbox, the tests or the scripts.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(sandbox|test|scripts|bench|cli)/' },
    },
    {
      name: 'production-has-its-packages',
      comment: 'What the app imports must be installed in production.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/routes[.]ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '[.]d[.]ts$|@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules/(?!zod)|dist/|test/architecture/fixtures/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
