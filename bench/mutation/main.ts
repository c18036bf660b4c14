// npm run mutation [-- --force | --mutate app/engine/day.ts | --report-only]: changes the engine in thousands of small
// ways and counts how many of them a test notices. What was found before and has not changed is kept.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { withoutSurvivors, withWhatWasKnown } from './kept-results.ts'
import { reasonFor } from './reasons.ts'
import type { Report, Score, Survivor } from './survivors.ts'
import { readReport } from './survivors.ts'

const GOAL = 85
/** Holds what every run has found, of whatever files. */
const REPORT = '.cache/stryker/incremental.json'
const LISTED = 'bench/SURVIVORS.md'

const words = process.argv.slice(2)
if (!words.includes('--report-only')) {
  const stryker = [
    'bench/node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'bench/mutation/stryker.config.json',
  ]
  const isFirst = !existsSync(REPORT)
  const before: Report = isFirst ? { files: {} } : JSON.parse(readFileSync(REPORT, 'utf8'))
  if (!isFirst) writeFileSync(REPORT, JSON.stringify(withoutSurvivors(before)))
  // Stopped by hand it saves what it has found so far; only the list is not written then.
  process.on('SIGINT', () => undefined)
  const { status } = spawnSync(process.execPath, [...stryker, ...words], { stdio: 'inherit' })
  const after = JSON.parse(readFileSync(REPORT, 'utf8')) as Report
  writeFileSync(REPORT, JSON.stringify(withWhatWasKnown(after, before)))
  if (status !== 0) process.exit(status ?? 1)
}

const percent = ({ caught, found }: { caught: number; found: number }): string =>
  ((100 * caught) / found).toFixed(1)

const sum = (scores: readonly Score[]): { found: number; caught: number } => ({
  found: scores.reduce((all, { found }) => all + found, 0),
  caught: scores.reduce((all, { caught }) => all + caught, 0),
})

const cell = (text: string): string =>
  `\`${text.replaceAll('`', "'").replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').slice(0, 120)}\``

const row = (survivor: Survivor): string => {
  const { file, line, source, mutator, replacement } = survivor
  const place = `${file.replace('app/engine/', '')}:${line}`
  return `| ${place} | ${cell(source)} | ${mutator}: ${cell(replacement)} | ${reasonFor(survivor) ?? '**open**: a test is missing'} |`
}

const { scores, survivors, untried } = readReport(REPORT)
if (scores.length === 0) throw new Error('No mutant was tried')
const total = sum(scores)
const open = survivors.filter((survivor) => !reasonFor(survivor))

writeFileSync(
  LISTED,
  [
    '# Mutants that no test noticed',
    '',
    'Written by `npm run mutation`; the reasons stand in `bench/mutation/reasons.ts`. A mutant with which the engine does not even load counts as noticed.',
    `Left out: examples beside the clauses (they are tests), tables of names and sources, presets, holidays, labels (see \`stryker.config.json\` and \`ignore-data.ts\`). Tests over random facts are not run, so that the score is the same each time.`,
    '',
    `**${percent(total)} %**: ${total.caught} of ${total.found} mutants in ${scores.length} files noticed; ${survivors.length - open.length} live for a reason, ${open.length} are open.`,
    ...(untried > 0
      ? ['', `Not tried: ${untried} mutants of these files that act while a module loads.`]
      : []),
    '',
    '| file | noticed | of | % |',
    '|---|---|---|---|',
    ...scores.map((score) => `| ${score.file} | ${score.caught} | ${score.found} | ${percent(score)} |`),
    '',
    '| place | source | mutant | why it lives |',
    '|---|---|---|---|',
    ...survivors.map(row),
    '',
  ].join('\n'),
)

process.stdout.write(
  `${percent(total)} % of ${total.found} mutants noticed (goal: ${GOAL} %); ${open.length} of ${survivors.length} survivors have no reason: ${LISTED}\n`,
)
process.exitCode = (100 * total.caught) / total.found >= GOAL ? 0 : 1
