// Before each integration test file: an empty database, a stand-in for Shopify that knows nothing yet, and the environment
// that the app reads when it is imported. Files share a worker, and with it the app, which stays with one database and one
// address of Shopify: they are emptied and started anew, and not replaced.
import { afterAll, inject } from 'vitest'
import { startTestSandbox, stopTestSandbox } from './sandbox.ts'
import { testEnvironment } from './test-environment.ts'
import { emptyDatabase, workerDatabase } from './worker-database.ts'

const url = await workerDatabase(inject('postgresUrl'))
await emptyDatabase(url)
Object.assign(process.env, testEnvironment, await startTestSandbox(), { DATABASE_URL: url })

afterAll(stopTestSandbox)
