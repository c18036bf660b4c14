const STYLE = `
ui-nav-menu, ui-title-bar, ui-save-bar, ui-modal:not([open]) { display: none }
ui-modal[open] { position: fixed; inset: 0; z-index: 1000; display: grid; place-items: center; padding: 16px; background: rgba(0,0,0,.5) }
ui-modal[open] > [role=dialog] { background: #fff; border-radius: 12px; width: min(620px, 100%); max-height: 90vh; overflow: auto; font: 14px/1.5 Inter, system-ui, sans-serif }
ui-modal header { display: flex; justify-content: space-between; align-items: center; padding: 12px 16px; background: #f3f3f3; font-weight: 600 }
ui-modal header button { border: 0; background: none; font-size: 20px; line-height: 1; padding: 8px; cursor: pointer }
ui-modal footer { display: flex; justify-content: flex-end; gap: 8px; padding: 12px 16px; border-top: 1px solid #e3e3e3 }
ui-modal footer button { border: 1px solid #c4c4c4; border-radius: 8px; background: #fff; padding: 6px 12px; font: inherit; font-weight: 600; cursor: pointer }
ui-modal footer button[data-primary] { background: #303030; border-color: #303030; color: #fff }
`

/** What can be shown and hidden: tells the app with the same events as the real elements. */
class Overlay extends HTMLElement {
  async show(): Promise<void> {
    if (this.hasAttribute('open')) return
    this.setAttribute('open', '')
    this.dispatchEvent(new Event('show'))
  }
  async hide(): Promise<void> {
    if (!this.hasAttribute('open')) return
    this.removeAttribute('open')
    this.dispatchEvent(new Event('hide'))
  }
  async toggle(): Promise<void> {
    await (this.hasAttribute('open') ? this.hide() : this.show())
  }
}

/** Shown over the app's page; the buttons of its title bar become the dialog's footer. */
class Modal extends Overlay {
  #dialog: HTMLElement | null = null

  /** Where the React component puts its content. */
  get content(): HTMLElement {
    return this.#box().querySelector<HTMLElement>('[data-content]') as HTMLElement
  }
  override async show(): Promise<void> {
    this.#fill()
    await super.show()
    this.#box().querySelector<HTMLElement>('footer button, header button')?.focus()
  }
  #box(): HTMLElement {
    if (this.#dialog !== null) return this.#dialog
    const dialog = document.createElement('div')
    dialog.setAttribute('role', 'dialog')
    dialog.setAttribute('aria-modal', 'true')
    dialog.innerHTML =
      '<header><span></span><button type="button" aria-label="Close">×</button></header><div data-content></div><footer></footer>'
    dialog.querySelector('header button')?.addEventListener('click', () => void this.hide())
    dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') void this.hide()
    })
    this.append(dialog)
    this.#dialog = dialog
    return dialog
  }
  #fill(): void {
    const bar = this.querySelector<HTMLElement>(':scope > ui-title-bar')
    const title = bar?.getAttribute('title') ?? ''
    const box = this.#box()
    box.setAttribute('aria-label', title)
    ;(box.querySelector('header span') as HTMLElement).textContent = title
    box
      .querySelector('footer')
      ?.replaceChildren(...[...(bar?.querySelectorAll('button') ?? [])].toReversed().map(copyOf))
  }
}

/** App Bridge navigates for the menu's links; the app's provider listens for this event. */
class NavMenu extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a')
      if (link === null) return
      event.preventDefault()
      link.dispatchEvent(new Event('shopify:navigate', { bubbles: true }))
    })
  }
}

export function defineElements(): void {
  const style = document.createElement('style')
  style.textContent = STYLE
  document.head.append(style)
  customElements.define('ui-modal', Modal)
  customElements.define('ui-save-bar', class extends Overlay {})
  customElements.define('ui-title-bar', class extends HTMLElement {})
  customElements.define('ui-nav-menu', NavMenu)
}

export function openOverlay(id: string, open: boolean): Promise<void> {
  const element = document.getElementById(id)
  if (!(element instanceof Overlay))
    return Promise.reject(new Error(`There is no modal or save bar with the id "${id}"`))
  return open ? element.show() : element.hide()
}

function copyOf(original: HTMLButtonElement): HTMLButtonElement {
  const copy = document.createElement('button')
  copy.type = 'button'
  copy.textContent = original.textContent
  copy.disabled = original.disabled
  if (original.getAttribute('variant') === 'primary') copy.dataset.primary = ''
  copy.addEventListener('click', () => original.click())
  return copy
}
