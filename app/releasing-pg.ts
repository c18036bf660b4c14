import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

/**
 * The driver adapter, with what `@prisma/adapter-pg` 7.10 lacks where a connection is cut:
 * - A transaction whose COMMIT or ROLLBACK fails never gives its connection back to the pool. Ten of those (a restart of
 *   PostgreSQL under load) and the process can ask nothing any more.
 * - A ROLLBACK that fails because a transaction took too long is heard by nobody: Prisma sends it by a timer, and Node ends
 *   the process. There is nothing left to undo: the transaction ended with its connection.
 * - Nobody listens to a connection between the moment at which the pool hands it out and the one at which the adapter has it.
 *   What is read together with the end of the query before it (by a process that was stopped meanwhile) falls into it, and
 *   Node ends the process. Whoever uses a connection that was cut learns it from their query.
 */
export class ReleasingPg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    listened(adapter.underlyingDriver())
    const begin = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => releasing(await begin(isolationLevel))
    return adapter
  }
}

const listened = (pool: Pool): Pool => pool.on('connect', (client) => client.on('error', () => undefined))

function releasing(transaction: Transaction): Transaction {
  const execute = transaction.executeRaw.bind(transaction)
  transaction.executeRaw = async (query) => {
    try {
      return await execute(query)
    } catch (error) {
      // Whoever rolls back gives the connection back as well; after a COMMIT only one that succeeded does.
      if (query.sql === 'ROLLBACK') return 0
      if (query.sql === 'COMMIT') await transaction.rollback()
      throw error
    }
  }
  return transaction
}
