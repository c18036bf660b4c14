import path from 'node:path'
import { expect, test } from 'vitest'
import configuration from '../../.dependency-cruiser.mjs'
import { cruiseProject } from '../../scripts/check/cruise-project.ts'

const fixture = path.resolve('test/architecture/fixtures/forbidden-imports')

/** Each of these files of the fixture does one thing that a rule forbids. */
const expected = {
  'app/engine/decide.ts': 'engine-is-pure',
  'app/shopify/order.ts': 'shopify-is-a-gateway',
  'app/messages/send.ts': 'messages-are-a-gateway',
  'app/returns/decide.ts': 'use-cases',
  'app/returns/case/case.ts': 'the-case-knows-nobody',
  'app/returns/buyer/told-case.ts': 'buyer-and-merchant-apart',
  'app/jobs/definitions/advance.ts': 'job-definitions-are-data',
  'app/jobs/handlers/advance.ts': 'jobs-run-use-cases',
  'app/webhooks/topics/orders.ts': 'webhooks-name-work',
  'app/routes/app.ts': 'routes-hold-no-decisions',
  'app/ui/badge.ts': 'ui-shows',
  'app/locales/words.ts': 'words-know-no-rooms',
  'app/db.server.ts': 'wiring-is-below',
  'app/policies/read.ts': 'app-knows-no-stand-in',
  'app/catalog/deep.ts': 'engine-has-one-door',
  'app/catalog/circle.ts': 'no-circular',
  'cli/decide.ts': 'cli-over-the-engine',
  'extensions/buyer-returns/src/page.ts': 'extension-takes-wire-types',
  'extensions/buyer-returns/src/wire.ts': 'wire-is-erased',
}

test('each rule catches what it forbids', async () => {
  const { violations } = await cruiseProject(['app', 'cli', 'extensions'], fixture)
  for (const [file, rule] of Object.entries(expected)) {
    const broken = violations.filter(({ from }) => from === file).map(({ rule: name }) => name)
    expect(broken, file).toContain(rule)
  }
})

test('each rule says why', () => {
  const rules = configuration.forbidden ?? []
  expect(rules.length).toBeGreaterThan(10)
  for (const { name, comment } of rules) expect(comment?.length, name).toBeGreaterThan(20)
})
