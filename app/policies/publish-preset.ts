/** Publishing: a preset becomes the shop's next policy version, which never changes again. */
import { createHash } from 'node:crypto'
import { Prisma } from '@prisma/client'
import { now } from '../clock.server.ts'
import type { Tx } from '../db.server.ts'
import { db } from '../db.server.ts'
import { canonicalJson } from '../engine/index.ts'
import { deriveShopDeadlines } from '../jobs/definitions/derive-shop-deadlines.ts'
import { showPolicy } from '../jobs/definitions/show-policy.ts'
import { enqueue } from '../jobs/enqueue.ts'
import type { PresetId } from './preset-list.ts'
import { FIRST_PRESET, presetDocument } from './preset-list.ts'

/** `basedOn`: the version in force that the merchant saw when they chose. */
export interface Publication {
  preset: PresetId
  basedOn: number
}

export type PublishResult =
  | { ok: true; version: number }
  | { ok: false; why: 'changed_meanwhile' | 'already_in_force' }

/**
 * In force from now on, by the domain clock. Of two people who publish at once, the second learns that
 * what they saw is no longer in force. The same text again would be a version without a difference; only
 * the one that came with the installation may be confirmed as the shop's own choice.
 */
export async function publishPreset(shop: string, { preset, basedOn }: Publication): Promise<PublishResult> {
  const latest = await db.policyVersion.findFirst({ where: { shop }, orderBy: { version: 'desc' } })
  if (latest?.version !== basedOn) return { ok: false, why: 'changed_meanwhile' }
  const publishedAt = await now()
  const row = versionOf(shop, basedOn + 1, preset, publishedAt, later(publishedAt, latest.inForceFrom))
  if (row.sha256 === latest.sha256 && basedOn > 1) return { ok: false, why: 'already_in_force' }
  try {
    await db.$transaction(async (tx) => {
      await tx.policyVersion.create({ data: row })
      // Orders that are older keep the version they were concluded under.
      await enqueue(tx, deriveShopDeadlines, { shop, since: row.inForceFrom.toISOString() })
      await enqueue(tx, showPolicy, { shop })
    })
    return { ok: true, version: row.version }
  } catch (error) {
    if (isTaken(error)) return { ok: false, why: 'changed_meanwhile' }
    throw error
  }
}

/** The version that every shop begins with, so that no order ever finds none. Nothing happens where there is one. */
export async function publishFirst(tx: Tx, shop: string, at: Date): Promise<void> {
  await tx.policyVersion.createMany({
    data: [versionOf(shop, 1, FIRST_PRESET, at, at)],
    skipDuplicates: true,
  })
}

const versionOf = (shop: string, version: number, preset: PresetId, publishedAt: Date, inForceFrom: Date) => {
  const document = presetDocument(preset)
  const text = canonicalJson(document)
  return {
    shop,
    version,
    preset,
    name: document.title,
    document: text,
    sha256: hashOf(text),
    publishedAt,
    inForceFrom,
  }
}

/** Of the canonical text, in hex: equal hashes are equal policies. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

// Versions follow each other in time as in number, even where a clock was set back.
const later = (a: Date, b: Date): Date => (a > b ? a : b)

const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
