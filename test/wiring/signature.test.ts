import { describe, expect, it } from 'vitest'
import { isSigned, sign } from '../../app/signature.server.ts'

describe('a signature', () => {
  const signature = sign('policy-shown', 'a text')

  it('is the same each time, and holds for its text and purpose alone', () => {
    expect(signature).toMatch(/^[\w-]{43}$/)
    expect(sign('policy-shown', 'a text')).toBe(signature)
    expect(isSigned('policy-shown', 'a text', signature)).toBe(true)
    expect(isSigned('policy-shown', 'another text', signature)).toBe(false)
    expect(isSigned('something-else', 'a text', signature)).toBe(false)
  })

  it('that was changed by a letter, cut, lengthened or written otherwise is none', () => {
    const other = signature.startsWith('A') ? 'B' : 'A'
    const last = signature.at(-1) ?? ''
    // The last of 43 letters carries two bits that a decoder drops: three others decode to the same bytes.
    const alias = String.fromCharCode(last.charCodeAt(0) + 1)
    for (const bad of [
      other + signature.slice(1),
      signature.slice(0, -1),
      `${signature}A`,
      `${signature}=`,
      signature.slice(0, -1) + alias,
      '',
      '.',
    ])
      expect(isSigned('policy-shown', 'a text', bad)).toBe(false)
  })
})
