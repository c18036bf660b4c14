import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
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
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import { strykerPlugins as ignorers } from './ignore-data.ts'
import { bundleTests } from './test-bundle.ts'
import type { Collected } from './tiny-vitest.ts'

/**
 * Files that keep nothing from one call to the next, and whose results nothing keeps: a mutant in them needs no
 * engine of its own. Periods, calendars, floors and what is bound when a policy is compiled are kept.
 */
const KEEPS_NOTHING = new RegExp(
  [
    'clauses/[^/]+',
    'law/eu/[^/]+',
    'law/(cure|exception|liability-term|nothing-taken-off|refund-timing|withdrawal-start)',
    'settlement(/[^/]+)?',
    '(allocate|condition|decide|displaced|hear|join|lost-words|money|owed|possession|sending|shared-money|standing|unit-facts|weigh)',
  ]
    .map((file) => `app/engine/${file}[.]ts$`)
    .join('|'),
)

/** In the sandbox, for whichever process comes to run a mutant. */
const LEFT_OUT = 'tests-left-out.json'

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

/** Runs the tests in this process, loaded anew wherever a mutant could leave something behind for the next. */
class FreshlyLoadedTests implements TestRunner {
  #load: (() => readonly Collected[]) | undefined
  #leftOut: ReadonlySet<string> | undefined
  /** Loaded without a mutant and not spoilt by one since. */
  #clean: readonly Collected[] | undefined

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    this.#load = await bundleTests()
  }

  async dryRun(): Promise<DryRunResult> {
    const space = namespace()
    space.activeMutant = undefined
    space.mutantCoverage = { static: {}, perTest: {} }
    const all = await runAll(this.#collect(), false)
    const failing = all.filter(({ status }) => status === TestStatus.Failed).map(({ name }) => name)
    // Such as those that count what a property tried. They could notice nothing that is not so already.
    writeFileSync(LEFT_OUT, JSON.stringify(failing))
    if (failing.length > 0)
      process.stderr.write(`Tests left out, for they fail as it is:\n${failing.join('\n')}\n`)
    const tests = all.filter(({ name }) => !failing.includes(name))
    return { status: DryRunStatus.Complete, tests, mutantCoverage: space.mutantCoverage }
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, mutantActivation, testFilter, hitLimit, disableBail, sandboxFileName } = options
    const space = namespace()
    space.hitLimit = hitLimit
    space.hitCount = hitLimit === undefined ? undefined : 0
    const isStatic = mutantActivation === 'static'
    space.activeMutant = isStatic ? activeMutant.id : undefined
    const wanted = testFilter && new Set(testFilter)
    this.#leftOut ??= new Set(JSON.parse(readFileSync(LEFT_OUT, 'utf8')) as string[])
    const leftOut = this.#leftOut
    let collected: readonly Collected[]
    try {
      collected = isStatic ? this.#collect() : (this.#clean ?? this.#collect())
    } catch (error) {
      // An engine that does not even load is noticed by every test.
      return {
        status: 'killed',
        killedBy: ['load'],
        failureMessage: String(error),
        nrOfTests: 1,
      } as MutantRunResult
    }
    this.#clean =
      isStatic || !KEEPS_NOTHING.test(sandboxFileName.replaceAll('\\', '/')) ? undefined : collected
    space.activeMutant = activeMutant.id
    const chosen = collected.filter(({ name }) => wanted?.has(name) ?? !leftOut.has(name))
    const tests = await runAll(chosen, !disableBail)
    const result = determineHitLimitReached(space.hitCount, hitLimit) ?? {
      status: DryRunStatus.Complete as const,
      tests,
    }
    return toMutantRunResult(result)
  }

  #collect(): readonly Collected[] {
    if (!this.#load) throw new Error('The tests are not bundled yet')
    return this.#load()
  }
}

const runAll = async (tests: readonly Collected[], stopAtFirst: boolean): Promise<TestResult[]> => {
  const results: TestResult[] = []
  for (const test of tests) {
    const result = await runOne(test)
    results.push(result)
    if (stopAtFirst && result.status === TestStatus.Failed) break
  }
  return results
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
