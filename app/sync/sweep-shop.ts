/** One sweep of a shop: whatever changed in Shopify and was not told is found, and looked at by the work it belongs to. */
import { now } from '../clock.server.ts'
import { db } from '../db.server.ts'
import { AccessLost } from '../errors.ts'
import { sweepShop as job } from '../jobs/definitions/sweep-shop.ts'
import { syncCatalog } from '../jobs/definitions/sync-catalog.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { fullFor } from '../jobs/room-for.ts'
import { showPolicyWhereDue } from '../policies/show-policy.ts'
import { type Admin, adminFor } from '../shopify/admin.ts'
import { compareCatalogue } from './compare-catalogue.ts'
import { lookAtOpenOrders } from './look-at-open-orders.ts'
import { noteAccess, noteAccessLost } from './note-access.ts'
import { readSwept, writeSwept } from './sweep-cursor.ts'
import { type SweepEnd, sweepResource } from './sweep-resource.ts'
import { orders, products } from './swept-resource.ts'

/**
 * Repeatable, and may be cut off anywhere. A shop that left is not swept; one that came back goes on where it was. That
 * Shopify does not take our tokens is noted, and no failure of this work: the next sweep asks again.
 * @throws Unavailable (retryable) while as much waits as may; what else the Admin API's path throws
 */
export async function sweepShop(shop: string): Promise<void> {
  const known = await db.shop.findUnique({
    where: { shop },
    select: { uninstalledAt: true, accessLostAt: true },
  })
  if (known === null || known.uninstalledAt !== null) return
  const at = await now()
  try {
    const end = await sweep(shop, at)
    if (known.accessLostAt !== null) await noteAccess(shop)
    if (end === 'full') throw fullFor('what was found')
  } catch (error) {
    if (!(error instanceof AccessLost)) throw error
    await noteAccessLost(shop, known.accessLostAt, at)
  }
}

/** Orders with an open case do not wait for products, of which a shop may change very many, or which may not be read. */
async function sweep(shop: string, at: Date): Promise<SweepEnd> {
  const admin = await adminFor(shop)
  await showPolicyWhereDue(shop)
  const ofOrders = await sweepResource(admin, orders, at)
  if (ofOrders === 'finished') await lookAtOpenOrders(shop, at)
  const ends = [ofOrders, await sweepProducts(admin, at)]
  if (ends.includes('cut_off')) {
    await goOn(shop)
    return 'cut_off'
  }
  if (ends.includes('full')) return 'full'
  await compareCatalogue(admin)
  return 'finished'
}

/** A catalogue that was never swept is read whole, which costs less than product by product. */
async function sweepProducts(admin: Admin, at: Date): Promise<SweepEnd> {
  const { shop } = admin
  if ((await readSwept(shop, products.name)) !== undefined) return sweepResource(admin, products, at)
  await db.$transaction(async (tx) => {
    await enqueue(tx, syncCatalog, { shop })
    await writeSwept(tx, shop, products.name, { upTo: at })
  })
  return 'finished'
}

/** After the shop's other work had its turn. */
const goOn = (shop: string): Promise<void> => db.$transaction((tx) => enqueue(tx, job, { shop }))
