import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesAlone } from './files-alone.ts'

test('an integration test that replaces a module, or changes the environment, has a worker to itself', () => {
  const alone = filesAlone()
  expect(alone).toContain('test/catalog/set-category.integration.test.ts')
  expect(alone).toContain('test/messages/nasty-mail.integration.test.ts')
  expect(alone).not.toContain('test/harness/harness.integration.test.ts')
  expect(alone.length).toBeLessThan(globSync('test/**/*.integration.test.ts').length / 2)
})

test('what files of tests share hooks into none of them: a worker reads it for the first one only', () => {
  const shared = globSync('test/**/*.{ts,tsx}').filter(
    (file) => !/\.(test|setup)\.tsx?$|pictures[\w-]*\.ts$/.test(file),
  )
  expect(shared.length).toBeGreaterThan(50)
  const hooking = shared.filter((file) => /^(before|after)(Each|All)\(/m.test(readFileSync(file, 'utf8')))
  expect(hooking).toEqual([])
})
