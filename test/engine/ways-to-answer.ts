import { ASKABLE } from '../../app/engine/fact-register.ts'
import type { BuyerFact, LineFacts } from '../../app/engine/index.ts'

const FACTS_ASKED = Object.keys(ASKABLE) as BuyerFact[]

export const unknownIn = (line: LineFacts): BuyerFact[] =>
  FACTS_ASKED.filter((fact) => line[fact] === undefined)

/** Every way to answer what is not known, as far as it can all be true. */
export const waysToAnswer = (line: LineFacts): Partial<LineFacts>[] =>
  unknownIn(line)
    .reduce<Partial<Record<BuyerFact, boolean>>[]>(
      (ways, fact) =>
        ways.flatMap((way) => [
          { ...way, [fact]: true },
          { ...way, [fact]: false },
        ]),
      [{}],
    )
    .filter((way) => {
      const { sealIntact, packageOpened } = { ...line, ...way }
      return sealIntact !== false || packageOpened !== false
    })
