import { symbols } from 'pino'
import { onTestFinished, vi } from 'vitest'
import { log } from '../../app/log.server.ts'

/** Until the test ends, what this process would log at `info`, as somebody reads it. */
export function readLog(): () => Record<string, unknown>[] {
  const said: string[] = []
  const { level } = log
  const stream: { write: (line: string) => unknown } = Reflect.get(log, symbols.streamSym)
  const writing = vi.spyOn(stream, 'write').mockImplementation((line) => said.push(line))
  log.level = 'info'
  onTestFinished(() => {
    log.level = level
    writing.mockRestore()
  })
  return () => said.map((line) => JSON.parse(line))
}
