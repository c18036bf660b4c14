/** The environment as the app needs it: one place that says what must be set, in which shape. */
import { z } from 'zod'

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    error: `must be a URL that starts with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  })

const origin = url(['http:', 'https:'])
  .refine((text) => !URL.canParse(text) || new URL(text).pathname === '/', { error: 'must have no path' })
  .transform((text) => new URL(text).origin)

const sender = z.string().regex(/^(?:[^<>\r\n"]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
  error: 'must be an address, or a name followed by an <address>',
})

const key = z
  .base64({ error: 'must be base64' })
  .refine((text) => Buffer.from(text, 'base64').length === 32, { error: 'must be 32 bytes in base64' })

const required = z.string().min(1, { error: 'must not be empty' })

/** A list by commas; blanks around them are no part of it. */
const separated = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  )

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  SHOPIFY_API_KEY: required,
  SHOPIFY_API_SECRET: required,
  /** Secrets of before, which Shopify still signs with until they are revoked, and a little longer: separated by commas. */
  SHOPIFY_API_SECRETS_RETIRED: separated,
  /** The app's public address, without a path. */
  SHOPIFY_APP_URL: origin,
  DATABASE_URL: url(['postgres:', 'postgresql:']),
  SMTP_URL: url(['smtp:', 'smtps:']),
  MAIL_FROM: sender,
  ENCRYPTION_KEY: key,
  /** Keys of before, which still open what they sealed: separated by commas. */
  ENCRYPTION_KEYS_RETIRED: separated.pipe(z.array(key)),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: required.default('127.0.0.1'),
  /** Where an operator asks for health and metrics. 0: any free port, which the log names. */
  OPS_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  OPS_HOST: required.default('127.0.0.1'),
  /** How long a web process that was asked to stop still takes requests, so that the balancer sees it go. Seconds. */
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(10).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** How often each shop is asked what changed without our having been told. */
  SWEEP_EVERY_SECONDS: z.coerce.number().int().min(1).max(86_400).default(600),
  /** Where domain time is read from, `{"now": ISO}`. Absent: the machine's clock. */
  DOMAIN_CLOCK_URL: url(['http:', 'https:']).optional(),
})

export type Environment = z.infer<typeof schema>

/** Every variable that is missing or wrong, by name; never a value, which may be a secret. */
export class InvalidEnvironment extends Error {
  override readonly name = 'InvalidEnvironment'
}

/** @throws InvalidEnvironment naming every variable that is missing or wrong */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(set)
  if (result.success) return result.data
  const faults = new Map<string, string>()
  for (const issue of result.error.issues) {
    const name = String(issue.path[0])
    if (!faults.has(name)) faults.set(name, set[name] === undefined ? 'is missing' : issue.message)
  }
  const all = [...faults].map(([name, fault]) => `  ${name}: ${fault}`).join('\n')
  throw new InvalidEnvironment(`The environment is not complete (see .env.example):\n${all}`)
}
