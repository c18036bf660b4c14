import type { Clause } from '../../app/engine/clause.ts'
import { afterReceipt, examples as afterReceiptExamples } from '../../app/engine/clauses/after-receipt.ts'
import { bankCosts, examples as bankCostsExamples } from '../../app/engine/clauses/bank-costs.ts'
import {
  commercialGuarantee,
  examples as commercialGuaranteeExamples,
} from '../../app/engine/clauses/commercial-guarantee.ts'
import { compensation, examples as compensationExamples } from '../../app/engine/clauses/compensation.ts'
import { customMade, examples as customMadeExamples } from '../../app/engine/clauses/custom-made.ts'
import {
  damagedOrIncomplete,
  examples as damagedOrIncompleteExamples,
} from '../../app/engine/clauses/damaged-or-incomplete.ts'
import {
  deemedAcceptance,
  examples as deemedAcceptanceExamples,
} from '../../app/engine/clauses/deemed-acceptance.ts'
import {
  defectRecognition,
  examples as defectRecognitionExamples,
} from '../../app/engine/clauses/defect-recognition.ts'
import { defectRefund, examples as defectRefundExamples } from '../../app/engine/clauses/defect-refund.ts'
import {
  defectRefundTerm,
  examples as defectRefundTermExamples,
} from '../../app/engine/clauses/defect-refund-term.ts'
import { defectReturn, examples as defectReturnExamples } from '../../app/engine/clauses/defect-return.ts'
import {
  defectReturnCost,
  examples as defectReturnCostExamples,
} from '../../app/engine/clauses/defect-return-cost.ts'
import {
  exchangeCondition,
  examples as exchangeConditionExamples,
} from '../../app/engine/clauses/exchange-condition.ts'
import {
  exchangeDeduction,
  examples as exchangeDeductionExamples,
} from '../../app/engine/clauses/exchange-deduction.ts'
import {
  exchangeWindow,
  examples as exchangeWindowExamples,
} from '../../app/engine/clauses/exchange-window.ts'
import { finalSale, examples as finalSaleExamples } from '../../app/engine/clauses/final-sale.ts'
import { forceMajeure, examples as forceMajeureExamples } from '../../app/engine/clauses/force-majeure.ts'
import {
  goodwillWindow,
  examples as goodwillWindowExamples,
} from '../../app/engine/clauses/goodwill-window.ts'
import { hygieneSeal, examples as hygieneSealExamples } from '../../app/engine/clauses/hygiene-seal.ts'
import {
  lowerValueAccepted,
  examples as lowerValueAcceptedExamples,
} from '../../app/engine/clauses/lower-value-accepted.ts'
import {
  neitherReplacedNorRefunded,
  examples as neitherReplacedNorRefundedExamples,
} from '../../app/engine/clauses/neither-replaced-nor-refunded.ts'
import {
  noChangeAfterStart,
  examples as noChangeAfterStartExamples,
} from '../../app/engine/clauses/no-change-after-start.ts'
import {
  notForExcluded,
  examples as notForExcludedExamples,
} from '../../app/engine/clauses/not-for-excluded.ts'
import {
  outwardDeliveryCost,
  examples as outwardDeliveryCostExamples,
} from '../../app/engine/clauses/outward-delivery-cost.ts'
import {
  partialDelivery,
  examples as partialDeliveryExamples,
} from '../../app/engine/clauses/partial-delivery.ts'
import {
  priceDifference,
  examples as priceDifferenceExamples,
} from '../../app/engine/clauses/price-difference.ts'
import { refundTerm, examples as refundTermExamples } from '../../app/engine/clauses/refund-term.ts'
import {
  repaymentMeans,
  examples as repaymentMeansExamples,
} from '../../app/engine/clauses/repayment-means.ts'
import {
  replacementAfterReceipt,
  examples as replacementAfterReceiptExamples,
} from '../../app/engine/clauses/replacement-after-receipt.ts'
import {
  requestChannel,
  examples as requestChannelExamples,
} from '../../app/engine/clauses/request-channel.ts'
import { restockingFee, examples as restockingFeeExamples } from '../../app/engine/clauses/restocking-fee.ts'
import { returnCarrier, examples as returnCarrierExamples } from '../../app/engine/clauses/return-carrier.ts'
import {
  returnCondition,
  examples as returnConditionExamples,
} from '../../app/engine/clauses/return-condition.ts'
import { returnCost, examples as returnCostExamples } from '../../app/engine/clauses/return-cost.ts'
import {
  returnableWhileSealed,
  examples as returnableWhileSealedExamples,
} from '../../app/engine/clauses/returnable-while-sealed.ts'
import { sendingInTime, examples as sendingInTimeExamples } from '../../app/engine/clauses/sending-in-time.ts'
import {
  serviceNoticeReceived,
  examples as serviceNoticeReceivedExamples,
} from '../../app/engine/clauses/service-notice-received.ts'
import { setOff, examples as setOffExamples } from '../../app/engine/clauses/set-off.ts'
import {
  storeCreditOnly,
  examples as storeCreditOnlyExamples,
} from '../../app/engine/clauses/store-credit-only.ts'
import { unusedOnly, examples as unusedOnlyExamples } from '../../app/engine/clauses/unused-only.ts'
import {
  voucherActivation,
  examples as voucherActivationExamples,
} from '../../app/engine/clauses/voucher-activation.ts'
import {
  voucherRefusal,
  examples as voucherRefusalExamples,
} from '../../app/engine/clauses/voucher-refusal.ts'
import {
  withdrawalInformation,
  examples as withdrawalInformationExamples,
} from '../../app/engine/clauses/withdrawal-information.ts'
import {
  withdrawalPeriod,
  examples as withdrawalPeriodExamples,
} from '../../app/engine/clauses/withdrawal-period.ts'
import { wrongDelivery, examples as wrongDeliveryExamples } from '../../app/engine/clauses/wrong-delivery.ts'
import {
  wrongDeliveryCost,
  examples as wrongDeliveryCostExamples,
} from '../../app/engine/clauses/wrong-delivery-cost.ts'
import type { Example } from '../../app/engine/example.ts'
import { allSupplied, examples as allSuppliedExamples } from '../../app/engine/law/eu/all-supplied.ts'
import { anyCarrier, examples as anyCarrierExamples } from '../../app/engine/law/eu/any-carrier.ts'
import { anyStatement, examples as anyStatementExamples } from '../../app/engine/law/eu/any-statement.ts'
import { burdenOfProof, examples as burdenOfProofExamples } from '../../app/engine/law/eu/burden-of-proof.ts'
import { conformity, examples as conformityExamples } from '../../app/engine/law/eu/conformity.ts'
import { dateBound, examples as dateBoundExamples } from '../../app/engine/law/eu/date-bound.ts'
import {
  deferredAlcohol,
  examples as deferredAlcoholExamples,
} from '../../app/engine/law/eu/deferred-alcohol.ts'
import {
  digitalContentBegun,
  examples as digitalContentBegunExamples,
} from '../../app/engine/law/eu/digital-content-begun.ts'
import {
  diminishedValue,
  examples as diminishedValueExamples,
} from '../../app/engine/law/eu/diminished-value.ts'
import {
  expressSurplus,
  examples as expressSurplusExamples,
} from '../../app/engine/law/eu/express-surplus.ts'
import { handledGoods, examples as handledGoodsExamples } from '../../app/engine/law/eu/handled-goods.ts'
import {
  inseparablyMixed,
  examples as inseparablyMixedExamples,
} from '../../app/engine/law/eu/inseparably-mixed.ts'
import { marketPriced, examples as marketPricedExamples } from '../../app/engine/law/eu/market-priced.ts'
import {
  missingInformation,
  examples as missingInformationExamples,
} from '../../app/engine/law/eu/missing-information.ts'
import { noFees, examples as noFeesExamples } from '../../app/engine/law/eu/no-fees.ts'
import {
  noFurtherLiability,
  examples as noFurtherLiabilityExamples,
} from '../../app/engine/law/eu/no-further-liability.ts'
import { noSetOff, examples as noSetOffExamples } from '../../app/engine/law/eu/no-set-off.ts'
import {
  outwardDelivery,
  examples as outwardDeliveryExamples,
} from '../../app/engine/law/eu/outward-delivery.ts'
import {
  ownSpecification,
  examples as ownSpecificationExamples,
} from '../../app/engine/law/eu/own-specification.ts'
import { perishable, examples as perishableExamples } from '../../app/engine/law/eu/perishable.ts'
import { press, examples as pressExamples } from '../../app/engine/law/eu/press.ts'
import {
  priceReduction,
  examples as priceReductionExamples,
} from '../../app/engine/law/eu/price-reduction.ts'
import {
  proofOfSending,
  examples as proofOfSendingExamples,
} from '../../app/engine/law/eu/proof-of-sending.ts'
import { publicAuction, examples as publicAuctionExamples } from '../../app/engine/law/eu/public-auction.ts'
import { refund, examples as refundExamples } from '../../app/engine/law/eu/refund.ts'
import { refundHold, examples as refundHoldExamples } from '../../app/engine/law/eu/refund-hold.ts'
import {
  repairExtension,
  examples as repairExtensionExamples,
} from '../../app/engine/law/eu/repair-extension.ts'
import { repairTerm, examples as repairTermExamples } from '../../app/engine/law/eu/repair-term.ts'
import { sameMeans, examples as sameMeansExamples } from '../../app/engine/law/eu/same-means.ts'
import { sealedHygiene, examples as sealedHygieneExamples } from '../../app/engine/law/eu/sealed-hygiene.ts'
import { sealedMedia, examples as sealedMediaExamples } from '../../app/engine/law/eu/sealed-media.ts'
import { sendingBack, examples as sendingBackExamples } from '../../app/engine/law/eu/sending-back.ts'
import { sentInTime, examples as sentInTimeExamples } from '../../app/engine/law/eu/sent-in-time.ts'
import {
  servicesPerformed,
  examples as servicesPerformedExamples,
} from '../../app/engine/law/eu/services-performed.ts'
import {
  servicesProRata,
  examples as servicesProRataExamples,
} from '../../app/engine/law/eu/services-pro-rata.ts'
import {
  shortTermRejection,
  examples as shortTermRejectionExamples,
} from '../../app/engine/law/eu/short-term-rejection.ts'
import { termination, examples as terminationExamples } from '../../app/engine/law/eu/termination.ts'
import { tooMany, examples as tooManyExamples } from '../../app/engine/law/eu/too-many.ts'
import { urgentRepair, examples as urgentRepairExamples } from '../../app/engine/law/eu/urgent-repair.ts'
import { voucherTerm, examples as voucherTermExamples } from '../../app/engine/law/eu/voucher-term.ts'
import {
  withdrawalRight,
  examples as withdrawalRightExamples,
} from '../../app/engine/law/eu/withdrawal-right.ts'

export interface ClauseFile {
  name: string
  clause: Clause
  examples: readonly Example<Clause>[]
}

/** The examples' own types are checked in their files; here they are all run alike. */
const of = (name: string, clause: object, examples: readonly object[]): ClauseFile => ({
  name,
  clause: clause as Clause,
  examples: examples as readonly Example<Clause>[],
})

/** Every file that defines a clause, by the name that it must have. */
export const CLAUSE_FILES: readonly ClauseFile[] = [
  of('custom-made.ts', customMade, customMadeExamples()),
  of('exchange-window.ts', exchangeWindow, exchangeWindowExamples()),
  of('hygiene-seal.ts', hygieneSeal, hygieneSealExamples()),
  of('not-for-excluded.ts', notForExcluded, notForExcludedExamples()),
  of('returnable-while-sealed.ts', returnableWhileSealed, returnableWhileSealedExamples()),
  of('withdrawal-period.ts', withdrawalPeriod, withdrawalPeriodExamples()),
  of('after-receipt.ts', afterReceipt, afterReceiptExamples()),
  of('bank-costs.ts', bankCosts, bankCostsExamples()),
  of('commercial-guarantee.ts', commercialGuarantee, commercialGuaranteeExamples()),
  of('compensation.ts', compensation, compensationExamples()),
  of('damaged-or-incomplete.ts', damagedOrIncomplete, damagedOrIncompleteExamples()),
  of('deemed-acceptance.ts', deemedAcceptance, deemedAcceptanceExamples()),
  of('defect-recognition.ts', defectRecognition, defectRecognitionExamples()),
  of('defect-refund.ts', defectRefund, defectRefundExamples()),
  of('defect-refund-term.ts', defectRefundTerm, defectRefundTermExamples()),
  of('defect-return.ts', defectReturn, defectReturnExamples()),
  of('defect-return-cost.ts', defectReturnCost, defectReturnCostExamples()),
  of('exchange-condition.ts', exchangeCondition, exchangeConditionExamples()),
  of('exchange-deduction.ts', exchangeDeduction, exchangeDeductionExamples()),
  of('final-sale.ts', finalSale, finalSaleExamples()),
  of('force-majeure.ts', forceMajeure, forceMajeureExamples()),
  of('goodwill-window.ts', goodwillWindow, goodwillWindowExamples()),
  of('lower-value-accepted.ts', lowerValueAccepted, lowerValueAcceptedExamples()),
  of('neither-replaced-nor-refunded.ts', neitherReplacedNorRefunded, neitherReplacedNorRefundedExamples()),
  of('no-change-after-start.ts', noChangeAfterStart, noChangeAfterStartExamples()),
  of('outward-delivery-cost.ts', outwardDeliveryCost, outwardDeliveryCostExamples()),
  of('partial-delivery.ts', partialDelivery, partialDeliveryExamples()),
  of('price-difference.ts', priceDifference, priceDifferenceExamples()),
  of('refund-term.ts', refundTerm, refundTermExamples()),
  of('repayment-means.ts', repaymentMeans, repaymentMeansExamples()),
  of('replacement-after-receipt.ts', replacementAfterReceipt, replacementAfterReceiptExamples()),
  of('request-channel.ts', requestChannel, requestChannelExamples()),
  of('restocking-fee.ts', restockingFee, restockingFeeExamples()),
  of('return-carrier.ts', returnCarrier, returnCarrierExamples()),
  of('return-condition.ts', returnCondition, returnConditionExamples()),
  of('return-cost.ts', returnCost, returnCostExamples()),
  of('sending-in-time.ts', sendingInTime, sendingInTimeExamples()),
  of('service-notice-received.ts', serviceNoticeReceived, serviceNoticeReceivedExamples()),
  of('set-off.ts', setOff, setOffExamples()),
  of('store-credit-only.ts', storeCreditOnly, storeCreditOnlyExamples()),
  of('unused-only.ts', unusedOnly, unusedOnlyExamples()),
  of('voucher-activation.ts', voucherActivation, voucherActivationExamples()),
  of('voucher-refusal.ts', voucherRefusal, voucherRefusalExamples()),
  of('withdrawal-information.ts', withdrawalInformation, withdrawalInformationExamples()),
  of('wrong-delivery.ts', wrongDelivery, wrongDeliveryExamples()),
  of('wrong-delivery-cost.ts', wrongDeliveryCost, wrongDeliveryCostExamples()),
  of('all-supplied.ts', allSupplied, allSuppliedExamples()),
  of('any-carrier.ts', anyCarrier, anyCarrierExamples()),
  of('any-statement.ts', anyStatement, anyStatementExamples()),
  of('burden-of-proof.ts', burdenOfProof, burdenOfProofExamples()),
  of('conformity.ts', conformity, conformityExamples()),
  of('date-bound.ts', dateBound, dateBoundExamples()),
  of('deferred-alcohol.ts', deferredAlcohol, deferredAlcoholExamples()),
  of('digital-content-begun.ts', digitalContentBegun, digitalContentBegunExamples()),
  of('diminished-value.ts', diminishedValue, diminishedValueExamples()),
  of('express-surplus.ts', expressSurplus, expressSurplusExamples()),
  of('handled-goods.ts', handledGoods, handledGoodsExamples()),
  of('inseparably-mixed.ts', inseparablyMixed, inseparablyMixedExamples()),
  of('market-priced.ts', marketPriced, marketPricedExamples()),
  of('missing-information.ts', missingInformation, missingInformationExamples()),
  of('no-fees.ts', noFees, noFeesExamples()),
  of('no-further-liability.ts', noFurtherLiability, noFurtherLiabilityExamples()),
  of('no-set-off.ts', noSetOff, noSetOffExamples()),
  of('outward-delivery.ts', outwardDelivery, outwardDeliveryExamples()),
  of('own-specification.ts', ownSpecification, ownSpecificationExamples()),
  of('perishable.ts', perishable, perishableExamples()),
  of('press.ts', press, pressExamples()),
  of('price-reduction.ts', priceReduction, priceReductionExamples()),
  of('proof-of-sending.ts', proofOfSending, proofOfSendingExamples()),
  of('public-auction.ts', publicAuction, publicAuctionExamples()),
  of('refund.ts', refund, refundExamples()),
  of('refund-hold.ts', refundHold, refundHoldExamples()),
  of('repair-extension.ts', repairExtension, repairExtensionExamples()),
  of('repair-term.ts', repairTerm, repairTermExamples()),
  of('same-means.ts', sameMeans, sameMeansExamples()),
  of('sealed-hygiene.ts', sealedHygiene, sealedHygieneExamples()),
  of('sealed-media.ts', sealedMedia, sealedMediaExamples()),
  of('sending-back.ts', sendingBack, sendingBackExamples()),
  of('sent-in-time.ts', sentInTime, sentInTimeExamples()),
  of('services-performed.ts', servicesPerformed, servicesPerformedExamples()),
  of('services-pro-rata.ts', servicesProRata, servicesProRataExamples()),
  of('short-term-rejection.ts', shortTermRejection, shortTermRejectionExamples()),
  of('termination.ts', termination, terminationExamples()),
  of('too-many.ts', tooMany, tooManyExamples()),
  of('urgent-repair.ts', urgentRepair, urgentRepairExamples()),
  of('voucher-term.ts', voucherTerm, voucherTermExamples()),
  of('withdrawal-right.ts', withdrawalRight, withdrawalRightExamples()),
]
