// The map: all generations of a lineage, each where it was bred from. Long runs without a branch are
// folded into one dotted stretch, which opens on a click.

import { make, openDialog } from './dom.js';
import { sheetURL, thumbSide } from './api.js';
import { state, generationOf } from './state.js';
import { childrenOf } from './history.js';
import { visit } from './acts.js';
import { movable } from './plane.js';

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
  const plane = make('g', {});
  const svg = make('svg',
    { class: 'map', role: 'group', 'aria-label': `Generations of ${history.name}` }, plane);
  const dialog = openDialog(`The tree of ${history.name}`, 'chart', make('div', { class: 'content' }, svg,
    make('p', { class: 'quiet' }, 'Drag to move, wheel to zoom, arrow keys go along the branches. A click '
      + 'shows a generation; nothing is lost by breeding there: it makes a branch.')));
  const hand = movable(svg, plane, { least: 0.05, most: 4, moved: () => load() });
  const { move } = hand;
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
    plane.replaceChildren(...ways, ...nodes.map(body));
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
      click: () => { if (!hand.isDragged) choose(node); },
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
    const [width, height] = [svg.clientWidth, svg.clientHeight];
    const { place } = hand;
    if (place.zoom < 0.3) return;
    for (const [node, element] of elements) {
      const { saved, pictures } = generationOf(node.numbers[0]);
      if (node.numbers.length > 1 || !saved) continue;
      const pixels = thumbSide(side * Math.max(1, place.zoom), pictures);
      const image = element.querySelector('image');
      if (image && Number(image.dataset.side) >= pixels) continue;
      const [x, y] = spot(node).map((at, index) => at * place.zoom + (index ? place.y : place.x));
      if (x < -100 || y < -100 || x > width + 100 || y > height + 100) continue;
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
    if (!node) return;
    for (const element of elements.values()) element.setAttribute('tabindex', -1);
    const element = elements.get(node);
    element.setAttribute('tabindex', 0);
    element.focus({ preventScroll: true });
    const { place } = hand;
    const [x, y] = spot(node).map((at, index) => at * place.zoom + (index ? place.y : place.x));
    const [width, height] = [svg.clientWidth, svg.clientHeight];
    move({
      x: place.x + Math.max(60 - x, 0) + Math.min(width - 60 - x, 0),
      y: place.y + Math.max(60 - y, 0) + Math.min(height - 60 - y, 0),
    });
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
    event.preventDefault();
  }

  draw();
  const shown = nodes.find(node => node.numbers.length === 1 && node.numbers[0] === state.sheet.number);
  const [x, y] = spot(shown);
  // The whole tree where it fits, smaller if need be; else the shown one in the middle.
  const width = Math.max(...nodes.map(node => node.column)) * across + side + 60;
  const height = Math.max(...nodes.map(node => node.row)) * down + side + 70;
  const zoom = Math.min(1.25, svg.clientWidth / width, svg.clientHeight / height);
  if (zoom >= 0.5) {
    move({
      zoom, x: (svg.clientWidth - zoom * width) / 2 + zoom * (side / 2 + 30),
      y: (svg.clientHeight - zoom * height) / 2 + zoom * (side / 2 + 25),
    });
  } else move({ x: svg.clientWidth / 2 - x, y: svg.clientHeight / 2 - y });
  focus(shown);
}
