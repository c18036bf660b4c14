import { execFileSync } from 'node:child_process'

/** What a process logs that runs this program, with an environment like ours but for `more`. */
export function linesOf(program: string, more: Record<string, string> = {}): Record<string, unknown>[] {
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, LOG_LEVEL: 'info', ...more },
    encoding: 'utf8',
  })
  return said
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}
