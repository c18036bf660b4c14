/** What a check found wrong; `text` is short enough to be read where only the end of an output is kept. */
export type Failure = { name: string; file?: string; text: string }

/** `passed` and `failed` count tests; a check without tests counts as one. */
export type Outcome = {
  name?: string
  passed: number
  failed: number
  seconds?: number
  problem?: string
  /** How many of what kind passed, in words. */
  each?: string
  failures?: Failure[]
}
