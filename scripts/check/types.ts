// Type-checks the app with everything that runs on Node, then the buyer's page, which runs elsewhere.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const extensions = readdirSync('extensions').map((name) => `extensions/${name}/tsconfig.json`)
const projects = ['tsconfig.json', ...extensions.filter((file) => existsSync(file))]
if (projects.length < 2) throw new Error('The buyer’s page has no tsconfig.json')

for (const project of projects) {
  console.log(project)
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = 1
}
