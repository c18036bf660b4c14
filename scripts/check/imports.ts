// Checks who imports whom (.dependency-cruiser.mjs) and prints each violation with the reason of its rule.
import { cruiseProject } from './cruise-project.ts'

const { violations, examined } = await cruiseProject()
for (const { rule, from, to, reason } of violations)
  console.error(`${from}\n  → ${to}\n  ${rule}: ${reason}\n`)

const rooms = [
  'app/engine',
  'app/shopify',
  'app/returns',
  'app/routes',
  'cli',
  'extensions',
  'sandbox',
  'test',
]
const unseen = rooms.filter((room) => !examined.some((file) => file.startsWith(`${room}/`)))
if (unseen.length > 0) console.error(`Looked at nothing in: ${unseen.join(', ')}`)
console.log(`${examined.length} modules examined, ${violations.length} forbidden imports`)
process.exitCode = violations.length + unseen.length > 0 ? 1 : 0
