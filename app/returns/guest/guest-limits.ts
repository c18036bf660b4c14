/**
 * How often guests may have a mail sent, and try a code. A statement is never refused: what has its end is the mail that anybody
 * can have us send to anybody, and guessing; statements beyond those of a place come last where people look (docs/decisions/0020).
 */
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '../../db.server.ts'
import { keyedHash } from '../../keyed-hash.server.ts'
import { guestLimited } from '../../metrics.server.ts'
import { withRawSql } from '../../tenancy.server.ts'
import { plainAddress } from './same-address.ts'

const HOUR = 3_600

/** So many in an hour. */
export const LIMITS = {
  /** Acknowledgements to one address: more than anybody withdraws from at once. */
  copyAddress: 5,
  /** From one place on the net: many telephones share one. */
  copyPlace: 30,
  /** Of a shop: what keeps its sender from being taken for one of junk. */
  copyShop: 1_000,
  codeAddress: 5,
  codePlace: 30,
  codeShop: 1_000,
  /** Codes tried of one form. With five forms an hour, one of 100 million is not found in a lifetime. */
  tryForm: 5,
  tryPlace: 60,
  /** Statements from one place that a person looks at in their turn; what comes after them is looked at last. */
  statementPlace: 10,
} as const

export type Limit = keyof typeof LIMITS

/** What the library asks of a connection; it makes no table and clears nothing away by itself. */
const store = {
  query: ({ text, values }: { text: string; values: unknown[] }) =>
    withRawSql('guest limits', async () => {
      const rows = await db.$queryRawUnsafe<{ points: number; expire: bigint }[]>(text, ...values)
      return { rows: rows.map(({ points, expire }) => ({ points, expire: Number(expire) })) }
    }),
}

const limiter = (limit: Limit) =>
  new RateLimiterPostgres({
    ...{ storeClient: store, storeType: 'client', tableName: 'GuestLimit', tableCreated: true },
    ...{ clearExpiredByTimeout: false, keyPrefix: '', points: LIMITS[limit], duration: HOUR },
  })

const LIMITERS = new Map((Object.keys(LIMITS) as Limit[]).map((limit) => [limit, limiter(limit)]))

/** Whom a limit is for: an address, a place on the net, a form; the shop as a whole. Absent: nobody knows. */
export type Counted = readonly (readonly [limit: Limit, whom: string | undefined])[]

/**
 * Counts one more of each, in their order, as long as none is used up: whoever uses up their own takes nothing of others'.
 * @returns whether it may be done
 */
export async function mayBeDone(shop: string, counted: Counted): Promise<boolean> {
  for (const [limit, whom] of counted) {
    if (whom === undefined || (await isLeft(shop, limit, whom))) continue
    guestLimited.inc({ kind: limit })
    return false
  }
  return true
}

async function isLeft(shop: string, limit: Limit, whom: string): Promise<boolean> {
  try {
    await LIMITERS.get(limit)?.consume(limitKey(shop, limit, whom))
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** What was done counts no more: it was right. */
export async function takeBack(shop: string, limit: Limit, whom: string): Promise<void> {
  await LIMITERS.get(limit)?.reward(limitKey(shop, limit, whom))
}

const limitKey = (shop: string, limit: Limit, whom: string): string =>
  `${shop}/${limit}/${keyedHash(`guest-limit/${shop}/${limit}`, whom)}`

/** Of one address: nothing is left. */
export async function forgetLimitsOf(shop: string, address: string): Promise<void> {
  const whom = plainAddress(address)
  const keys = (['copyAddress', 'codeAddress'] as const).map((limit) => limitKey(shop, limit, whom))
  await db.guestLimit.deleteMany({ where: { shop, key: { in: keys } } })
}
