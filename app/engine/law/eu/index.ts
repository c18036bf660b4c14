import type { Clause } from '../../clause.ts'
import { conformity } from './conformity.ts'
import { missingInformation } from './missing-information.ts'
import { ownSpecification } from './own-specification.ts'
import { refund } from './refund.ts'
import { sealedHygiene } from './sealed-hygiene.ts'
import { sendingBack } from './sending-back.ts'
import { withdrawalRight } from './withdrawal-right.ts'

/** Every provision that decides something, as a clause. */
export const LAW_CLAUSES: readonly Clause[] = [
  withdrawalRight,
  missingInformation,
  ownSpecification,
  sealedHygiene,
  refund,
  sendingBack,
  conformity,
] as readonly Clause[]
