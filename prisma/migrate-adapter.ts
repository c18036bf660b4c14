import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

/** What turns PostgreSQL's errors into words of Prisma's; the adapter keeps it to itself. */
type Reports = { onError: (error: unknown) => never }

/** "char", name and their arrays, which the adapter does not know (prisma/orm#27403), shown to it as text. */
const KNOWN_AS: Readonly<Record<number, number>> = { 18: 25, 19: 25, 1002: 1009, 1003: 1009 }

/**
 * The driver adapter of Prisma's command line, and of nothing else: it closes four gaps that
 * `@prisma/adapter-pg` 6.19 has when the schema engine runs as WebAssembly.
 *
 * 1. Catalogue types it does not know are presented as text.
 * 2. `executeScript` splits SQL at every `;`, which breaks functions and literals: the file is sent whole.
 * 3. `connectToShadowDb` ignores its own database's name when it was given a connection string.
 * 4. One connection only: the engine's advisory lock belongs to a session.
 */
export class MigratePg extends PrismaPg {
  readonly #url: string

  constructor(url: string) {
    super({ connectionString: url, max: 1, allowExitOnIdle: true })
    this.#url = url
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver()
    const send = pool.query.bind(pool) as (query: unknown, values?: unknown) => Promise<pg.QueryResult>
    const sendKnown = async (query: unknown, values?: unknown) => {
      const result = await send(query, values)
      for (const field of result.fields ?? [])
        field.dataTypeID = KNOWN_AS[field.dataTypeID] ?? field.dataTypeID
      return result
    }
    pool.query = sendKnown as typeof pool.query
    adapter.executeScript = async (sql) => {
      await send(sql).catch((error: unknown) => (adapter as unknown as Reports).onError(error))
    }
    return adapter
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const name = `prisma_shadow_${randomUUID()}`
    const admin = await this.connect()
    await admin.executeScript(`CREATE DATABASE "${name}"`)
    const url = new URL(this.#url)
    url.pathname = `/${name}`
    const shadow = await new MigratePg(url.href).connect()
    shadow.dispose = async () => {
      await shadow.underlyingDriver().end()
      await admin.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
      await admin.dispose()
    }
    return shadow
  }
}
