/** How many of those that noticed something in a file last are tried first for its next mutant. */
const REMEMBERED = 25

/**
 * In milliseconds: a mutant that is not noticed in that time, by the tests most likely to, counts as living. The
 * score can only be better than said.
 */
const MOST_TIME = 700

/** The first failure ends a run, so what will probably fail soonest comes first. */
export class TestOrder {
  /** In milliseconds of processor time, as measured without a mutant. */
  readonly #times: ReadonlyMap<string, number>
  readonly #kills = new Map<string, number>()
  /** By file, the latest first. */
  readonly #latest = new Map<string, string[]>()

  constructor(times: ReadonlyMap<string, number>) {
    this.#times = times
  }

  noticed(file: string, test: string): void {
    this.#kills.set(test, (this.#kills.get(test) ?? 0) + 1)
    const latest = (this.#latest.get(file) ?? []).filter((name) => name !== test)
    this.#latest.set(file, [test, ...latest].slice(0, REMEMBERED))
  }

  /**
   * Of each group those that noticed the last mutants of the same file, then those that notice most in their time;
   * one group after the other, as many as there is time for.
   */
  chosen(groups: readonly (readonly string[])[], file: string): readonly string[] {
    const latest = this.#latest.get(file) ?? []
    let time = 0
    return groups
      .flatMap((tests) => this.#sorted(tests, latest))
      .filter((name) => {
        time += this.#times.get(name) ?? 0
        return time < MOST_TIME
      })
  }

  #sorted(tests: readonly string[], latest: readonly string[]): readonly string[] {
    const worth = new Map(
      tests.map((name) => {
        const at = latest.indexOf(name)
        return [name, at < 0 ? this.#worthOf(name) : Number.MAX_SAFE_INTEGER - at]
      }),
    )
    return tests.toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
  }

  #worthOf(name: string): number {
    return ((this.#kills.get(name) ?? 0) + 0.1) / ((this.#times.get(name) ?? 0) + 1)
  }
}
