/** What the merchant's policy page shows. */
import { db } from '../db.server.ts'
import type { PolicyDocument } from '../engine/index.ts'
import { documentOf } from './policy-at.ts'
import type { PresetId } from './preset-list.ts'
import { PRESET_IDS, presetDocument } from './preset-list.ts'

export interface VersionSummary {
  version: number
  preset: string
  name: string
  /** ISO 8601. */
  inForceFrom: string
}

export interface PolicyPage {
  inForce: VersionSummary & { document: PolicyDocument }
  /** Newest first. */
  versions: VersionSummary[]
  presets: { id: PresetId; document: PolicyDocument }[]
}

/** @throws when the shop is not installed. */
export async function readPolicy(shop: string): Promise<PolicyPage> {
  const rows = await db.policyVersion.findMany({ where: { shop }, orderBy: { version: 'desc' } })
  const [latest] = rows
  if (!latest) throw new Error(`${shop} has no policy version`)
  return {
    inForce: { ...summaryOf(latest), document: documentOf(latest.document) },
    versions: rows.map(summaryOf),
    presets: PRESET_IDS.map((id) => ({ id, document: presetDocument(id) })),
  }
}

/** Whether a merchant has published a policy of their own choice, not only the one that came with the app. */
export const hasChosenPolicy = async (shop: string): Promise<boolean> =>
  (await db.policyVersion.count({ where: { shop, version: { gt: 1 } } })) > 0

const summaryOf = (row: {
  version: number
  preset: string
  name: string
  inForceFrom: Date
}): VersionSummary => ({
  version: row.version,
  preset: row.preset,
  name: row.name,
  inForceFrom: row.inForceFrom.toISOString(),
})
