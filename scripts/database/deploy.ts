// The last step of npm run setup: the database that DATABASE_URL names is brought up to date, where it names one.
import { migrate } from './migrate.ts'

const url = process.env.DATABASE_URL
if (url) {
  for (const name of await migrate(url)) console.log(`Applied ${name}.`)
  console.log('The database is up to date.')
} else
  console.log(
    'DATABASE_URL is not set, so no database was migrated; npm run demo and npm test bring their own.',
  )
