import type { CaseSettlement } from './case.ts'

/** A refund that a person is to pay before Shopify is told of it (cash on delivery, a bank transfer), and has not yet. */
export const awaitsTransfer = ({
  state,
  isTransferred,
  repayments,
}: Pick<CaseSettlement, 'state' | 'isTransferred' | 'repayments'>): boolean =>
  state === 'planned' && !isTransferred && repayments.some(({ byHand }) => byHand)
