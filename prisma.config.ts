import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The command line only generates the client here; migrations are made and applied by scripts/database. It would download a
// native engine before it starts, which it then does not run: this file stands in its place, and fails loudly if it is.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve(
  import.meta.dirname,
  'scripts/database/native-engine-stub.sh',
)
process.env.CHECKPOINT_DISABLE ??= '1'

export default defineConfig({ schema: 'prisma/schema.prisma' })
