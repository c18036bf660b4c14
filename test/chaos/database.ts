import pg from 'pg'
import { until } from '../../scripts/until.ts'

/** How long the server may be away before that is no longer trouble but the end. */
const PATIENCE_MS = 60_000

/** The app's database, looked at by somebody who is not thrown off by its crashes. */
export class Database {
  readonly #pool: pg.Pool

  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 4, application_name: NAME })
    this.#pool.on('error', () => undefined)
  }

  /** @throws the last failure when the server stays away for a minute */
  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    let failure: unknown
    const attempt = async () => {
      try {
        return (await this.#pool.query<Row>(sql, values)).rows
      } catch (error) {
        if (!isAway(error)) throw error
        failure = error
        return null
      }
    }
    const rows = await until(attempt, { patience: PATIENCE_MS, every: 200 })
    if (rows === null) throw failure
    return rows
  }

  /** Throws everyone but ourselves out, as a network that breaks does. Gives how many. */
  async cutConnections(): Promise<number> {
    const cut = await this.rows(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name <> $1`,
      [NAME],
    )
    return cut.length
  }

  close = (): Promise<void> => this.#pool.end()
}

const NAME = 'chaos'

/** Classes 08 (connection), 57P0x (shut down, crashed, starting); anything without a code never reached a server. */
const isAway = (error: unknown): boolean => {
  const code = (error as { code?: string }).code ?? ''
  return !/^[0-9A-Z]{5}$/.test(code) || code.startsWith('08') || code.startsWith('57P')
}
