import { describe, expect, it } from 'vitest'
import { blockOf, liquidIn, wordsFor } from '../../sandbox/theme/liquid.ts'

interface Given {
  category?: string
  evidence?: object
  settings?: object
  country?: string
  locale?: string
  designMode?: boolean
  shown?: string
}

const DEFAULTS = { kind: 'as_set', ordinary: true, link: true, align: 'center' }

function block(
  name: string,
  { category, evidence, settings, country = 'RO', locale = 'en', ...more }: Given = {},
): string {
  const own = {
    ...(category === undefined ? {} : { category: { value: category } }),
    ...(evidence === undefined ? {} : { hygiene_evidence: { value: evidence } }),
  }
  const product = { metafields: { $app: own } }
  const scope = {
    block: { id: 'b1', settings: { ...DEFAULTS, product, ...settings } },
    section: { id: 's1' },
  }
  const globals = {
    app: {
      metafields: more.shown === undefined ? {} : { storefront: { policy_shown: { value: more.shown } } },
    },
    request: { locale: { iso_code: locale }, design_mode: more.designMode ?? false },
    localization: { country: { iso_code: country } },
  }
  return String(liquidIn(wordsFor(locale)).parseAndRenderSync(blockOf(name).source, scope, { globals }))
}

const notice = (given: Given = {}): string => block('product-notice', given).replace(/\s+/g, ' ')
const PROVEN = { seal: true, cleanable: false, whyNotCleanable: 'It sits in the ear.' }

describe('the notice on the page of a product', () => {
  it('of what is made to order says what may be withdrawn from, what not and why, with the law of the country', () => {
    const made = notice({ category: 'custom_made' })
    expect(made).toContain('Made to your specification')
    expect(made).toMatch(
      /Without a specification of your own, you can withdraw.*can't be withdrawn from, because/,
    )
    expect(made).toContain('the legal guarantee applies all the same')
    expect(made).toContain('OUG nr. 34/2014, art. 16 lit. c) (Directive 2011/83/EU, Article 16(c))')
    expect(notice({ category: 'custom_made', country: 'DE' })).toContain(
      'BGB, § 312g Abs. 2 Nr. 1 (Directive',
    )
  })

  it('cites the directive alone where we know no law of the country', () => {
    const abroad = notice({ category: 'custom_made', country: 'CY' })
    expect(abroad).toContain('> Directive 2011/83/EU, Article 16(c)')
  })

  it.each([
    [
      'en',
      'RO',
      /You can withdraw within 14 days of ordering\..*once the service has been carried out in full/,
      'OUG nr. 34/2014, art. 16 lit. a)',
    ],
    ['de', 'DE', /innerhalb von 14 Tagen/, 'BGB, § 356 Abs. 4'],
    ['fr', 'FR', /14 jours/, 'Code de la consommation, article L221-28, 1°'],
    ['ro', 'RO', /14 zile/, 'OUG nr. 34/2014, art. 16 lit. a)'],
    ['el', 'GR', /14 ημερών|14 ημέρες/, 'ν. 2251/1994'],
  ])(
    'of a service, by its category, says in %s from when it counts and how it ends',
    (locale, country, says, law) => {
      const service = notice({ category: 'service', locale, country })
      expect(service).toMatch(says)
      expect(service).toContain(law)
      expect(service).toMatch(/2011\/83/)
      expect(service).toContain('/apps/recourse/model-form')
      expect(service).toBe(notice({ category: 'standard', locale, country, settings: { kind: 'service' } }))
    },
  )

  it('of a sealed product says how the right is lost, if everything is proven that ends it', () => {
    const sealed = notice({ category: 'hygiene_sensitive', evidence: PROVEN })
    expect(sealed).toMatch(/As long as the hygiene seal is unbroken.*Once you have broken it/)
    expect(sealed).toContain('Article 16(e)')
  })

  it.each([
    ['no evidence', undefined],
    ['no seal', { ...PROVEN, seal: false }],
    ['it can be cleaned', { ...PROVEN, cleanable: true }],
    ['nobody wrote down why it can’t be cleaned', { ...PROVEN, whyNotCleanable: '' }],
  ])('never says that a right is lost which stands: %s', (_, evidence) => {
    const sealed = notice({ category: 'hygiene_sensitive', ...(evidence && { evidence }) })
    expect(sealed).toContain('14 days to change your mind')
    expect(sealed).not.toMatch(/seal|16\(e\)/)
  })

  it.each([undefined, 'standard', 'no-such-category'])(
    'of ordinary goods (%s) is one neutral sentence',
    (category) => {
      const ordinary = notice(category === undefined ? {} : { category })
      expect(ordinary).toContain('You can withdraw within 14 days of delivery, without giving a reason.')
      expect(ordinary).toContain('Article 9')
    },
  )

  it('of ordinary goods is nothing where the merchant wants nothing, and the editor says why', () => {
    const settings = { ordinary: false }
    expect(notice({ settings }).trim()).toBe('')
    expect(notice({ settings, designMode: true })).toContain('Seen in the editor only')
    expect(notice({ settings, category: 'custom_made' })).toContain('Made to your specification')
  })

  it.each([
    ['service', '16(a)'],
    ['digital_content', '16(m)'],
    ['sealed_media', '16(i)'],
    ['inseparably_mixed', '16(f)'],
    ['date_bound', '16(l)'],
    ['perishable', '16(d)'],
    ['press', '16(j)'],
    ['market_priced', '16(b)'],
    ['custom_made', '16(c)'],
    ['ordinary', '9'],
  ])('of a template for %s cites Article %s', (kind, article) => {
    const set = notice({ category: 'hygiene_sensitive', evidence: PROVEN, settings: { kind } })
    expect(set).toContain(`Directive 2011/83/EU, Article ${article}`)
    expect(set).not.toContain('Translation missing')
  })

  it('offers each kind in the editor that it has words for, but the one that needs proof of a product', () => {
    const { settings } = blockOf('product-notice')
    const kinds = settings.find(({ id }) => id === 'kind') as unknown as { options: { value: string }[] }
    const { title } = wordsFor('en') as { title: Record<string, string> }
    expect(kinds.options.map(({ value }) => value).toSorted()).toEqual(
      ['as_set', ...Object.keys(title).filter((kind) => kind !== 'hygiene_sensitive')].toSorted(),
    )
  })

  it.each([
    ['el', 'Κατασκευάζεται με τις δικές σας προδιαγραφές', 'el'],
    ['ro-RO', 'Făcut după specificațiile dumneavoastră', 'ro'],
    ['pl', 'Made to your specification', 'en'],
  ])('speaks %s, and marks the language it speaks', (locale, title, lang) => {
    const spoken = notice({ category: 'custom_made', locale })
    expect(spoken).toContain(title)
    expect(spoken).toContain(`lang="${lang}"`)
  })
})

describe('the policy shown', () => {
  it('goes with the form of the product that the section has, and with the cart’s own', () => {
    expect(block('product-notice', { shown: '3.mark' })).toContain(
      '<input type="hidden" name="attributes[__recourse_policy]" value="3.mark" form="product-form-s1"><input type="hidden" name="attributes[__recourse_policy]" value="3.mark" form="BuyButtons-ProductForm-s1">',
    )
    const idsIn = (markup: string) => [...markup.matchAll(/form="([^"]+)"/g)].map(([, form]) => form)
    const known = ['cart', 'CartDrawer-Form', 'cart-form']
    expect(idsIn(block('withdrawal-everywhere', { shown: '3.mark' }))).toEqual(known)
    const settings = { forms: ' quick-add , ,my-cart' }
    expect(idsIn(block('withdrawal-everywhere', { shown: '3.mark', settings }))).toEqual([
      ...known,
      'quick-add',
      'my-cart',
    ])
  })

  it('is escaped, and is nothing where the app has said nothing', () => {
    expect(block('product-notice', { shown: '"><script>' })).toContain('value="&#34;&gt;&lt;script&gt;"')
    expect(block('product-notice')).not.toContain('<input')
  })

  it('goes along where the merchant has turned link and notice off', () => {
    const settings = { ordinary: false, link: false }
    expect(block('product-notice', { settings, shown: '3.mark' })).toContain('3.mark')
    const everywhere = block('withdrawal-everywhere', { settings, shown: '3.mark' })
    expect(everywhere).toContain('3.mark')
    expect(everywhere).not.toContain('<a')
  })
})

it('the entry of the withdrawal function bears its statutory name, in its language, and leads to the app', () => {
  for (const name of ['withdrawal-everywhere', 'withdrawal-link']) {
    const entry = block(name, { locale: 'pt-PT' }).replace(/\s+/g, ' ')
    expect(entry).toMatch(
      /<a href="\/apps\/recourse\/withdraw\?locale=pt-PT" lang="pt" style="[^"]*" >Retrate-se do contrato aqui<\/a>/,
    )
  }
})
