// What a strength means: children of the picture with the cursor at rising strengths, as vary breeds
// them, small, below the slider. They are painted when the page rests, and never kept.

import * as api from './api.js';
import { make } from './dom.js';
import { state, on, strength } from './state.js';
import { request } from './command.js';
import { pointed } from './sheet.js';

const patience = 400;   // milliseconds for which nothing has changed

/// The row of pictures; `choose` is given the strength of whichever is clicked.
export function ladder(choose) {
  const { examples } = state.choices.strength;
  const steps = examples.map((value, index) => {
    const step = make('button', {
      type: 'button', 'aria-label': `Strength ${value}`, title: `A child at strength ${value}`,
      click: () => choose(value),
    });
    step.style.backgroundPosition = `${100 * index / (examples.length - 1)}% 0`;
    return step;
  });
  const element = make('div', { class: 'ladder', role: 'group', 'aria-label': 'Children at rising strengths' }, steps);
  let shown = '';
  let wanted = '';
  let waiting = 0;

  /// The address of what should be shown; '' where there is nothing.
  function address() {
    const picture = pointed();
    if (!picture || !element.offsetParent) return '';
    const { limits = {} } = request();
    const side = Math.min(256, Math.round(steps[0].clientWidth * Math.min(2, window.devicePixelRatio || 1)));
    const texts = Object.entries(limits).map(([name, value]) => [name, String(value)]);
    return api.examplesURL(picture.address, { side: Math.max(16, side), ...Object.fromEntries(texts) });
  }

  // The sheet comes first.
  const isAtRest = () => !state.busy
    && [...document.querySelectorAll('#sheet img:not([loading])')].every(image => image.complete);

  function follow() {
    clearTimeout(waiting);
    const next = address();
    element.classList.toggle('stale', next !== shown);
    if (next && next !== shown) waiting = setTimeout(() => (isAtRest() ? paint(next) : follow()), patience);
  }

  async function paint(url) {
    wanted = url;
    const image = new Image();
    image.src = url;
    // Where there are none, the slider does without.
    const isThere = await image.decode().then(() => true, () => false);
    if (wanted !== url) return;
    shown = url;
    for (const step of steps) step.style.backgroundImage = isThere ? `url("${url}")` : '';
    element.classList.toggle('stale', address() !== shown);
  }

  function mark() {
    steps.forEach((step, index) => step.setAttribute('aria-pressed', String(strength() === examples[index])));
  }
  on('settings', mark);
  on('sheet cursor settings busy', follow);
  // It may be folded away.
  new ResizeObserver(follow).observe(element);
  mark();
  return element;
}
