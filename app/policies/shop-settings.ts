/**
 * What only the shop can say about itself and a decision needs. An unanswered question stays `null`:
 * it is never answered in the shop's favour on its behalf (law.md §3, "Missing information").
 */
import { z } from 'zod'
import { db, type Tx } from '../db.server.ts'
import { deriveShopDeadlines } from '../jobs/definitions/derive-shop-deadlines.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { deadlineSettings } from './deadline-settings.ts'

/** `null` the shop has not answered · `never` it says it does not · a day it has done so since then. */
const since = z.union([z.literal('never'), z.iso.date()]).nullable()

export type Since = z.infer<typeof since>

export const shopAnswers = z.object({
  /** ISO 3166-1 alpha-2: where the shop is established. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** Where goods are sent back to, as written on a parcel; empty until the shop says so. */
  returnAddress: z.object({ lines: z.array(z.string().trim().min(1).max(120)).max(8) }),
  /** A person of the shop that a buyer can write to. */
  contactEmail: z.email().max(254).nullable(),
  /** Calendar days from fulfilment to delivery that are assumed when no carrier reports a delivery. */
  transitDays: z.number().int().min(0).max(60),
  /** Since when buyers get the model withdrawal form and the information of CRD 6(1)(h). */
  informedSince: since,
  /** Since when buyers are told before ordering that they bear the cost of sending back (CRD 6(1)(i)). */
  returnCostDisclosedSince: since,
  /** Name of the line-item property in which a buyer gives the specification of a made-to-order product. */
  specificationProperty: z.string().trim().min(1).max(100).nullable(),
})

/** What the settings' form asks. */
export type ShopAnswers = z.infer<typeof shopAnswers>

export const shopSettings = shopAnswers.extend({ deadlines: deadlineSettings.prefault({}) })

export type ShopSettings = z.infer<typeof shopSettings>

/** Days until delivery is assumed, before a shop says otherwise: a slow parcel inside the EU. */
const USUAL_TRANSIT_DAYS = 7

/** Settings of a shop that was just installed: what Shopify knows, everything else unanswered. */
export function unansweredSettings(known: { country: string; contactEmail: string | null }): ShopSettings {
  return {
    country: known.country,
    returnAddress: { lines: [] },
    contactEmail: known.contactEmail,
    transitDays: USUAL_TRANSIT_DAYS,
    informedSince: null,
    returnCostDisclosedSince: null,
    specificationProperty: null,
    deadlines: deadlineSettings.parse({}),
  }
}

/** Throws when the shop is not installed: nothing about a shop is readable before `ensureShop`. */
export async function readSettings(shop: string): Promise<ShopSettings> {
  const row = await db.shop.findUniqueOrThrow({ where: { shop }, select: { settings: true } })
  return settingsOf(row)
}

/** @param row as `changeSettings` and the installation wrote it */
export const settingsOf = (row: { settings: unknown }): ShopSettings => shopSettings.parse(row.settings)

/** What is not given stays as it is: what falls due is set on a form of its own. What depends on it is derived anew. */
export async function saveSettings(shop: string, given: Partial<ShopSettings>): Promise<void> {
  await changeSettings(shop, () => ({ ok: true, settings: given }))
}

type Kept = { ok: true; settings: ShopSettings }

/**
 * Held while `to` looks at what is kept, so that two forms that are saved at once both count, or one is told.
 * @param to what is to be kept instead, or why nothing is
 */
export async function changeSettings<Refusal extends { ok: false }>(
  shop: string,
  to: (known: ShopSettings) => { ok: true; settings: Partial<ShopSettings> } | Refusal,
): Promise<Kept | Refusal> {
  return db.$transaction(async (tx): Promise<Kept | Refusal> => {
    const known = await hold(tx, shop)
    const change = to(known)
    if (!change.ok) return change
    const settings = shopSettings.parse({ ...known, ...change.settings })
    await tx.shop.update({ where: { shop }, data: { settings } })
    await enqueue(tx, deriveShopDeadlines, { shop })
    return { ok: true, settings }
  })
}

async function hold(tx: Tx, shop: string): Promise<ShopSettings> {
  await tx.shop.updateMany({ where: { shop }, data: { shop } })
  const { settings } = await tx.shop.findUniqueOrThrow({ where: { shop }, select: { settings: true } })
  return shopSettings.parse(settings)
}

/** The questions whose answers change what buyers are owed, and that the shop has not answered. */
export type OpenQuestion = 'returnAddress' | 'contactEmail' | 'informedSince' | 'returnCostDisclosedSince'

export function openQuestions(settings: ShopAnswers): OpenQuestion[] {
  const open: OpenQuestion[] = []
  if (settings.returnAddress.lines.length === 0) open.push('returnAddress')
  if (settings.contactEmail === null) open.push('contactEmail')
  if (settings.informedSince === null) open.push('informedSince')
  if (settings.returnCostDisclosedSince === null) open.push('returnCostDisclosedSince')
  return open
}
