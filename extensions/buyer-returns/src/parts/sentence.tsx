import type { Sentence as Parts } from '../wire.ts'

/** A sentence of the server's, its date or amount in bold. */
export function Sentence({ parts }: { parts: Parts }) {
  return (
    <s-paragraph>
      {parts.map(({ text, strong }, index) =>
        strong ? (
          <s-text key={index} type="strong">
            {text}
          </s-text>
        ) : (
          text
        ),
      )}
    </s-paragraph>
  )
}

export const plain = (parts: Parts): string => parts.map(({ text }) => text).join('')
