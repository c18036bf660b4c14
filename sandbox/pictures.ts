/** Drawn pictures of what the shops sell, so that no page shows an empty frame and nothing is fetched from elsewhere. */
const frame = (ground: string, drawing: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="800" height="800"><defs>` +
  `<radialGradient id="g" cx=".5" cy=".38" r=".8"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="${ground}"/></radialGradient>` +
  `<linearGradient id="m" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#5b6472"/><stop offset="1" stop-color="#15181d"/></linearGradient>` +
  `<linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f7f8fa"/><stop offset="1" stop-color="#aab2bd"/></linearGradient></defs>` +
  `<rect width="200" height="200" fill="url(#g)"/><ellipse cx="100" cy="164" rx="58" ry="7" fill="#000" opacity=".12"/>${drawing}</svg>`

const PICTURES: Record<string, string> = {
  camera: frame(
    '#d9e2ec',
    `<circle cx="100" cy="96" r="56" fill="url(#m)"/><circle cx="100" cy="96" r="47" fill="none" stroke="#8a94a3" stroke-width="1.5" opacity=".6"/>` +
      `<circle cx="82" cy="80" r="6.5" fill="#0b0d10"/><circle cx="118" cy="80" r="6.5" fill="#0b0d10"/><circle cx="82" cy="112" r="6.5" fill="#0b0d10"/>` +
      `<circle cx="118" cy="112" r="8" fill="#0b0d10"/><circle cx="118" cy="112" r="5" fill="#1d4e89"/><circle cx="116" cy="110" r="1.7" fill="#9fd0ff"/>`,
  ),
  earpiece: frame(
    '#efe4d6',
    `<g transform="rotate(-22 100 100)"><rect x="68" y="90" width="30" height="24" rx="5" fill="#8f98a5"/>` +
      `<path d="M74 76c-25 0-38 12-38 26s13 26 38 26c-6-15-6-37 0-52z" fill="#dba27a"/><ellipse cx="73" cy="102" rx="7" ry="26" fill="#b97f56"/>` +
      `<rect x="88" y="66" width="74" height="72" rx="34" fill="url(#s)"/><circle cx="128" cy="102" r="21" fill="url(#m)"/>` +
      `<circle cx="128" cy="102" r="9" fill="#3b4452"/><circle cx="124.5" cy="98.5" r="2.6" fill="#b9d4f5"/></g>`,
  ),
  headphones: frame(
    '#dfe5dc',
    `<path d="M46 122V98a54 54 0 0 1 108 0v24" fill="none" stroke="url(#m)" stroke-width="11" stroke-linecap="round"/>` +
      `<rect x="34" y="104" width="32" height="52" rx="15" fill="url(#m)"/><rect x="134" y="104" width="32" height="52" rx="15" fill="url(#m)"/>` +
      `<rect x="60" y="109" width="11" height="42" rx="5.5" fill="#7a4f36"/><rect x="129" y="109" width="11" height="42" rx="5.5" fill="#7a4f36"/>`,
  ),
  'headphones-pro': frame(
    '#e3dce8',
    `<path d="M46 122V98a54 54 0 0 1 108 0v24" fill="none" stroke="url(#s)" stroke-width="12" stroke-linecap="round"/>` +
      `<rect x="32" y="102" width="36" height="56" rx="17" fill="url(#s)"/><rect x="132" y="102" width="36" height="56" rx="17" fill="url(#s)"/>` +
      `<rect x="62" y="108" width="12" height="44" rx="6" fill="#2b2f36"/><rect x="126" y="108" width="12" height="44" rx="6" fill="#2b2f36"/>` +
      `<circle cx="44" cy="130" r="5" fill="#c79a3a"/><circle cx="156" cy="130" r="5" fill="#c79a3a"/>`,
  ),
  pillow: frame(
    '#d6e6ea',
    `<path d="M100 50c34 0 58 25 58 58 0 24-11 44-27 44-13 0-18-10-18-22 0-9-5-15-13-15s-13 6-13 15c0 12-5 22-18 22-16 0-27-20-27-44 0-33 24-58 58-58z" fill="#3d7f8c"/>` +
      `<path d="M58 96c4-19 21-32 42-32" fill="none" stroke="#bfe3ea" stroke-width="5" stroke-linecap="round" opacity=".8"/>`,
  ),
}

/**
 * Where Shopify keeps shops' files. The app stores such addresses, so they must not change with the sandbox's port;
 * the tunnel turns them into the sandbox's own on their way to a browser.
 */
export const CDN_FILES = 'https://cdn.shopify.com/s/files/1/sandbox/'

export const picture = (name: string): string | null => PICTURES[name] ?? null
