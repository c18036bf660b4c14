import { addressOf } from '../addresses.ts'
import { attribute, Component, register } from './component.ts'
import { icon } from './icons.ts'

const STYLE = `
  :host { display: inline-block; max-inline-size: 100% }
  .b { display: inline-flex; align-items: center; justify-content: center; gap: 8px; inline-size: 100%; min-block-size: 48px; padding: 10px 18px;
    border-radius: 10px; border: 1px solid var(--control-line); background: var(--card); font-weight: 550; text-align: center; text-decoration: none;
    color: inherit; cursor: pointer; line-height: 1.3; transition: background .12s }
  .b:hover { background: var(--subdued-ground) }
  .primary { background: var(--accent); border-color: var(--accent); color: #fff; font-weight: 600 }
  .primary:hover { background: var(--accent-strong) }
  .b[disabled] { cursor: default; color: var(--subdued); background: var(--subdued-ground) }
  .primary[aria-busy=true] { background: var(--accent-strong); color: #fff }
  .back { min-inline-size: 44px; min-block-size: 44px; padding: 0; border-color: transparent; background: none; margin-inline-start: -10px }
  .item { justify-content: start; border: 0; border-radius: 8px; text-align: start }
  .turning { inline-size: 18px; block-size: 18px; border-radius: 50%; border: 2px solid; border-inline-end-color: transparent; animation: turn .8s linear infinite }
  @keyframes turn { to { rotate: 360deg } }`

/** A button, or a link that looks like one; in a breadcrumb an arrow, in the order's menu an item. */
class Button extends Component {
  protected override update(): void {
    const href = this.text('href')
    const kind = href ? 'a' : 'button'
    if (!this.shadow.querySelector(kind))
      this.shadow.innerHTML = `<style>${STYLE}</style><${kind} class="b"></${kind}>`
    const control = this.inner(kind)
    const loading = this.flag('loading')
    const isBack = this.slot === 'breadcrumb-actions'
    control.className = [
      'b',
      this.text('variant'),
      isBack && 'back',
      this.closest('[data-order-menu]') && 'item',
    ]
      .filter(Boolean)
      .join(' ')
    attribute(control, 'aria-label', this.text('accessibilityLabel'))
    attribute(control, 'aria-busy', loading ? 'true' : null)
    if (control instanceof HTMLAnchorElement) control.href = addressOf(href)
    if (control instanceof HTMLButtonElement) control.disabled = this.flag('disabled') || loading
    const content = isBack
      ? icon('arrow-left')
      : `${loading ? '<span class="turning"></span>' : ''}<span><slot></slot></span>`
    if (control.dataset.content !== content) control.innerHTML = content
    control.dataset.content = content
    this.style.display = this.text('inlineSize') === 'fill' ? 'block' : ''
  }
}

class Link extends Component {
  protected override draw(): void {
    this.shadow.innerHTML =
      '<style>:host { display: inline } a { color: var(--accent); text-underline-offset: 3px }</style><a><slot></slot></a>'
  }
  protected override update(): void {
    const link = this.inner<HTMLAnchorElement>('a')
    link.href = addressOf(this.text('href'))
    attribute(link, 'aria-label', this.text('accessibilityLabel'))
  }
}

export function defineActions(): void {
  register('s-button', Button)
  register('s-link', Link)
}
