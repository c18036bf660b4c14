import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { removePostgres } from '../database/embedded-postgres.ts'
import { controlOf } from '../system/control.ts'
import { freePorts } from '../system/ports-of.ts'
import { withSystem } from '../system/with-system.ts'
import { checkLastDays } from './check-last-days.ts'
import { checkNativeRequests } from './check-native-request.ts'
import { checkOrders } from './check-orders.ts'
import { checkReview } from './check-review.ts'
import { checkStatements } from './check-statements.ts'
import { checkStrangers } from './check-strangers.ts'
import { Comparison } from './comparison.ts'
import { playStory } from './story.ts'

/**
 * Plays the main job over HTTP in a folder and on ports of its own, says what people read, and compares it with what
 * the law and the policies say. Leaves nothing behind. True when nothing differed.
 */
export async function checkMainJob(): Promise<boolean> {
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'recourse-check-'))
  fs.chmodSync(dataFolder, 0o755)
  const comparison = new Comparison()
  const say = (what: string) => console.log(`  ${what} …`)
  try {
    await withSystem({ dataFolder, choosePorts: freePorts, throwAway: true, say }, async (system) => {
      const context = { system, control: controlOf(system.sandboxUrl), comparison }
      say('Opening two shops and placing orders')
      await playStory({ control: context.control, appUrl: system.appUrl })
      await checkOrders(context)
      await checkStatements(context)
      await checkReview(context)
      await checkNativeRequests(context)
      await checkLastDays(context)
      await checkStrangers(context)
    })
  } finally {
    removePostgres(path.join(dataFolder, 'postgres'))
    fs.rmSync(dataFolder, { recursive: true, force: true })
  }
  return verdict(comparison)
}

function verdict({ differences, made }: Comparison): boolean {
  if (made === 0) throw new Error('Nothing was compared')
  if (differences.length === 0) console.log(`\n${made} expectations, all met.\n`)
  else
    console.log(
      `\n${differences.length} of ${made} expectations differ:\n${differences.map((d) => `  ✗ ${d}`).join('\n')}\n`,
    )
  return differences.length === 0
}
