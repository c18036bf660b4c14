// Type-checks the app with everything that runs on Node, then the buyer's page, which runs elsewhere. By the native compiler,
// in a third of the time; the tools that read our sources still need the one before it as a library.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

const extensions = readdirSync('extensions').map((name) => `extensions/${name}/tsconfig.json`)
const projects = ['tsconfig.json', ...extensions.filter((file) => existsSync(file))]
if (projects.length < 2) throw new Error('The buyer’s page has no tsconfig.json')

for (const project of projects) {
  console.log(project)
  const words = ['node_modules/typescript-native/bin/tsc', '-p', project, '--singleThreaded']
  const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
