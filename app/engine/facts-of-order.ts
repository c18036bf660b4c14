import type { FactValues } from './fact-register.ts'
import type { BuyerFact } from './facts.ts'
import type { Unit } from './unit.ts'

/** One unit as the clauses see it; here what is said of its order and of the unit as a whole. */
export class FactsOfOrder {
  readonly unit: Unit
  readonly sealIntact: boolean
  readonly packageOpened: boolean

  constructor(unit: Unit, answers: Record<BuyerFact, boolean>) {
    this.unit = unit
    this.sealIntact = answers.sealIntact
    this.packageOpened = answers.packageOpened
  }

  get buyer(): FactValues['buyer'] {
    return this.unit.order.buyer
  }
  get conclusion(): FactValues['conclusion'] {
    return this.unit.order.conclusion
  }
  get statedAt(): FactValues['statedAt'] {
    return this.unit.order.statedAt
  }
  get statedOn(): FactValues['statedOn'] {
    return this.unit.order.statedOn
  }
  get statementReceivedOn(): FactValues['statementReceivedOn'] {
    return this.unit.order.statementReceivedOn
  }
  get requestChannel(): FactValues['requestChannel'] {
    return this.unit.order.requestChannel
  }
  get forceMajeure(): FactValues['forceMajeure'] {
    return this.unit.order.forceMajeure
  }
  get storeCreditConsent(): FactValues['storeCreditConsent'] {
    return this.unit.order.storeCreditConsent
  }
  get refundAccountNamed(): FactValues['refundAccountNamed'] {
    return this.unit.order.refundAccountNamed
  }
  get paymentMeans(): FactValues['paymentMeans'] {
    return this.unit.order.paymentMeans
  }
  get bankCosts(): FactValues['bankCosts'] {
    return this.unit.order.bankCosts
  }
  get concludedOn(): FactValues['concludedOn'] {
    return this.unit.order.concludedOn
  }
  get calendar(): FactValues['calendar'] {
    return this.unit.order.calendar
  }
  get shopCalendar(): FactValues['shopCalendar'] {
    return this.unit.order.shopCalendar
  }
  get orderHoldsGoods(): FactValues['orderHoldsGoods'] {
    return this.unit.order.orderHoldsGoods
  }
  get informedOn(): FactValues['informedOn'] {
    return this.unit.order.informedOn
  }
  get returnCostDisclosed(): FactValues['returnCostDisclosed'] {
    return this.unit.order.returnCostDisclosed
  }
  get outwardShipping(): FactValues['outwardShipping'] {
    return this.unit.order.outwardShipping
  }
  get possession(): FactValues['possession'] {
    return this.unit.possession
  }
  get received(): FactValues['received'] {
    return this.unit.received
  }
  get shippedAt(): FactValues['shippedAt'] {
    return this.unit.delivery.status === 'not_shipped' ? 'not_shipped' : this.unit.delivery.shippedAt
  }
  get kind(): FactValues['kind'] {
    return this.unit.line.kind ?? 'goods'
  }
  get category(): FactValues['category'] {
    return this.unit.product.category ?? 'standard'
  }
  get productionStartedAt(): FactValues['productionStartedAt'] {
    return this.unit.line.productionStartedAt ?? 'not_recorded'
  }
  get specification(): FactValues['specification'] {
    return this.unit.line.specification ?? 'none'
  }
  get standardPick(): FactValues['standardPick'] {
    return this.unit.line.specificationIsStandardPick ?? false
  }
  get sealed(): FactValues['sealed'] {
    return this.unit.line.sealed
  }
  get unsealedBy(): FactValues['unsealedBy'] {
    return this.unit.line.unsealedBy ?? 'buyer'
  }
  get cleanable(): FactValues['cleanable'] {
    return this.unit.line.cleanable
  }
  get hygieneNoticeGiven(): FactValues['hygieneNoticeGiven'] {
    return this.unit.line.hygieneNoticeGiven
  }
  get paid(): FactValues['paid'] {
    return this.unit.line.paid
  }
  get quantity(): FactValues['quantity'] {
    return this.unit.line.quantity
  }
  get deductionSchedule(): FactValues['deductionSchedule'] {
    return this.unit.product.deductions
  }
  get guaranteeMonths(): FactValues['guaranteeMonths'] {
    return this.unit.product.guaranteeMonths
  }
  get secondHand(): FactValues['secondHand'] {
    return this.unit.product.secondHand ?? false
  }
}
