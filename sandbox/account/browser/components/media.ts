import { attribute, Component, register } from './component.ts'
import { icon } from './icons.ts'
import { tone } from './look.ts'

const SIZES: Record<string, string> = { 'small-100': '40px', small: '48px', base: '64px' }

class ProductThumbnail extends Component {
  protected override draw(): void {
    this.shadow.innerHTML = `<style>
      div { inline-size: var(--size); aspect-ratio: 1; border-radius: 10px; overflow: hidden; background: var(--subdued-ground);
        border: 1px solid var(--line); display: grid; place-items: center; color: var(--subdued) }
      img { inline-size: 100%; block-size: 100%; object-fit: cover; display: block }</style><div></div>`
  }
  protected override update(): void {
    const frame = this.inner('div')
    frame.style.setProperty('--size', SIZES[this.text('size')] ?? '64px')
    const src = this.text('src')
    if (src === '') {
      frame.innerHTML = icon('image')
      return
    }
    const image = frame.querySelector('img') ?? document.createElement('img')
    image.alt = this.text('alt')
    if (image.getAttribute('src') !== src) image.src = src
    if (!image.isConnected) frame.replaceChildren(image)
  }
}

class Icon extends Component {
  protected override update(): void {
    this.style.display = 'grid'
    this.style.color = tone(this.text('tone'))
    if (this.text('type')) this.shadow.innerHTML = icon(this.text('type'))
  }
}

/** As much room as its content would take, line by line; the content itself nobody reads. */
class SkeletonParagraph extends Component {
  protected override draw(): void {
    this.shadow.innerHTML = `<style>
      div { animation: breathe 1.4s ease-in-out infinite }
      div::before { content: attr(data-content); color: transparent; background: var(--skeleton); border-radius: 6px;
        -webkit-box-decoration-break: clone; box-decoration-break: clone }
      @keyframes breathe { 50% { opacity: .45 } }</style><div aria-hidden="true"></div>`
  }
  protected override update(): void {
    attribute(this.inner('div'), 'data-content', this.text('content') || '\u00a0'.repeat(24))
  }
}

export function defineMedia(): void {
  register('s-product-thumbnail', ProductThumbnail)
  register('s-icon', Icon)
  register('s-skeleton-paragraph', SkeletonParagraph)
}
