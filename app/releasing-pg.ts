import { PrismaPg } from '@prisma/adapter-pg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>

const ENDS = new Set(['COMMIT', 'ROLLBACK'])

/**
 * The driver adapter, with a gap of `@prisma/adapter-pg` 6.19 closed: a transaction whose COMMIT or ROLLBACK fails, as it
 * must on a connection that was cut, never gives its connection back to the pool. Ten of those (a restart of PostgreSQL
 * under load) and the process can ask nothing any more.
 */
export class ReleasingPg extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect()
    const begin = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (isolationLevel) => releasing(await begin(isolationLevel))
    return adapter
  }
}

function releasing(transaction: Transaction): Transaction {
  const execute = transaction.executeRaw.bind(transaction)
  transaction.executeRaw = async (query) => {
    try {
      return await execute(query)
    } catch (error) {
      if (ENDS.has(query.sql)) await transaction.rollback()
      throw error
    }
  }
  return transaction
}
