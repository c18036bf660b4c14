import { readFileSync } from 'node:fs'

/** What we use of Stryker's report. */
export interface Report {
  files: Record<string, { source: string; mutants: readonly Mutant[] }>
}
export interface Mutant {
  mutatorName: string
  replacement?: string
  statusReason?: string
  status:
    | 'Killed'
    | 'Survived'
    | 'NoCoverage'
    | 'Timeout'
    | 'RuntimeError'
    | 'CompileError'
    | 'Ignored'
    | 'Pending'
  location: { start: { line: number; column: number }; end: { line: number; column: number } }
}

/** Said of a mutant that a run did not try. */
export const NOT_DRAWN = 'Not drawn'

export interface Survivor {
  file: string
  line: number
  /** The line of the source that holds it. */
  source: string
  mutator: string
  replacement: string
}

export interface Score {
  file: string
  found: number
  /** Of those, by a test that failed or never ended. */
  caught: number
}

/** What was found; `untried`: mutants of what is to be mutated that have not been tried yet. */
export const readReport = (file: string): { scores: Score[]; survivors: Survivor[]; untried: number } => {
  const { files } = JSON.parse(readFileSync(file, 'utf8')) as Report
  const untried = Object.values(files).flatMap(({ mutants }) => mutants.filter(isUntried)).length
  const scores: Score[] = []
  const survivors: Survivor[] = []
  for (const [name, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n')
    const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    const caught = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
    if (caught + missed.length > 0) scores.push({ file: name, found: caught + missed.length, caught })
    for (const { location, mutatorName, replacement = '' } of missed) {
      const { line } = location.start
      survivors.push({
        file: name,
        line,
        source: (lines[line - 1] ?? '').trim(),
        mutator: mutatorName,
        replacement,
      })
    }
  }
  return { scores, survivors, untried }
}

const isUntried = ({ status, statusReason = '' }: Mutant): boolean =>
  status === 'Pending' || (status === 'Ignored' && statusReason.startsWith('Static mutant'))
