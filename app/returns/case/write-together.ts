/** One transaction that may have to wait for its turn: many buyers at once are no failure of ours. */
import { Prisma } from '@prisma/client'
import { type Db, db, type Tx } from '../../db.server.ts'
import { Unavailable } from '../../errors.ts'

/** No connection came free, or the transaction ran out of time and was taken back: nothing was written. */
const OUT_OF_TIME = ['P2024', 'P2028']

/** @throws Unavailable (retryable) when the database had no turn for it in time */
export async function writeTogether<T>(
  write: (tx: Tx) => Promise<T>,
  client: Pick<Db, '$transaction'> = db,
): Promise<T> {
  try {
    return await client.$transaction(write)
  } catch (error) {
    if (!isOutOfTime(error)) throw error
    throw new Unavailable('the database had no turn in time', { cause: error })
  }
}

const isOutOfTime = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && OUT_OF_TIME.includes(error.code)
