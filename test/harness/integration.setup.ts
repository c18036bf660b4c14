// Before each integration test file: a database and a stand-in for Shopify of its own, and the environment that the
// app reads when it is imported.
import { afterAll, inject } from 'vitest'
import { startTestSandbox, stopTestSandbox } from './sandbox.ts'
import { createDatabase } from './template-database.ts'
import { testEnvironment } from './test-environment.ts'

const database = await createDatabase(inject('postgresUrl'))
Object.assign(process.env, testEnvironment, await startTestSandbox(), { DATABASE_URL: database.url })

afterAll(async () => {
  await stopTestSandbox()
  await database.drop()
})
