// Unit tests reach neither network nor database; modules that read the environment when imported still need one.
import path from 'node:path'
import { testEnvironment } from './test-environment.ts'

Object.assign(process.env, testEnvironment, {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
  // The command is started many times: what Node made of its sources at the first start serves the others.
  NODE_COMPILE_CACHE: path.resolve('.cache/node-compile'),
})
