import type { Clause } from '../clause.ts'
import { afterReceipt } from './after-receipt.ts'
import { bankCosts } from './bank-costs.ts'
import { commercialGuarantee } from './commercial-guarantee.ts'
import { compensation } from './compensation.ts'
import { customMade } from './custom-made.ts'
import { damagedOrIncomplete } from './damaged-or-incomplete.ts'
import { deemedAcceptance } from './deemed-acceptance.ts'
import { defectRecognition } from './defect-recognition.ts'
import { defectRefund } from './defect-refund.ts'
import { defectRefundTerm } from './defect-refund-term.ts'
import { defectReturn } from './defect-return.ts'
import { defectReturnCost } from './defect-return-cost.ts'
import { exchangeCondition } from './exchange-condition.ts'
import { exchangeDeduction } from './exchange-deduction.ts'
import { exchangeWindow } from './exchange-window.ts'
import { finalSale } from './final-sale.ts'
import { forceMajeure } from './force-majeure.ts'
import { goodwillWindow } from './goodwill-window.ts'
import { hygieneSeal } from './hygiene-seal.ts'
import { lowerValueAccepted } from './lower-value-accepted.ts'
import { neitherReplacedNorRefunded } from './neither-replaced-nor-refunded.ts'
import { noChangeAfterStart } from './no-change-after-start.ts'
import { notForExcluded } from './not-for-excluded.ts'
import { outwardDeliveryCost } from './outward-delivery-cost.ts'
import { partialDelivery } from './partial-delivery.ts'
import { priceDifference } from './price-difference.ts'
import { refundTerm } from './refund-term.ts'
import { repaymentMeans } from './repayment-means.ts'
import { replacementAfterReceipt } from './replacement-after-receipt.ts'
import { requestChannel } from './request-channel.ts'
import { restockingFee } from './restocking-fee.ts'
import { returnCarrier } from './return-carrier.ts'
import { returnCondition } from './return-condition.ts'
import { returnCost } from './return-cost.ts'
import { returnableWhileSealed } from './returnable-while-sealed.ts'
import { sendingInTime } from './sending-in-time.ts'
import { serviceNoticeReceived } from './service-notice-received.ts'
import { setOff } from './set-off.ts'
import { storeCreditOnly } from './store-credit-only.ts'
import { unusedOnly } from './unused-only.ts'
import { voucherActivation } from './voucher-activation.ts'
import { voucherRefusal } from './voucher-refusal.ts'
import { withdrawalInformation } from './withdrawal-information.ts'
import { withdrawalPeriod } from './withdrawal-period.ts'
import { wrongDelivery } from './wrong-delivery.ts'
import { wrongDeliveryCost } from './wrong-delivery-cost.ts'

/** Every clause a shop may use. A new one is its file, its line here, and its words. */
export const CLAUSES: readonly Clause[] = [
  // To give back.
  withdrawalPeriod,
  withdrawalInformation,
  goodwillWindow,
  customMade,
  hygieneSeal,
  returnableWhileSealed,
  finalSale,
  unusedOnly,
  returnCondition,
  damagedOrIncomplete,
  // To swap.
  exchangeWindow,
  serviceNoticeReceived,
  forceMajeure,
  notForExcluded,
  noChangeAfterStart,
  exchangeCondition,
  lowerValueAccepted,
  exchangeDeduction,
  priceDifference,
  replacementAfterReceipt,
  sendingInTime,
  afterReceipt,
  // What is wrong with it.
  commercialGuarantee,
  neitherReplacedNorRefunded,
  wrongDelivery,
  wrongDeliveryCost,
  defectRefund,
  defectRecognition,
  defectReturn,
  defectRefundTerm,
  defectReturnCost,
  // Vouchers.
  voucherActivation,
  voucherRefusal,
  // How it is asked for, who pays, what comes back.
  deemedAcceptance,
  requestChannel,
  returnCarrier,
  returnCost,
  refundTerm,
  repaymentMeans,
  storeCreditOnly,
  outwardDeliveryCost,
  partialDelivery,
  bankCosts,
  restockingFee,
  compensation,
  setOff,
] as readonly Clause[]
