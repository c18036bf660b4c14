import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

export type Secrets = { SHOPIFY_API_KEY: string; SHOPIFY_API_SECRET: string; ENCRYPTION_KEY: string }

/** The secrets of a data folder, made at random the first time: what was sealed with them can be opened again. */
export function secretsOf(dataFolder: string): Secrets {
  const file = path.join(dataFolder, 'secrets.json')
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as Secrets
  const secrets = {
    SHOPIFY_API_KEY: randomBytes(16).toString('hex'),
    SHOPIFY_API_SECRET: randomBytes(24).toString('hex'),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  }
  fs.mkdirSync(dataFolder, { recursive: true })
  fs.writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 })
  return secrets
}
