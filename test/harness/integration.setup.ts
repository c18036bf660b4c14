// Before each integration test file: a database of its own, and the environment that the app reads when it is imported.
import { afterAll, inject } from 'vitest'
import { createDatabase } from './template-database.ts'
import { testEnvironment } from './test-environment.ts'

const database = await createDatabase(inject('postgresUrl'))
Object.assign(process.env, testEnvironment, { DATABASE_URL: database.url })

afterAll(() => database.drop())
