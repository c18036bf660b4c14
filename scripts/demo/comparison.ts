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

  /** Both as a person reads them. */
  expect(what: string, expected: string | number, got: string | number | null | undefined): void {
    this.#hold(what, got === expected, `expected ${expected}, got ${got ?? 'nothing'}`, String(got))
  }

  expectPart(what: string, part: string, whole: string | null | undefined): void {
    this.#hold(
      what,
      whole?.includes(part) ?? false,
      `expected "${part}", got ${whole ? `"${whole}"` : 'nothing'}`,
      part,
    )
  }

  #hold(what: string, isSame: boolean, difference: string, seen: string): void {
    this.#made += 1
    console.log(isSame ? `  ✓ ${what}: ${seen}` : `  ✗ ${what}: ${difference}`)
    if (!isSame) this.differences.push(`${this.#step}: ${what}: ${difference}`)
  }
}
