// npm run demo                  the whole product on this machine, with two shops and orders to try
// npm run demo -- --reset       the same, from the beginning
// npm run demo -- --check       plays the main job over HTTP in a folder of its own, compares, and stops
// npm run dev                   the demo with app and worker as they are written, for working on them
import path from 'node:path'
import { AskedToStop } from '../system/with-system.ts'
import { checkMainJob } from './check-main-job.ts'
import { resetData } from './data-folder.ts'
import { runDemo } from './run-demo.ts'

const known = ['--reset', '--check', '--dev']
const words = process.argv.slice(2)
const unknown = words.filter((word) => !known.includes(word))
const dataFolder = path.resolve('.data')

try {
  if (unknown.length > 0)
    throw new Error(`The demo does not know ${unknown.join(', ')}; it knows ${known.join(', ')}`)
  if (words.includes('--reset')) {
    await resetData(dataFolder)
    if (process.env.DATABASE_URL)
      console.log('  The database that DATABASE_URL names was left as it is: empty it yourself')
  }
  if (words.includes('--check')) process.exitCode = (await checkMainJob()) ? 0 : 1
  else await runDemo(dataFolder, { fromSources: words.includes('--dev') })
} catch (error) {
  const wasAsked = error instanceof AskedToStop
  if (!wasAsked) console.error(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = wasAsked && !words.includes('--check') ? 0 : 1
}
process.exit()
