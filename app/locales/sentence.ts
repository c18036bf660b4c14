/** A sentence in parts, so that the date in it can be bold without markup crossing the wire. */
export type Sentence = readonly { text: string; strong?: boolean }[]

/** "until <b>Monday</b>." → its parts. Anything else that looks like markup is text. */
export const sentence = (text: string): Sentence =>
  text.split(/<b>(.*?)<\/b>/g).flatMap((part, index) => {
    if (part === '') return []
    return [index % 2 === 1 ? { text: part, strong: true } : { text: part }]
  })
