import fs from 'node:fs'
import path from 'node:path'
import type { Database } from '../../test/chaos/database.ts'

/** Tables that hold orders and cases: what is asked of them is asked for a case, and not by a look at the clock. */
const TABLES = /"(Statement|ReturnCase|CaseEvent|CaseDecision|Message|OrderRecord)"/

/** Has the server write down every statement, and counts those about cases. @returns how many since it was last asked */
export async function countQueries(database: Database): Promise<() => Promise<number>> {
  await database.rows(`ALTER SYSTEM SET log_statement = 'all'`)
  await database.rows('SELECT pg_reload_conf()')
  const [row] = await database.rows<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`)
  const log = path.join(row?.folder ?? '', 'server.log')
  let from = 0
  return async () => {
    const text = fs.readFileSync(log).subarray(from)
    from += text.length
    const statements = text.toString('utf8').split(/(?=LOG:\s+(?:execute|statement))/)
    return statements.filter((one) => one.startsWith('LOG:') && TABLES.test(one)).length
  }
}
