import type { Clause } from '../../clause.ts'
import { allSupplied } from './all-supplied.ts'
import { anyCarrier } from './any-carrier.ts'
import { anyStatement } from './any-statement.ts'
import { burdenOfProof } from './burden-of-proof.ts'
import { conformity } from './conformity.ts'
import { dateBound } from './date-bound.ts'
import { deferredAlcohol } from './deferred-alcohol.ts'
import { digitalContentBegun } from './digital-content-begun.ts'
import { diminishedValue } from './diminished-value.ts'
import { expressSurplus } from './express-surplus.ts'
import { handledGoods } from './handled-goods.ts'
import { inseparablyMixed } from './inseparably-mixed.ts'
import { marketPriced } from './market-priced.ts'
import { missingInformation } from './missing-information.ts'
import { noFees } from './no-fees.ts'
import { noFurtherLiability } from './no-further-liability.ts'
import { noSetOff } from './no-set-off.ts'
import { outwardDelivery } from './outward-delivery.ts'
import { ownSpecification } from './own-specification.ts'
import { perishable } from './perishable.ts'
import { press } from './press.ts'
import { priceReduction } from './price-reduction.ts'
import { proofOfSending } from './proof-of-sending.ts'
import { publicAuction } from './public-auction.ts'
import { refund } from './refund.ts'
import { refundHold } from './refund-hold.ts'
import { repairExtension } from './repair-extension.ts'
import { repairTerm } from './repair-term.ts'
import { sameMeans } from './same-means.ts'
import { sealedHygiene } from './sealed-hygiene.ts'
import { sealedMedia } from './sealed-media.ts'
import { sendingBack } from './sending-back.ts'
import { sentInTime } from './sent-in-time.ts'
import { servicesPerformed } from './services-performed.ts'
import { servicesProRata } from './services-pro-rata.ts'
import { shortTermRejection } from './short-term-rejection.ts'
import { termination } from './termination.ts'
import { tooMany } from './too-many.ts'
import { urgentRepair } from './urgent-repair.ts'
import { voucherTerm } from './voucher-term.ts'
import { withdrawalRight } from './withdrawal-right.ts'

/** Every provision that decides something, as a clause, in the order of the articles. */
export const LAW_CLAUSES: readonly Clause[] = [
  withdrawalRight,
  missingInformation,
  anyStatement,
  sentInTime,
  refund,
  noFees,
  noSetOff,
  sameMeans,
  outwardDelivery,
  expressSurplus,
  refundHold,
  sendingBack,
  anyCarrier,
  handledGoods,
  diminishedValue,
  servicesProRata,
  allSupplied,
  noFurtherLiability,
  servicesPerformed,
  marketPriced,
  ownSpecification,
  perishable,
  sealedHygiene,
  inseparablyMixed,
  deferredAlcohol,
  urgentRepair,
  sealedMedia,
  press,
  publicAuction,
  dateBound,
  digitalContentBegun,
  tooMany,
  conformity,
  repairExtension,
  burdenOfProof,
  repairTerm,
  priceReduction,
  termination,
  proofOfSending,
  shortTermRejection,
  voucherTerm,
] as unknown as readonly Clause[]
