// Unit tests reach neither network nor database; modules that read the environment when imported still need one.
import { testEnvironment } from './test-environment.ts'

Object.assign(process.env, testEnvironment, { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' })
