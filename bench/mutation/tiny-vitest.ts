import { readFileSync } from 'node:fs'
import { JestAsymmetricMatchers, JestChaiExpect } from '@vitest/expect'
import * as chai from 'chai'

/** A test as it was written down: its file and what leads to it, and what it does. */
export interface Collected {
  name: string
  run: () => unknown
}

/** The little of vitest that the engine's tests use, so that all of them can be loaded again for every mutant. */
let collected: Collected[] = []

/** The tests of a file, which loads when it is first wanted. */
export const testsOf = async (file: string, load: () => Promise<unknown>): Promise<readonly Collected[]> => {
  collected = []
  within = [file]
  taken.clear()
  await load()
  return collected
}

chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

chai.use(({ Assertion }, utils) => {
  utils.addMethod(Assertion.prototype, 'toMatchFileSnapshot', function (this: object, file: string) {
    const given = utils.flag(this, 'object') as string
    if (given !== readFileSync(file, 'utf8')) throw new Error('Not as recorded')
  })
})

export const { expect } = chai

let within: string[] = []
const taken = new Map<string, number>()

const unique = (name: string): string => {
  const before = taken.get(name) ?? 0
  taken.set(name, before + 1)
  return before === 0 ? name : `${name} (${before + 1})`
}

const each =
  <R>(one: (name: string, body: (...values: never[]) => R) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, ...rest: readonly unknown[]): void => {
    const body = rest.find((value) => typeof value === 'function') as (...values: never[]) => R
    rows.forEach((row, index) => {
      const values = (Array.isArray(row) ? row : [row]) as never[]
      one(`${name} [${index}]`, () => body(...values))
    })
  }

/** A test may have options (its time limit) before its body. */
const addTest = (name: string, ...rest: readonly unknown[]): void => {
  const run = rest.find((one) => typeof one === 'function') as Collected['run']
  collected.push({ name: unique([...within, name].join(' › ')), run })
}

const addSuite = (name: string, body: () => unknown): void => {
  within.push(name)
  body()
  within.pop()
}

export const it = Object.assign(addTest, { each: each(addTest as never) })
export const test = it
export const describe = Object.assign(addSuite, { each: each(addSuite as never) })

/** Time limits are the runner's. */
export const vi = { setConfig: (): void => undefined }
