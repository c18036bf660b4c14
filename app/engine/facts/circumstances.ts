/** What may be known of a unit by its kind, and what the law's exceptions need. Each is unknown while it is absent. */
import type { Day, Instant } from '../day.ts'

/** A service's progress. The shop proves performance, request and acknowledgement (CRD 7(3), 8(8), 16(a)). */
export interface ServiceFacts {
  /** When the first application or session began; `not_started` when the shop recorded that none has. */
  startedAt?: Instant | 'not_started'
  sessions?: { total: number; used: number }
  /** When it was performed in full. */
  performedAt?: Instant
  /** The buyer expressly asked to begin before the end of the withdrawal period. */
  expressRequest?: boolean
  /** The buyer acknowledged that the right is lost once it is performed in full. */
  acknowledgedLoss?: boolean
}

export interface VoucherFacts {
  issuedOn?: Day
  activatedAt?: Instant | 'not_activated'
  /** Sold in `offer` mode: the shop's short activation term was agreed to. */
  offerSale?: boolean
}

/** Digital content without a tangible medium (CRD 16(m)). The shop proves all of it. */
export interface DigitalFacts {
  begunAt?: Instant | 'not_begun'
  consented?: boolean
  acknowledgedLoss?: boolean
  /** The confirmation of CRD 8(7) was given on a durable medium. */
  confirmed?: boolean
}

/** What the closed list of CRD 16 needs beyond (a), (c), (e), (m). The shop proves each. */
export interface ExceptionFacts {
  /** (b) The price follows a financial market that the shop does not control. */
  marketPriced?: boolean
  /** (d) It deteriorates or expires rapidly. */
  perishable?: boolean
  /** (f) After delivery it is, by its nature, inseparably mixed with other things. */
  inseparablyMixed?: boolean
  /** (g) Alcohol whose price was agreed at the sale, deliverable only from that day, its value following the market. */
  deferredAlcohol?: { deliverableFrom: Day; valueFluctuates: boolean }
  /** (h) The buyer asked for a visit for urgent repair or maintenance; `beyondRequest`: this is more than was asked for. */
  urgentRepair?: { requested: boolean; beyondRequest: boolean }
  /** (i) Sealed audio, video or software; whether it was unsealed is `sealed`, `sealIntact`, `unsealedBy`. */
  sealedMedia?: boolean
  /** (j) A newspaper, periodical or magazine. */
  press?: 'single' | 'subscription'
  /** (l) For a specific date or period; dwelling for residence is not lodging. */
  dateBound?: {
    service: 'lodging' | 'goods_transport' | 'car_rental' | 'catering' | 'leisure' | 'other'
    on?: Day
  }
}
