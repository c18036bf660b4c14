import { gid } from '../../state/gid.ts'
import type { View } from '../context.ts'

export interface ReturnReasonDefinition {
  id: number
  handle: string
  name: string
  /** The enum value that the deprecated `returnReason` still shows. */
  legacy: string
}

/** A few of Shopify's library; ids are the sandbox's own. Source: https://shopify.dev/docs/api/admin-graphql/latest/objects/ReturnReasonDefinition */
export const RETURN_REASONS: readonly ReturnReasonDefinition[] = [
  { id: 1, handle: 'unwanted', name: 'Unwanted', legacy: 'UNWANTED' },
  { id: 2, handle: 'defective', name: 'Defective', legacy: 'DEFECTIVE' },
  { id: 3, handle: 'not-as-described', name: 'Not as described', legacy: 'NOT_AS_DESCRIBED' },
  { id: 4, handle: 'wrong-item', name: 'Wrong item', legacy: 'WRONG_ITEM' },
  { id: 5, handle: 'quality', name: 'Quality', legacy: 'OTHER' },
  { id: 6, handle: 'comfort', name: 'Comfort', legacy: 'OTHER' },
  { id: 7, handle: 'arrived-late', name: 'Arrived late', legacy: 'OTHER' },
  { id: 8, handle: 'other', name: 'Other', legacy: 'OTHER' },
]

export const reasonByHandle = (handle: string | null): ReturnReasonDefinition | null =>
  RETURN_REASONS.find((reason) => reason.handle === handle) ?? null

/** The deprecated enum maps to the definition that shows the same value. */
export const reasonByLegacy = (legacy: string): ReturnReasonDefinition | null =>
  RETURN_REASONS.find(
    (reason) => reason.legacy === legacy && reason.handle === legacy.toLowerCase().replaceAll('_', '-'),
  ) ?? null

export const reasonView = ({ id, handle, name }: ReturnReasonDefinition): View => ({
  __typename: 'ReturnReasonDefinition',
  id: gid('ReturnReasonDefinition', id),
  handle,
  name,
  deleted: false,
})
