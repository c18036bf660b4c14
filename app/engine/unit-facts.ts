import type { Calendar } from './calendar.ts'
import type { Day, Instant } from './day.ts'
import { dayAt } from './day.ts'
import type { FactValues } from './fact-register.ts'
import { FactsOfOrder } from './facts-of-order.ts'

const dayOf = (at: Instant | undefined, { zone }: Calendar): Day | undefined =>
  at === undefined ? undefined : dayAt(at, zone)

/**
 * One unit as the clauses see it, once every fact that a buyer can be asked for has an answer. Of the many
 * facts there are, deciding one unit needs a few, so each is a getter: of its own, so that whoever reads it
 * often reads it as fast as a field. What its absence counts as is in `FACTS`.
 */
export class UnitFacts extends FactsOfOrder implements FactValues {
  get serviceStartedAt(): FactValues['serviceStartedAt'] {
    return this.unit.service?.startedAt ?? 'not_recorded'
  }
  get servicePerformedAt(): FactValues['servicePerformedAt'] {
    return this.unit.service?.performedAt ?? 'not_performed'
  }
  get sessions(): FactValues['sessions'] {
    return this.unit.service?.sessions
  }
  get serviceRequested(): FactValues['serviceRequested'] {
    return this.unit.service?.expressRequest ?? false
  }
  get serviceLossAcknowledged(): FactValues['serviceLossAcknowledged'] {
    return this.unit.service?.acknowledgedLoss ?? false
  }
  get voucherIssuedOn(): FactValues['voucherIssuedOn'] {
    return this.unit.voucher?.issuedOn ?? 'not_recorded'
  }
  get voucherActivatedAt(): FactValues['voucherActivatedAt'] {
    return this.unit.voucher?.activatedAt ?? 'not_recorded'
  }
  get offerSale(): FactValues['offerSale'] {
    return this.unit.voucher?.offerSale ?? false
  }
  get digitalBegunAt(): FactValues['digitalBegunAt'] {
    return this.unit.digital?.begunAt ?? 'not_recorded'
  }
  get digitalConsented(): FactValues['digitalConsented'] {
    return this.unit.digital?.consented ?? false
  }
  get digitalLossAcknowledged(): FactValues['digitalLossAcknowledged'] {
    return this.unit.digital?.acknowledgedLoss ?? false
  }
  get digitalConfirmed(): FactValues['digitalConfirmed'] {
    return this.unit.digital?.confirmed ?? false
  }
  get marketPriced(): FactValues['marketPriced'] {
    return this.unit.exception?.marketPriced ?? false
  }
  get perishable(): FactValues['perishable'] {
    return this.unit.exception?.perishable ?? false
  }
  get inseparablyMixed(): FactValues['inseparablyMixed'] {
    return this.unit.exception?.inseparablyMixed ?? false
  }
  get deferredAlcohol(): FactValues['deferredAlcohol'] {
    return this.unit.exception?.deferredAlcohol
  }
  get urgentRepair(): FactValues['urgentRepair'] {
    return this.unit.exception?.urgentRepair
  }
  get sealedMedia(): FactValues['sealedMedia'] {
    return this.unit.exception?.sealedMedia ?? false
  }
  get press(): FactValues['press'] {
    return this.unit.exception?.press
  }
  get dateBound(): FactValues['dateBound'] {
    return this.unit.exception?.dateBound
  }
  get wear(): FactValues['wear'] {
    return this.unit.condition?.wear
  }
  get missingAccessories(): FactValues['missingAccessories'] {
    return this.unit.condition?.missingAccessories
  }
  get packaging(): FactValues['packaging'] {
    return this.unit.condition?.packaging
  }
  get documents(): FactValues['documents'] {
    return this.unit.condition?.documents
  }
  get used(): FactValues['used'] {
    return this.unit.condition?.used
  }
  get damaged(): FactValues['damaged'] {
    return this.unit.condition?.damaged
  }
  get diminishedValue(): FactValues['diminishedValue'] {
    return this.unit.condition?.diminishedValue
  }
  get deductionAgreed(): FactValues['deductionAgreed'] {
    return this.unit.exchange?.deductionAgreed
  }
  get replacementPrice(): FactValues['replacementPrice'] {
    return this.unit.exchange?.replacementPrice
  }
  get defect(): FactValues['defect'] {
    return this.unit.defect?.kind ?? 'none_reported'
  }
  get defectAppearedOn(): FactValues['defectAppearedOn'] {
    return this.unit.defect?.appearedOn ?? this.unit.order.statedOn
  }
  get defectExistedAtDelivery(): FactValues['defectExistedAtDelivery'] {
    return this.unit.defect?.existedAtDelivery
  }
  get defectCausedByBuyer(): FactValues['defectCausedByBuyer'] {
    return this.unit.defect?.causedByBuyer ?? false
  }
  get defectMinor(): FactValues['defectMinor'] {
    return this.unit.defect?.minor ?? false
  }
  get defectRecognisedOn(): FactValues['defectRecognisedOn'] {
    return this.unit.defect?.recognisedOn ?? 'not_recorded'
  }
  get wanted(): FactValues['wanted'] {
    return this.unit.defect?.wanted
  }
  get cureFailed(): FactValues['cureFailed'] {
    return this.unit.defect?.cureFailed ?? false
  }
  get repairedOn(): FactValues['repairedOn'] {
    return this.unit.defect?.repairedOn ?? 'not_repaired'
  }
  get sentBackOn(): FactValues['sentBackOn'] {
    return dayOf(this.unit.comingBack?.sentAt, this.unit.order.calendar) ?? 'not_sent'
  }
  get sendingProven(): FactValues['sendingProven'] {
    return this.unit.comingBack?.sendingProven ?? false
  }
  get goodsReceivedOn(): FactValues['goodsReceivedOn'] {
    return dayOf(this.unit.comingBack?.receivedAt, this.unit.order.calendar) ?? 'not_received'
  }
  get returnCarrier(): FactValues['returnCarrier'] {
    return this.unit.comingBack?.carrier
  }
  get shopCollects(): FactValues['shopCollects'] {
    return this.unit.comingBack?.shopCollects ?? false
  }
  get compensation(): FactValues['compensation'] {
    return this.unit.shopClaims?.compensation
  }
  get setOff(): FactValues['setOff'] {
    return this.unit.shopClaims?.setOff
  }
}
