import type { FactName, FactValues } from './fact-register.ts'
import { FACTS } from './fact-register.ts'

type OnRead = (fact: FactName) => void

class WatchedFacts {
  readonly facts: FactValues
  readonly onRead: OnRead

  constructor(facts: FactValues, onRead: OnRead) {
    this.facts = facts
    this.onRead = onRead
  }
}

for (const name of Object.keys(FACTS) as FactName[])
  Object.defineProperty(WatchedFacts.prototype, name, {
    get(this: WatchedFacts) {
      this.onRead(name)
      return this.facts[name]
    },
  })

/**
 * The same facts, and `onRead` learns of each that is read. A proxy would do as well, but would slow down
 * every later reading by the same clauses.
 */
export const watched = (facts: FactValues, onRead: OnRead): FactValues =>
  // It has a getter for every fact of the register.
  new WatchedFacts(facts, onRead) as unknown as FactValues
