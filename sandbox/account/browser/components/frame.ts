import { attribute, Component, register } from './component.ts'
import { icon } from './icons.ts'

/** A page that is shown under another heading is another page to the buyer: focus goes to the heading, as on navigation. */
class Page extends Component {
  /** Of the last page shown: an extension may draw each of its pages with an element of its own. */
  private static shown = ''
  protected override draw(): void {
    this.shadow.innerHTML = `<style>
      header { display: grid; grid-template-columns: auto 1fr; gap: 0 8px; align-items: center; margin-block-end: 20px }
      .titles { min-inline-size: 0 }
      h1 { font-size: 24px; line-height: 1.25; font-weight: 650; letter-spacing: -.01em } h1:focus { outline: none }
      p { color: var(--subdued); margin-block-start: 2px } p:empty { display: none }
      </style><header><slot name="breadcrumb-actions"></slot><div class="titles"><h1 tabindex="-1"></h1><p></p></div></header><slot></slot>`
  }
  protected override update(): void {
    const heading = this.text('heading')
    const title = this.inner('h1')
    title.textContent = heading
    this.inner('p').textContent = this.text('subheading')
    document.title = heading
    if (Page.shown !== '' && Page.shown !== heading) {
      window.scrollTo(0, 0)
      title.focus({ preventScroll: true })
    }
    Page.shown = heading
  }
}

class Section extends Component {
  protected override draw(): void {
    this.shadow.innerHTML = `<style>
      section { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 20px }
      h2 { font-size: 17px; line-height: 1.35; font-weight: 600; margin-block-end: 12px } h2:empty { display: none }
      @media (max-width: 480px) { section { padding: 16px } }
      </style><section><h2 id="heading"></h2><slot></slot></section>`
  }
  protected override update(): void {
    const heading = this.text('heading')
    const section = this.inner('section')
    this.inner('h2').textContent = heading
    attribute(section, 'aria-labelledby', heading ? 'heading' : null)
    attribute(section, 'aria-label', heading ? null : this.text('accessibilityLabel'))
    section.style.padding = this.text('padding') === 'none' ? '0' : ''
  }
}

const SIGNS: Record<string, string> = {
  success: 'check-circle-filled',
  critical: 'alert-circle',
  warning: 'alert-circle',
}

class Banner extends Component {
  protected override draw(): void {
    this.shadow.innerHTML = `<style>
      div.banner { display: grid; grid-template-columns: auto 1fr; gap: 2px 12px; border-radius: 14px; padding: 16px; background: var(--subdued-ground); border: 1px solid var(--line) }
      .success { background: var(--success-ground) !important; --sign: var(--success) }
      .critical { background: var(--critical-ground) !important; --sign: var(--critical) }
      .warning { background: var(--warning-ground) !important; --sign: var(--warning) }
      .sign { color: var(--sign, var(--subdued)); display: grid }
      .heading { font-weight: 600 } .body { grid-column: 2 }
      ::slotted(*) { margin-block-start: 4px }
      </style><div class="banner"><span class="sign"></span><div class="heading" role="heading" aria-level="2"></div><div class="body"><slot></slot></div></div>`
  }
  protected override update(): void {
    const kind = this.text('tone')
    this.inner('.banner').className = `banner ${kind}`
    this.inner('.sign').innerHTML = icon(SIGNS[kind] ?? 'info')
    this.inner('.heading').textContent = this.text('heading')
  }
}

class Details extends Component {
  protected override draw(): void {
    this.shadow.innerHTML = `<style>
      summary { display: inline-flex; align-items: center; gap: 6px; min-block-size: 44px; cursor: pointer; color: var(--accent);
        font-weight: 550; list-style: none; border-radius: 6px }
      summary::-webkit-details-marker { display: none }
      .turn { display: grid; transition: rotate .15s } details[open] .turn { rotate: 180deg }
      </style><details><summary><slot name="summary"></slot><span class="turn" aria-hidden="true">${icon('chevron-down')}</span></summary><slot></slot></details>`
    this.inner<HTMLDetailsElement>('details').open = this.flag('defaultOpen')
  }
}

class Summary extends Component {
  override connectedCallback(): void {
    this.slot = 'summary'
    super.connectedCallback()
  }
}

export function defineFrame(): void {
  register('s-page', Page)
  register('s-section', Section)
  register('s-banner', Banner)
  register('s-details', Details)
  register('s-summary', Summary)
}
