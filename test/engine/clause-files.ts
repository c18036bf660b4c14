import type { Clause } from '../../app/engine/clause.ts'
import { customMade, examples as customMadeExamples } from '../../app/engine/clauses/custom-made.ts'
import {
  exchangeWindow,
  examples as exchangeWindowExamples,
} from '../../app/engine/clauses/exchange-window.ts'
import { hygieneSeal, examples as hygieneSealExamples } from '../../app/engine/clauses/hygiene-seal.ts'
import {
  notForExcluded,
  examples as notForExcludedExamples,
} from '../../app/engine/clauses/not-for-excluded.ts'
import {
  returnableWhileSealed,
  examples as returnableWhileSealedExamples,
} from '../../app/engine/clauses/returnable-while-sealed.ts'
import {
  withdrawalPeriod,
  examples as withdrawalPeriodExamples,
} from '../../app/engine/clauses/withdrawal-period.ts'
import type { Example } from '../../app/engine/example.ts'
import { conformity, examples as conformityExamples } from '../../app/engine/law/eu/conformity.ts'
import {
  missingInformation,
  examples as missingInformationExamples,
} from '../../app/engine/law/eu/missing-information.ts'
import {
  ownSpecification,
  examples as ownSpecificationExamples,
} from '../../app/engine/law/eu/own-specification.ts'
import { refund, examples as refundExamples } from '../../app/engine/law/eu/refund.ts'
import { sealedHygiene, examples as sealedHygieneExamples } from '../../app/engine/law/eu/sealed-hygiene.ts'
import { sendingBack, examples as sendingBackExamples } from '../../app/engine/law/eu/sending-back.ts'
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
  of('conformity.ts', conformity, conformityExamples()),
  of('missing-information.ts', missingInformation, missingInformationExamples()),
  of('own-specification.ts', ownSpecification, ownSpecificationExamples()),
  of('refund.ts', refund, refundExamples()),
  of('sealed-hygiene.ts', sealedHygiene, sealedHygieneExamples()),
  of('sending-back.ts', sendingBack, sendingBackExamples()),
  of('withdrawal-right.ts', withdrawalRight, withdrawalRightExamples()),
]
