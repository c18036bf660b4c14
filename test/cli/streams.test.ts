import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { PRESETS } from '../../app/engine/index.ts'
import { Workers } from '../../cli/lines/workers.ts'
import { fileOf, HERE } from './shell.ts'

const shell = (command: string) => {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', command.replace('recourse', '"$NODE" cli/recourse.ts')],
    {
      cwd: HERE,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  return { status, stdout, stderr }
}

describe('the streams of a real shell', () => {
  it.each([
    ['recourse decide --policy statutory-minimum --lines --workers 1 < docs', 'standard input: is a folder'],
    [
      'recourse decide --policy statutory-minimum --lines --workers 1 <&-',
      'standard input: empty; it is closed',
    ],
    ['recourse decide --policy statutory-minimum <&-', 'standard input: empty; it is closed'],
    ['recourse schema facts > /dev/full', 'standard output: there is no space left'],
  ])('end with 2 and say why: %s', (command, told) => {
    const { status, stdout, stderr } = shell(command)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`recourse: ${told}`)
  })

  it('keep a 2 that nobody listens to, and a reader who has read enough is no fault', () => {
    const deaf = 'set -o pipefail; recourse decide --policy none docs/examples/facts.json 2> >(exec true)'
    expect(shell(deaf).status).toBe(2)
    expect(shell('recourse schema facts | head -c 5').stdout).toBe('{\n  "')
  })
})

describe('a thread that dies', () => {
  const job = { policy: PRESETS['statutory-minimum'], explain: false }
  const script = (text: string): URL => {
    const file = fileOf('').replace(/json$/, 'mjs')
    writeFileSync(file, text)
    return pathToFileURL(file)
  }
  const portion = () => ({ bytes: new Uint8Array(1), firstLine: 1 })

  it.each([
    [
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(0))",
      'ended',
    ],
    ["throw new Error('at once')", 'at once'],
  ])('rejects what it was asked, then and later: %s', async (text, told) => {
    const workers = new Workers(job, 1, script(text))
    await expect(workers.decide(portion())).rejects.toThrow(told)
    await expect(workers.decide(portion())).rejects.toThrow(told)
    await workers.end()
  })
})
