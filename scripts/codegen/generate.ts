// Writes the types of every GraphQL operation in app/shopify, or with --check says whether they are up to date.
import { existsSync, readFileSync } from 'node:fs'
import { generate } from '@graphql-codegen/cli'
import { codegenConfig } from './config.ts'

const isCheck = process.argv.includes('--check')
const files: { filename: string; content: string }[] = await generate(codegenConfig(), !isCheck)
if (files.length === 0) throw new Error('The generator wrote nothing')

const stale = files.filter(
  ({ filename, content }) => !existsSync(filename) || readFileSync(filename, 'utf8') !== content,
)
for (const { filename } of files)
  console.log(`${isCheck && stale.some((f) => f.filename === filename) ? 'stale' : 'current'}: ${filename}`)
if (isCheck && stale.length > 0) {
  console.error('Run: npm run codegen')
  process.exitCode = 1
}
