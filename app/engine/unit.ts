import type { Possession } from './fact-register.ts'
import type { LineFacts } from './facts.ts'
import { possessionOf } from './possession.ts'
import type { OrderValues } from './read-facts.ts'

/** One unit of an order: where its facts are found, each group looked up once. */
export interface Unit extends Pick<LineFacts, 'product' | 'delivery'>, Groups {
  order: OrderValues
  line: LineFacts
  possession: Possession
  received: Possession
}

type Group =
  | 'service'
  | 'voucher'
  | 'digital'
  | 'exception'
  | 'condition'
  | 'exchange'
  | 'defect'
  | 'comingBack'
  | 'shopClaims'

type Groups = { [G in Group]: LineFacts[G] | undefined }

export const unitOf = (order: OrderValues, line: LineFacts, possession: Possession): Unit => ({
  order,
  line,
  possession,
  received: possessionOf(line.delivery),
  product: line.product,
  delivery: line.delivery,
  service: line.service,
  voucher: line.voucher,
  digital: line.digital,
  exception: line.exception,
  condition: line.condition,
  exchange: line.exchange,
  defect: line.defect,
  comingBack: line.comingBack,
  shopClaims: line.shopClaims,
})
