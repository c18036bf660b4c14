import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

/** What turns PostgreSQL's errors into words of Prisma's; the adapter keeps it to itself. */
type Reports = { onError: (error: unknown) => never }

/** As what the adapter is shown catalogue types that it does not know (prisma/orm#27403): "char" and arrays of names. */
const CHAR = 18
const SHOWN_AS: Readonly<Record<number, number>> = { [CHAR]: 25, 1003: 1009 }

/**
 * The driver adapter of the schema engine, and of nothing else: it closes three gaps that `@prisma/adapter-pg` 7.10 has there.
 *
 * 1. Catalogue types it does not know are presented as text; of "char" the engine is told that it is a character.
 * 2. `executeScript` splits SQL at every `;`, which breaks functions and literals: the file is sent whole.
 * 3. One connection only: the engine's advisory lock belongs to a session.
 */
export class MigratePg extends PrismaPg {
  readonly #pools: pg.Pool[] = []

  constructor(url: string) {
    super({ connectionString: url, max: 1 })
  }

  /** Lets go of the database. */
  async end(): Promise<void> {
    await Promise.all(this.#pools.splice(0).map((pool) => pool.end()))
  }

  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const pool = adapter.underlyingDriver() as pg.Pool
    this.#pools.push(pool)
    const send = pool.query.bind(pool) as (query: unknown, values?: unknown) => Promise<pg.QueryResult>
    const characters = new WeakMap<object, number[]>()
    const sendKnown = async (query: unknown, values?: unknown) => {
      const result = await send(query, values)
      const fields = result.fields ?? []
      characters.set(
        result.rows,
        [...fields.keys()].filter((index) => fields[index]?.dataTypeID === CHAR),
      )
      for (const field of fields) field.dataTypeID = SHOWN_AS[field.dataTypeID] ?? field.dataTypeID
      return result
    }
    pool.query = sendKnown as typeof pool.query
    const read = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const result = await read(query)
      for (const index of characters.get(result.rows) ?? [])
        result.columnTypes[index] = ColumnTypeEnum.Character
      return result
    }
    adapter.executeScript = async (sql) => {
      await send(sql).catch((error: unknown) => (adapter as unknown as Reports).onError(error))
    }
    // The engine may let go of it before we do.
    adapter.dispose = async () => undefined
    return adapter
  }
}
