/** A person paid what Shopify cannot pay by itself (cash on delivery, a bank transfer). Then it is recorded there. */
import { type ActResult, actOnCase, type By } from '../acting/act-on-case.ts'

/** `no_transfer_waits`: no refund of the case waits for a person to pay it. */
export type TransferRefusal = 'no_transfer_waits'

export const confirmTransfer = (
  shop: string,
  caseId: string,
  { settlementId }: { settlementId: string },
  by: By,
): Promise<ActResult<TransferRefusal>> =>
  actOnCase<TransferRefusal>(shop, caseId, by, ({ settlements }) => {
    const waiting = settlements.find(
      ({ id, state, isTransferred, repayments }) =>
        id === settlementId && state === 'planned' && !isTransferred && repayments.some((one) => one.byHand),
    )
    return waiting === undefined ? 'no_transfer_waits' : [{ type: 'transfer_confirmed', settlementId }]
  })
