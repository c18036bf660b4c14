import { fileURLToPath } from 'node:url'

const all = ['schema', 'client', 'app', 'extension']
/** What a real installation is told, in a file that is not committed. */
const withEnv = ['--env-file-if-exists=.env']
const withDatabase = [...withEnv, 'scripts/database/with-database.ts', 'node']

/**
 * What each npm script needs to be ready, and what it then runs with the pinned Node. `inPlace`: in the folder where the
 * user stands, because it is given names of files.
 * @type {Record<string, { steps: string[], run: string[], inPlace?: boolean }>}
 */
export const tasks = {
  setup: { steps: all, run: [...withEnv, 'scripts/database/deploy.ts'] },
  demo: { steps: all, run: ['scripts/demo/main.ts'] },
  test: { steps: all, run: ['scripts/check/main.ts'] },
  vitest: { steps: all, run: ['node_modules/vitest/vitest.mjs'] },
  pictures: { steps: all, run: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'pictures'] },
  start: { steps: ['client', 'app'], run: [...withEnv, 'app/supervise.ts', 'server'] },
  worker: { steps: ['client', 'app'], run: [...withEnv, 'app/supervise.ts', 'worker'] },
  'erase-shop': { steps: ['client', 'app'], run: [...withEnv, 'app/worker-erase-shop.ts'] },
  'retry-dead': { steps: ['client', 'app'], run: [...withEnv, 'app/worker-retry-dead.ts'] },
  dev: { steps: ['schema', 'client', 'extension'], run: ['scripts/demo/main.ts', '--dev'] },
  codegen: { steps: ['schema'], run: ['scripts/codegen/generate.ts'] },
  recourse: {
    steps: [],
    run: [fileURLToPath(new URL('../../cli/recourse.ts', import.meta.url))],
    inPlace: true,
  },
  'docs:clauses': { steps: [], run: ['scripts/generate-clauses-doc.ts'] },
  chaos: { steps: ['schema', 'client', 'app'], run: ['test/chaos/main.ts'] },
  bench: { steps: ['bench', 'schema', 'client', 'app'], run: ['bench/main.ts'] },
  mutation: { steps: ['bench'], run: ['bench/mutation/main.ts'] },
  typecheck: { steps: ['client'], run: ['scripts/check/types.ts'] },
  'lint:fix': { steps: [], run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--write'] },
  'lint:imports': { steps: [], run: ['scripts/check/imports.ts'] },
  'db:migrate': { steps: [], run: [...withDatabase, 'scripts/database/new-migration.ts'] },
  'db:deploy': { steps: [], run: [...withDatabase, 'scripts/database/deploy.ts'] },
}
