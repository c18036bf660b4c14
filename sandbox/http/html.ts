/** Markup that is already safe. Everything else that goes into `html` is escaped. */
export class Html {
  readonly markup: string
  constructor(markup: string) {
    this.markup = markup
  }
  toString(): string {
    return this.markup
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[]

/** Template for markup: values are escaped, `Html` values are kept, lists are joined, null and false vanish. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(strings.reduce((out, chunk, index) => out + rendered(values[index - 1]) + chunk))
}

/** For scripts and styles that are ours. Never for anything that came from outside. */
export const raw = (markup: string): Html => new Html(markup)

/** A value inside a <script>: JSON that cannot end the element. */
export const scriptJson = (value: unknown): Html =>
  new Html(
    JSON.stringify(value)
      .replace(/</g, '\\u003c')
      .replace(/\u2028|\u2029/g, ''),
  )

function rendered(value: Part): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'object') return value.map(rendered).join('')
  return escaped(String(value))
}

function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
