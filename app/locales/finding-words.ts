import type { Finding } from '../engine/index.ts'
import { provisionOf } from '../engine/index.ts'
import { coded } from './admin-words.ts'
import { citationWords, unionWords } from './citation-words.ts'
import { translator } from './translate.ts'

/**
 * A finding of the policy's lint as a sentence, for the shop; English, like all of the admin.
 * @param isShared several countries' laws find it: the directive is cited alone
 */
export const findingWords = ({ code, refs, provision, params = {} }: Finding, isShared = false): string =>
  coded('lint', code, {
    ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(name, value)])),
    refs: refs.join(', '),
    ...(provision !== undefined && { provision: isShared ? inTheUnion(provision) : inFull(provision) }),
  })

const inFull = (provision: string): string => citationWords('en')({ layer: 'law', provision })

const inTheUnion = (provision: string): string => {
  const eu = provisionOf(provision)?.eu
  return eu ? unionWords(eu, translator('en')) : inFull(provision)
}

/** A code reads as its words where the admin has some, and as itself where not. */
const said = (group: string, value: string | number): string | number =>
  typeof value === 'number' ? value : coded(`lint.${group}`, value).replaceAll('_', ' ')
