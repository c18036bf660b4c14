/**
 * The customer-account components that the stand-in knows, with the members an extension may set on each. A component
 * or member that is not here is refused by the host, so that the page cannot quietly use what Shopify lacks; a test
 * compares the list with Shopify's published types.
 */
const BOX = [
  'accessibilityRole',
  'background',
  'border',
  'borderRadius',
  'blockSize',
  'inlineSize',
  'padding',
  'paddingBlockStart',
  'paddingBlockEnd',
]
const FIELD = ['label', 'name', 'value', 'error', 'disabled']

interface Member {
  properties: string[]
  events?: string[]
}

export const CATALOGUE = {
  's-badge': { properties: ['tone', 'color', 'icon'] },
  's-banner': { properties: ['heading', 'tone'] },
  's-box': { properties: BOX },
  's-button': {
    properties: [
      'accessibilityLabel',
      'disabled',
      'href',
      'inlineSize',
      'loading',
      'tone',
      'type',
      'variant',
    ],
    events: ['click'],
  },
  's-checkbox': { properties: ['checked', 'disabled', 'label', 'name', 'value'], events: ['change'] },
  's-choice': { properties: ['value', 'disabled'] },
  's-choice-list': {
    properties: ['label', 'name', 'values', 'error', 'disabled', 'variant'],
    events: ['change'],
  },
  's-date-field': { properties: [...FIELD, 'allow'], events: ['change', 'input'] },
  's-details': { properties: ['open', 'defaultOpen'] },
  's-divider': { properties: ['direction'] },
  's-drop-zone': {
    properties: [...FIELD, 'accept', 'accessibilityLabel', 'multiple'],
    events: ['change', 'input', 'droprejected'],
  },
  's-grid': { properties: [...BOX, 'alignItems', 'gap', 'gridTemplateColumns'] },
  's-heading': { properties: ['accessibilityRole'] },
  's-icon': { properties: ['size', 'tone', 'type'] },
  's-link': { properties: ['accessibilityLabel', 'href', 'target', 'tone'], events: ['click'] },
  's-number-field': {
    properties: [...FIELD, 'controls', 'inputMode', 'max', 'min', 'step'],
    events: ['change', 'input'],
  },
  's-page': { properties: ['heading', 'subheading', 'inlineSize'] },
  's-paragraph': { properties: ['color', 'tone', 'type'] },
  's-phone-field': { properties: [...FIELD, 'autocomplete'], events: ['change', 'input'] },
  's-product-thumbnail': { properties: ['alt', 'size', 'src'] },
  's-section': { properties: ['accessibilityLabel', 'heading', 'padding'] },
  's-skeleton-paragraph': { properties: ['content'] },
  's-stack': { properties: [...BOX, 'alignItems', 'direction', 'gap', 'justifyContent'] },
  's-summary': { properties: [] },
  's-text': { properties: ['accessibilityVisibility', 'color', 'tone', 'type'] },
  's-text-field': { properties: [...FIELD, 'autocomplete', 'maxLength'], events: ['change', 'input'] },
  's-text-area': { properties: [...FIELD, 'maxLength', 'rows'], events: ['change', 'input'] },
} as const satisfies Record<string, Member>

export type Tag = keyof typeof CATALOGUE

export const TAGS = Object.keys(CATALOGUE) as Tag[]
export const membersOf = (tag: Tag): { properties: readonly string[]; events: readonly string[] } => ({
  events: [],
  ...CATALOGUE[tag],
})
