// The map: all generations of a lineage, each where it was bred from. Long runs without a branch are
// folded into one dotted stretch, which opens on a click.

import { make, openDialog } from './dom.js';
import { sheetURL, thumbSide } from './api.js';
import { state, generationOf } from './state.js';
import { childrenOf } from './history.js';
import { visit } from './acts.js';
import { Plane } from './plane.js';

const across = 104;
const down = 92;
const side = 64;
const leastRun = 10;  // shorter ones are not worth folding

/// Nodes from the first generation on: { numbers, parent, column, row }.
export function arrange(history, shown, opened) {
  const children = childrenOf(history);
  const nodes = [];
  let rows = 0;
  const waiting = (children.get(0) ?? []).map(number => ({ number, parent: null })).reverse();
  while (waiting.length) {
    let { number, parent, isFirst } = waiting.pop();
    const row = isFirst ? parent.row : rows++;
    const add = numbers => {
      parent = { numbers, parent, column: parent ? parent.column + 1 : 0, row };
      nodes.push(parent);
    };
    // The stretch that begins here: each has one child, and nobody looks for it.
    const run = [];
    let at = number;
    while (children.get(at)?.length === 1 && at !== shown && at !== history.now) {
      run.push(at);
      [at] = children.get(at);
    }
    if (run.length >= leastRun && !opened.has(run[1])) {
      add([run[0]]);
      add(run.slice(1, -1));
      add([run.at(-1)]);
    } else run.forEach(one => add([one]));
    add([at]);
    const last = parent;
    (children.get(at) ?? []).map((child, index) => ({ number: child, parent: last, isFirst: index === 0 }))
      .reverse().forEach(child => waiting.push(child));
  }
  return nodes;
}

/// Shows the map of the shown lineage.
export function openMap() {
  if (!state.sheet) return;
  const { history } = state;
  const opened = new Set();
  const plane = new Plane(`Generations of ${history.name}`, () => load());
  const dialog = openDialog(`The tree of ${history.name}`, 'chart', make('div', { class: 'content' }, plane.svg,
    make('p', { class: 'quiet' }, 'Drag to move, wheel to zoom, arrow keys go along the branches. A click '
      + 'shows a generation; nothing is lost by breeding there: it makes a branch.')));
  let nodes = [];
  let elements = new Map();

  const spot = node => [node.column * across, node.row * down];

  function draw() {
    nodes = arrange(history, state.sheet.number, opened);
    elements = new Map();
    const ways = nodes.filter(node => node.parent).map(node => {
      const [x, y] = spot(node);
      const [fromX, fromY] = spot(node.parent);
      const bend = fromX + across - side / 2 - 12;
      const curve = y === fromY ? ''
        : `C${bend} ${fromY} ${fromX + side / 2 + 6} ${y} ${x - side / 2} ${y}`;
      return make('path', {
        class: node.numbers.length > 1 || node.parent.numbers.length > 1 ? 'way folded' : 'way',
        d: `M${fromX} ${fromY}${curve}L${x} ${y}`,
      });
    });
    plane.group.replaceChildren(...ways, ...nodes.map(body));
  }

  function body(node) {
    const [x, y] = spot(node);
    const number = node.numbers[0];
    const isFold = node.numbers.length > 1;
    const one = generationOf(number);
    const isShown = number === state.sheet.number && !isFold;
    const words = isFold ? `Generations ${number} to ${node.numbers.at(-1)}, folded`
      : `Generation ${number}, ${one.short}`;
    const short = one.short.length > 13 ? `${one.short.slice(0, 12)}…` : one.short;
    const is = { fold: isFold, shown: isShown, now: !isFold && number === history.now };
    const element = make('g', {
      class: ['node', ...Object.keys(is).filter(key => is[key])].join(' '),
      transform: `translate(${x} ${y})`, role: 'button', tabindex: isShown ? 0 : -1, 'aria-label': words,
      'aria-current': isShown ? 'true' : null,
      click: () => { if (!plane.isDragged) choose(node); },
      keydown: event => walk(event, node),
    },
    make('title', {}, isFold ? words : `${number}: ${one.words || one.short}`),
    make('rect', { x: -side / 2, y: -side / 2, width: side, height: side, rx: 6 }),
    isFold && make('text', { y: 5, class: 'dots' }, '· · ·'),
    make('text', { y: side / 2 + 15 }, isFold ? `${node.numbers.length} more` : `${number} ${short}`));
    elements.set(node, element);
    return element;
  }

  // Only sheets that are seen, and large enough to see something on them.
  function load() {
    if (plane.place.zoom < 0.3) return;
    for (const [node, element] of elements) {
      const { saved, pictures } = generationOf(node.numbers[0]);
      if (node.numbers.length > 1 || !saved) continue;
      const pixels = thumbSide(side * Math.max(1, plane.place.zoom), pictures);
      const image = element.querySelector('image');
      if (image && Number(image.dataset.side) >= pixels) continue;
      if (!plane.isNear(spot(node))) continue;
      const href = sheetURL(history.name, node.numbers[0], pixels);
      if (image) { image.setAttribute('href', href); image.dataset.side = pixels; continue; }
      element.insertBefore(make('image', {
        href, x: -side / 2 + 2, y: -side / 2 + 2, width: side - 4, height: side - 4, 'data-side': pixels,
      }), element.querySelector('text'));
    }
  }

  function choose(node) {
    if (node.numbers.length === 1) { dialog.close(); visit(history.name, node.numbers[0]); return; }
    opened.add(node.numbers[0]);
    draw();
    const first = nodes.find(one => one.numbers[0] === node.numbers[0]);
    focus(first);
  }

  function focus(node) {
    if (node) plane.focus(elements.values(), elements.get(node), spot(node));
  }

  function walk(event, node) {
    const siblings = nodes.filter(one => one.column === node.column).sort((a, b) => a.row - b.row);
    const index = siblings.indexOf(node);
    const next = {
      ArrowLeft: () => node.parent, ArrowRight: () => nodes.find(one => one.parent === node),
      ArrowUp: () => siblings[index - 1], ArrowDown: () => siblings[index + 1],
    }[event.key];
    if (next) focus(next());
    else if (event.key === 'Enter' || event.key === ' ') choose(node);
    else return;
    // The page must not hear the key that closes this: Enter would breed.
    event.preventDefault();
    event.stopPropagation();
  }

  draw();
  const shown = nodes.find(node => node.numbers.length === 1 && node.numbers[0] === state.sheet.number);
  const far = Math.max(...nodes.map(node => node.column)) * across;
  const deep = Math.max(...nodes.map(node => node.row)) * down;
  plane.fit([-side / 2 - 30, -side / 2 - 25], [far + side / 2 + 30, deep + side / 2 + 45], spot(shown));
  focus(shown);
}
