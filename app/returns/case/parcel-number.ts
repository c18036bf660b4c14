/** A parcel's number that may have been forgotten: its person asked for it (privacy/without-words.ts). */
import type { ReturnWay } from './case.ts'
import type { Tracking } from './case-event.ts'

export const FORGOTTEN = ''

/** What is known of a parcel whose number was forgotten is all that is ever known of it: Shopify still tells the number. */
export const isKnownNumber = (known: string | undefined, told: string | undefined): boolean =>
  known === FORGOTTEN || known === told

/** What may be shown or sent of a way's parcel. */
export const trackingOf = (way: Pick<ReturnWay, 'tracking'> | undefined): { tracking?: Tracking } =>
  way?.tracking === undefined || way.tracking.number === FORGOTTEN ? {} : { tracking: way.tracking }
