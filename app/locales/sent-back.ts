import type { BuyerFact, LineFacts } from '../engine/index.ts'

/** What a sentence has to know of the thing that it speaks of. */
export type Thing = Pick<LineFacts, 'kind' | 'delivery' | BuyerFact>

export const isGoods = ({ kind = 'goods' }: Thing): boolean => kind === 'goods'

/**
 * Whether it goes back when a contract ends. Services, vouchers and digital content have no parcel, and goods
 * that never left the shop are still there: of these one speaks of withdrawing, not of sending back.
 */
export const isSentBack = (thing: Thing): boolean => isGoods(thing) && thing.delivery.status !== 'not_shipped'
