/** Says what happens as it happens, and keeps every difference from what was expected. */
export class Comparison {
  readonly differences: string[] = []
  #made = 0
  #step = ''

  /** How many expectations were held against what happened. */
  get made(): number {
    return this.#made
  }

  step(title: string): void {
    this.#step = title
    console.log(`\n${title}`)
  }

  say(line: string): void {
    console.log(`    ${line}`)
  }

  /** Both as a person reads them: a space is a space, whichever kind. */
  expect(what: string, expected: string | number, got: string | number | null | undefined): void {
    const seen = asRead(got)
    this.#hold(
      what,
      seen === asRead(expected),
      `expected ${expected}, got ${seen ?? 'nothing'}`,
      String(seen),
    )
  }

  expectPart(what: string, part: string, whole: string | null | undefined): void {
    const seen = asRead(whole)
    const difference = `expected "${part}", got ${seen === undefined ? 'nothing' : `"${seen}"`}`
    this.#hold(what, seen?.includes(part) ?? false, difference, part)
  }

  #hold(what: string, isSame: boolean, difference: string, seen: string): void {
    this.#made += 1
    console.log(isSame ? `  ✓ ${what}: ${seen}` : `  ✗ ${what}: ${difference}`)
    if (!isSame) this.differences.push(`${this.#step}: ${what}: ${difference}`)
  }
}

const asRead = (value: string | number | null | undefined): string | undefined =>
  value === null || value === undefined ? undefined : String(value).replace(/\s/g, ' ')
