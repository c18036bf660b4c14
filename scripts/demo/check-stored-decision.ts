import { createHash } from 'node:crypto'
import pg from 'pg'
import type { Context } from './check-context.ts'

type Stored = {
  facts: string
  factsSha256: string
  policyVersion: number
  lawVersion: string
  engineVersion: string
}

/** The decision is kept with its facts as text, their hash, and the versions of policy, law and engine. */
export async function expectStoredDecision(
  { comparison, system }: Context,
  reference: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: system.databaseUrl })
  await client.connect()
  const { rows } = await client.query<Stored>(
    `select d.* from "CaseDecision" d join "ReturnCase" c on c.shop = d.shop and c.id = d."caseId" where c.reference = $1`,
    [reference],
  )
  await client.end()
  const [stored] = rows
  comparison.expect('Decisions stored', 1, rows.length)
  comparison.expect(
    '… over facts with the hash',
    createHash('sha256')
      .update(stored?.facts ?? '')
      .digest('hex'),
    stored?.factsSha256,
  )
  comparison.expect('… under version of the policy', 2, stored?.policyVersion)
  comparison.say(`law ${stored?.lawVersion}, engine ${stored?.engineVersion}`)
}
