import { expect, test } from 'vitest'
import { addressedTo } from '../../app/policies/addressed-to.ts'

const STREET = 'Strada Lipscani 12'

test.each([
  ['a street alone gets the name before it', 'Pinhole Audio', [STREET], ['Pinhole Audio', STREET]],
  ['a first line that is the name', 'Pinhole Audio', ['Pinhole Audio', STREET], ['Pinhole Audio', STREET]],
  [
    'a first line that begins with it, however it is spaced and written',
    'Pinhole Audio',
    ['PINHOLE  audio, Returns', STREET],
    ['PINHOLE  audio, Returns', STREET],
  ],
  [
    'a first line whose word only begins like it',
    'Pinhole',
    ['Pinholestraße 4', '10115 Berlin'],
    ['Pinhole', 'Pinholestraße 4', '10115 Berlin'],
  ],
  ['no address yet', 'Pinhole Audio', [], ['Pinhole Audio']],
  ['no name', '', [STREET], ['', STREET]],
])('%s', (_, name, lines, expected) => {
  expect(addressedTo(name, lines)).toEqual(expected)
})
