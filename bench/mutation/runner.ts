import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { Mutant } from '@stryker-mutator/api/core'
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
} from '@stryker-mutator/api/test-runner'
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { CpuLimit } from './cpu-limit.ts'
import { strykerPlugins as ignorers } from './ignore-data.ts'
import { NOT_DRAWN } from './survivors.ts'
import type { Load, Loaded } from './test-bundle.ts'
import { bundleTests, testFiles } from './test-bundle.ts'
import { TestOrder } from './test-order.ts'
import type { Collected } from './tiny-vitest.ts'

/**
 * Files that keep nothing from one call to the next, and whose results nothing keeps: a mutant in them needs no
 * engine of its own. What clauses say is kept for a class of units, periods, calendars and floors for good.
 */
const KEEPS_NOTHING =
  /app\/engine\/(settlement(\/[^/]+)?|allocate|lint(\/[^/]+)?|what-would-change|levers?(-[^/]+)?)[.]ts$/

/** A second each, for what others say in a millisecond. */
const TOO_SLOW = /never more than eleven days on|what is published ›/

/** In the sandbox, for whichever process comes to run a mutant. */
const MEASURED = 'tests-measured.json'

/** What the tests did without a mutant. */
interface Measured {
  /** In milliseconds of processor time, by name; of those that did not fail as it is. */
  times: readonly (readonly [string, number])[]
}

/** Where the instrumented engine looks for the mutant to be, and says what it came by. */
interface Namespace {
  activeMutant: string | undefined
  currentTestId: string | undefined
  mutantCoverage:
    | { static: Record<string, number>; perTest: Record<string, Record<string, number>> }
    | undefined
  hitCount: number | undefined
  hitLimit: number | undefined
}

const namespace = (): Namespace => {
  const holder = globalThis as unknown as { __stryker__?: Namespace }
  holder.__stryker__ ??= {} as Namespace
  return holder.__stryker__
}

/**
 * `MUTANTS=2/5` tries every fifth mutant, the same ones each time, beginning with the second: a sample of the whole
 * where there is no time for all of it. The others stay as they were.
 */
const isDrawn = ({ fileName, location: { start }, mutatorName, replacement }: Mutant): boolean => {
  const [which, of] = (process.env.MUTANTS ?? '1/1').split('/').map(Number)
  const text = `${path.basename(fileName)} ${start.line}:${start.column} ${mutatorName} ${replacement}`
  return createHash('sha256').update(text).digest().readUInt32BE(0) % (of ?? 1) === (which ?? 1) - 1
}

/** A test's name begins with its file. */
const fileOf = (test: string): string => test.slice(0, test.indexOf(' › '))

/** Runs the tests in this process, loaded anew wherever a mutant could leave something behind for the next. */
class FreshlyLoadedTests implements TestRunner {
  #load: Load | undefined
  #limit: CpuLimit | undefined
  #tests: readonly string[] = []
  #order: TestOrder | undefined
  /** Loaded without a mutant and not spoilt by one since. */
  #clean: Loaded | undefined

  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun(): Promise<DryRunResult> {
    const space = namespace()
    space.activeMutant = undefined
    space.mutantCoverage = { static: {}, perTest: {} }
    const loaded = (await bundleTests(true))()
    const tests: TestResult[] = []
    const times: [string, number][] = []
    for (const file of testFiles())
      for (const test of await loaded.testsOf(file)) {
        if (TOO_SLOW.test(test.name)) continue
        const before = process.cpuUsage().user
        const result = await runOne(test)
        // Such as those that count what a property tried. They could notice nothing that is not so already.
        if (result.status === TestStatus.Failed) {
          process.stderr.write(`Left out, for it fails as it is: ${test.name}\n`)
          delete space.mutantCoverage.perTest[test.name]
          continue
        }
        tests.push(result)
        times.push([test.name, (process.cpuUsage().user - before) / 1000])
      }
    writeFileSync(MEASURED, JSON.stringify({ times } satisfies Measured))
    return { status: DryRunStatus.Complete, tests, mutantCoverage: space.mutantCoverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    if (!isDrawn(options.activeMutant)) return { status: MutantRunStatus.Error, errorMessage: NOT_DRAWN }
    this.#limit ??= new CpuLimit()
    const { id } = options.activeMutant
    if (this.#limit.isKnown(id)) return { status: MutantRunStatus.Timeout, reason: 'It never ends' }
    this.#load ??= await bundleTests(false)
    this.#limit.begin(id)
    try {
      return await this.#run(this.#load, options)
    } finally {
      this.#limit.end()
    }
  }

  async #run(load: Load, options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, testFilter, hitLimit, sandboxFileName } = options
    const file = sandboxFileName.replaceAll('\\', '/')
    const space = namespace()
    space.hitLimit = hitLimit
    space.hitCount = hitLimit === undefined ? undefined : 0
    const isStatic = mutantActivation === 'static'
    const loaded = (isStatic ? undefined : this.#clean) ?? load()
    this.#clean = !isStatic && KEEPS_NOTHING.test(file) ? loaded : undefined
    const whileLoading = isStatic ? activeMutant.id : undefined
    const tests: TestResult[] = []
    for (const name of this.#chosen(testFilter, file)) {
      space.activeMutant = whileLoading
      const found = await testIn(loaded, name)
      space.activeMutant = activeMutant.id
      const result = await runOne(found)
      tests.push(result)
      if (result.status !== TestStatus.Failed) continue
      this.#order?.noticed(file, name)
      break
    }
    space.activeMutant = undefined
    const result = determineHitLimitReached(space.hitCount, hitLimit) ?? {
      status: DryRunStatus.Complete as const,
      tests,
    }
    return toMutantRunResult(result)
  }

  /**
   * Those that came by the mutant, the likeliest first; then the rest, for what an earlier test made the engine
   * remember a later one uses without coming by.
   */
  #chosen(filter: readonly string[] | undefined, file: string): readonly string[] {
    if (!this.#order) {
      const { times } = JSON.parse(readFileSync(MEASURED, 'utf8')) as Measured
      this.#order = new TestOrder(new Map(times))
      this.#tests = times.map(([name]) => name)
    }
    if (!filter) return this.#order.chosen([this.#tests], file)
    const covering = new Set(filter)
    const others = KEEPS_NOTHING.test(file) ? [] : this.#tests.filter((name) => !covering.has(name))
    return this.#order.chosen([filter, others], file)
  }
}

/** One that cannot be found, for its file does not even load, fails. */
const testIn = async (loaded: Loaded, name: string): Promise<Collected> => {
  try {
    const found = (await loaded.testsOf(fileOf(name))).find((test) => test.name === name)
    if (found) return found
    throw new Error('No such test')
  } catch (error) {
    return {
      name,
      run: () => {
        throw error
      },
    }
  }
}

const runOne = async ({ name, run }: Collected): Promise<TestResult> => {
  const space = namespace()
  space.currentTestId = name
  const began = performance.now()
  const about = () => ({ id: name, name, timeSpentMs: Math.round(performance.now() - began) })
  try {
    await run()
    return { ...about(), status: TestStatus.Success }
  } catch (error) {
    return { ...about(), status: TestStatus.Failed, failureMessage: String(error) }
  } finally {
    space.currentTestId = undefined
  }
}

const create = () => new FreshlyLoadedTests()
create.inject = tokens(commonTokens.injector)

export const strykerPlugins = [
  ...ignorers,
  declareFactoryPlugin(PluginKind.TestRunner, 'freshly-loaded', create as never),
]
