/** Drawings as files: an SVG that needs no style sheet, and the same as a PNG. */

/** What of the style sheet is written into the drawing. */
const styled = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin'],
  ...['stroke-opacity', 'opacity', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'text-decoration-line'],
  ...['stop-color', 'stop-opacity', 'letter-spacing'],
];
const initial: Record<string, string> = {
  ...{ 'fill-opacity': '1', stroke: 'none', 'stroke-width': '1px', 'stroke-dasharray': 'none', opacity: '1' },
  ...{ 'stroke-linecap': 'butt', 'stroke-linejoin': 'miter', 'stroke-opacity': '1', 'font-style': 'normal' },
  ...{ 'text-anchor': 'start', 'text-decoration-line': 'none', 'stop-opacity': '1', 'letter-spacing': 'normal' },
};
/** They mean something on the page alone. */
const ofThePage = [
  'class',
  'role',
  'tabindex',
  'aria-label',
  'aria-hidden',
  'data-cell',
  'data-key',
  'data-from',
  'data-to',
];

/** The text of an SVG file, in the colours that the theme has now. */
export function svgText(svg: SVGSVGElement): string {
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.append(svg);
  document.body.append(stage);
  const body = getComputedStyle(document.body);
  const known = new Map<string, [string, string][]>();
  const parts = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const styles = parts.map((part) => styleOf(part, known));
  for (const [at, part] of parts.entries()) {
    for (const name of ofThePage) part.removeAttribute(name);
    for (const [name, value] of styles[at]!) part.setAttribute(name, value);
  }
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('font-family', body.fontFamily);
  svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: body.backgroundColor }))
    ground.setAttribute(name, value);
  svg.prepend(ground);
  stage.remove();
  return new XMLSerializer().serializeToString(svg);
}

/** Parts of one kind at one place of the drawing look alike: they are asked once. */
function styleOf(part: SVGElement, known: Map<string, [string, string][]>): [string, string][] {
  const above = part.parentElement?.getAttribute('class') ?? '';
  const key = `${part.tagName} ${part.getAttribute('class') ?? ''} ${above} ${part.getAttribute('fill') ?? ''} ${part.getAttribute('fill-opacity') ?? ''} ${part.getAttribute('font-size') ?? ''}`;
  const style = known.get(key);
  if (style) return style;
  const computed = getComputedStyle(part);
  const isText = part.tagName === 'text';
  const found = styled.flatMap((name): [string, string][] => {
    const value = computed.getPropertyValue(name).replace(/url\("([^"]*)"\)/, 'url($1)');
    const isIdle = value === '' || value === initial[name] || (name.startsWith('font') && !isText);
    return isIdle || (name.startsWith('stop') && part.tagName !== 'stop') ? [] : [[name, value]];
  });
  known.set(key, found);
  return found;
}

/** The side that a picture may have at most in every browser, in pixels. */
const longest = 16_000;

/** The bytes of a PNG, twice as fine as the screen where that is not too large. */
export async function pngBytes(
  text: string,
  { width, height }: { width: number; height: number },
): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(2, longest / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('The picture is too large.');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
