#!/usr/bin/env node
// `npx recourse …`: package.json names this file as the package's program.
import process from 'node:process'

process.argv.splice(2, 0, 'recourse')
await import('./bootstrap.mjs')
