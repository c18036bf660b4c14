import { optionsFrom } from './options.ts'
import { startSandbox } from './start-sandbox.ts'

try {
  const sandbox = await startSandbox(optionsFrom(process.env))
  process.stdout.write(
    `Sandbox ${sandbox.url} · app through ${sandbox.tunnelUrl} · mail on port ${sandbox.smtpPort}\n`,
  )
  const stop = () => {
    sandbox.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
