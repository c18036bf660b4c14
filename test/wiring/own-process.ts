import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { portsNear } from '../../scripts/ports.ts'
import { eventually } from '../harness/eventually.ts'
import { testSandbox } from '../harness/sandbox.ts'

export interface OwnProcess {
  child: ChildProcess
  /** Of a web process: its address. */
  url: string
  /** The operator's door. */
  ops: (path: string) => Promise<Response>
  said: () => string
  /** Lines of the log, parsed. */
  lines: () => Record<string, unknown>[]
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string>
}

/** A process as it runs in production, on the database and the stand-in of this test file. Ends with the test. */
export async function startProcess(
  program: 'server' | 'worker' | 'supervise worker',
  more: Record<string, string> = {},
): Promise<OwnProcess> {
  const [port, opsPort] = await portsNear([0, 0])
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    NODE_COMPILE_CACHE: path.resolve('.cache/node-compile'),
    SANDBOX_URL: testSandbox().url,
    PORT: String(port),
    OPS_PORT: String(opsPort),
    ...more,
  }
  const [file, ...words] = program.split(' ')
  const args = ['--import', './sandbox/redirect.ts', `app/${file}.ts`, ...words]
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  // One that was stopped takes no other signal until it goes on.
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
  const own: OwnProcess = {
    child,
    url: `http://127.0.0.1:${port}`,
    ops: (path) => fetch(`http://127.0.0.1:${opsPort}${path}`, { signal: AbortSignal.timeout(5_000) }),
    said: () => said,
    lines: () =>
      said
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),
    ended: once(child, 'close').then(([code, signal]) => code ?? signal),
  }
  const died = own.ended.then((how) => {
    throw new Error(`${program} ended with ${how}: ${said}`)
  })
  died.catch(() => undefined)
  const isReady = async () => (await own.ops('/readyz')).ok
  await Promise.race([eventually(`${program} that is ready`, isReady, 180_000), died])
  return own
}

/** The value of a series in a process's metrics, by its whole name with labels; undefined where there is none. */
export async function metricOf({ ops }: OwnProcess, series: string): Promise<number | undefined> {
  const line = (await (await ops('/metrics')).text()).split('\n').find((it) => it.startsWith(`${series} `))
  return line === undefined ? undefined : Number(line.slice(series.length + 1))
}
