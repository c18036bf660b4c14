import type { Day } from '../day.ts'
import type { FactValues } from '../fact-register.ts'

/** The day from which the time to withdraw runs, and by what event. `open`: not everything has arrived. */
export type WithdrawalStart = { day: Day; event: 'receipt' | 'conclusion'; assumed: boolean } | 'open'

export const STARTS_BY = ['kind', 'orderHoldsGoods', 'possession', 'concludedOn'] as const

type Needed = Pick<FactValues, (typeof STARTS_BY)[number]>

/**
 * CRD 9(2): goods from possession of the last of the order; services and digital content without a medium
 * from the conclusion of the contract. A service (or a voucher for one) in one order with goods is part of
 * a sale of goods (2(5)); digital content is neither goods nor a service, so it keeps its own day.
 */
export const withdrawalStart = ({
  kind,
  orderHoldsGoods,
  possession,
  concludedOn,
}: Needed): WithdrawalStart => {
  const isSaleOfGoods = kind === 'goods' || (kind !== 'digital_content' && orderHoldsGoods)
  if (!isSaleOfGoods) return { day: concludedOn, event: 'conclusion', assumed: false }
  if (!possession.begun) return 'open'
  return { day: possession.day, event: 'receipt', assumed: possession.assumed }
}
