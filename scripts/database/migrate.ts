import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * Brings the database at `url` to the newest migration, with Prisma's own command line, offline.
 * @throws with Prisma's words when a migration fails
 */
export async function migrate(url: string): Promise<void> {
  const prisma = path.join(root, 'node_modules/prisma/build/index.js')
  const env = { ...process.env, DATABASE_URL: url, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  try {
    await promisify(execFile)(process.execPath, [prisma, 'migrate', 'deploy'], { cwd: root, env })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`The database could not be migrated:\n${stdout}${stderr}`, { cause: error })
  }
}
