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
function arrange(history, shown, opened) {
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
  const plane = new Plane(`Generations of ${history.name}`, load);
  const dialog = openDialog(`The tree of ${history.name}`, 'chart', make('div', { class: 'content' }, plane.svg,
    make('p', { class: 'quiet' }, 'Drag to move, wheel to zoom, arrow keys go along the branches. A click '
      + 'shows a generation; nothing is lost by breeding there: it makes a branch.')));
  let nodes = [];

  function draw() {
    nodes = arrange(history, state.sheet.number, opened);
    for (const node of nodes) {
      Object.assign(node, {
        point: [node.column * across, node.row * down], act: () => choose(node), next: key => next(key, node),
      });
      node.element = body(node);
    }
    plane.draw(nodes.filter(node => node.parent).map(way), nodes);
  }

  // From where it was bred; a branch leaves its parent's row.
  function way({ parent, point: [x, y], numbers }) {
    const [fromX, fromY] = parent.point;
    const bend = fromX + across - side / 2 - 12;
    const curve = y === fromY ? '' : `C${bend} ${fromY} ${fromX + side / 2 + 6} ${y} ${x - side / 2} ${y}`;
    return make('path', {
      class: numbers.length > 1 || parent.numbers.length > 1 ? 'way folded' : 'way',
      d: `M${fromX} ${fromY}${curve}L${x} ${y}`,
    });
  }

  function body({ numbers }) {
    const [number] = numbers;
    const isFold = numbers.length > 1;
    const one = generationOf(number);
    const isShown = number === state.sheet.number && !isFold;
    const words = isFold ? `Generations ${number} to ${numbers.at(-1)}, folded`
      : `Generation ${number}, ${one.short}`;
    const short = one.short.length > 13 ? `${one.short.slice(0, 12)}…` : one.short;
    const is = { fold: isFold, shown: isShown, now: !isFold && number === history.now };
    return make('g', {
      class: ['node', ...Object.keys(is).filter(key => is[key])].join(' '), 'aria-label': words,
      'aria-current': isShown ? 'true' : null,
    },
    make('title', {}, isFold ? words : `${number}: ${one.words || one.short}`),
    make('rect', { x: -side / 2, y: -side / 2, width: side, height: side, rx: 6 }),
    isFold && make('text', { y: 5, class: 'dots' }, '· · ·'),
    make('text', { y: side / 2 + 15 }, isFold ? `${numbers.length} more` : `${number} ${short}`));
  }

  function load(seen) {
    for (const { numbers, element } of seen) {
      const { saved, pictures } = generationOf(numbers[0]);
      if (numbers.length > 1 || !saved) continue;
      const pixels = thumbSide(side * Math.max(1, plane.zoom), pictures);
      const image = element.querySelector('image');
      if (image && Number(image.dataset.side) >= pixels) continue;
      const href = sheetURL(history.name, numbers[0], pixels);
      if (image) { image.setAttribute('href', href); image.dataset.side = pixels; continue; }
      element.insertBefore(make('image', {
        href, x: -side / 2 + 2, y: -side / 2 + 2, width: side - 4, height: side - 4, 'data-side': pixels,
      }), element.querySelector('text'));
    }
  }

  function choose({ numbers }) {
    if (numbers.length === 1) { dialog.close(); visit(history.name, numbers[0]); return; }
    opened.add(numbers[0]);
    draw();
    plane.focus(nodes.find(one => one.numbers[0] === numbers[0]));
  }

  function next(key, node) {
    const siblings = nodes.filter(one => one.column === node.column).sort((a, b) => a.row - b.row);
    const index = siblings.indexOf(node);
    return {
      ArrowLeft: () => node.parent, ArrowRight: () => nodes.find(one => one.parent === node),
      ArrowUp: () => siblings[index - 1], ArrowDown: () => siblings[index + 1],
    }[key]();
  }

  draw();
  const shown = nodes.find(node => node.numbers.length === 1 && node.numbers[0] === state.sheet.number);
  plane.fit([side / 2 + 30, side / 2 + 25, side / 2 + 30, side / 2 + 45], shown);
  plane.focus(shown);
}
