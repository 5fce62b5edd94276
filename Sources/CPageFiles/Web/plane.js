// A drawing that is moved by dragging, and zoomed by the wheel or two fingers about where they are.

import { make } from './dom.js';

const still = 5;   // pixels within which a press is a click

/// Lets the group `plane` of an svg be moved. `moved` is called after each move; `isTaken` says of a
/// pointer's event that it means something else.
export function movable(svg, plane, { least, most, moved, isTaken }) {
  let place = { x: 0, y: 0, zoom: 1 };
  let isDragged = false;
  let hand = null;
  const fingers = new Map();

  const move = change => {
    place = { ...place, ...change };
    plane.setAttribute('transform', `translate(${place.x} ${place.y}) scale(${place.zoom})`);
    moved?.(place);
  };

  function zoomAbout([clientX, clientY], times) {
    const box = svg.getBoundingClientRect();
    const [x, y] = [clientX - box.left, clientY - box.top];
    const zoom = Math.min(most, Math.max(least, place.zoom * times));
    const by = zoom / place.zoom;
    move({ zoom, x: x - (x - place.x) * by, y: y - (y - place.y) * by });
  }

  svg.addEventListener('pointerdown', event => {
    if (event.button || isTaken?.(event)) return;
    isDragged = false;
    hand = [event.clientX, event.clientY];
    fingers.set(event.pointerId, hand);
  });
  svg.addEventListener('pointermove', event => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    const to = [event.clientX, event.clientY];
    if (!isDragged && Math.hypot(to[0] - hand[0], to[1] - hand[1]) < still) return;
    // Not before it is a drag: what is captured is not clicked.
    if (!isDragged) svg.setPointerCapture(event.pointerId);
    isDragged = true;
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, to);
    if (other) {
      const reach = ([x, y]) => Math.max(1, Math.hypot(x - other[0], y - other[1]));
      zoomAbout(other, reach(to) / reach(from));
    } else move({ x: place.x + to[0] - from[0], y: place.y + to[1] - from[1] });
  });
  for (const name of ['pointerup', 'pointercancel', 'pointerleave']) {
    svg.addEventListener(name, event => fingers.delete(event.pointerId));
  }
  svg.addEventListener('wheel', event => {
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 30 : 1;
    // A pinch on a touchpad comes as a wheel with Ctrl, in small steps.
    zoomAbout([event.clientX, event.clientY],
      Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0015)));
  }, { passive: false });

  return {
    move,
    get place() { return place; },
    /// Whether the press that ends now was a drag, and no click.
    get isDragged() { return isDragged; },
    /// Zooms about the middle.
    zoom(times) {
      const box = svg.getBoundingClientRect();
      zoomAbout([box.left + box.width / 2, box.top + box.height / 2], times);
    },
  };
}

const leastZoom = 0.3;   // below that a picture is too small to see something in it

/// A drawing of nodes with its window. One node is a stop of the Tab key; arrow keys go to others.
export class Plane {
  /// `name` is said to a screen reader; `seen` is called with the nodes that are in the window, or nearly,
  /// after each move.
  constructor(name, seen) {
    this.nodes = [];
    this.seen = seen;
    this.group = make('g', {});
    this.svg = make('svg', { class: 'map', role: 'group', 'aria-label': name }, this.group);
    this.hand = movable(this.svg, this.group, { least: 0.05, most: 4, moved: () => this.look() });
  }

  get width() { return this.svg.clientWidth; }
  get height() { return this.svg.clientHeight; }
  get zoom() { return this.hand.place.zoom; }

  /// Draws nodes over the ways between them. Each node has its `element`, the `point` at which it lies,
  /// `next`, the node where an arrow key leads from it, and `act`, for a click, Enter and the space bar.
  draw(ways, nodes) {
    this.nodes = nodes;
    for (const node of nodes) {
      const { element, point: [x, y] } = node;
      element.setAttribute('transform', `translate(${x} ${y})`);
      element.setAttribute('role', 'button');
      element.setAttribute('tabindex', -1);
      element.addEventListener('click', () => { if (!this.hand.isDragged) node.act(); });
      element.addEventListener('keydown', event => this.key(event, node));
    }
    this.group.replaceChildren(...ways, ...nodes.map(node => node.element));
  }

  key(event, node) {
    if (event.key.startsWith('Arrow')) {
      const next = node.next(event.key);
      if (next) this.focus(next);
    } else if (event.key === 'Enter' || event.key === ' ') node.act();
    else return;
    // What lies below must not hear the key that closes this: Enter would breed.
    event.preventDefault();
    event.stopPropagation();
  }

  /// Gives a node the focus, and moves as far as it needs to be well in the window.
  focus(node) {
    for (const { element } of this.nodes) element.setAttribute('tabindex', element === node.element ? 0 : -1);
    node.element.focus({ preventScroll: true });
    const [x, y] = this.at(node.point);
    const { place } = this.hand;
    this.hand.move({
      x: place.x + Math.max(60 - x, 0) + Math.min(this.width - 60 - x, 0),
      y: place.y + Math.max(60 - y, 0) + Math.min(this.height - 60 - y, 0),
    });
  }

  // Only what is seen is loaded.
  look() {
    if (this.zoom < leastZoom) return;
    this.seen(this.nodes.filter(node => {
      const [x, y] = this.at(node.point);
      return x > -100 && y > -100 && x < this.width + 100 && y < this.height + 100;
    }));
  }

  // Where in the window a point of the drawing is.
  at([x, y]) {
    const { place } = this.hand;
    return [x * place.zoom + place.x, y * place.zoom + place.y];
  }

  /// Shows all, with so much room around each node's point, where that fits, smaller if need be; else a
  /// node in the middle.
  fit([left, top, right, bottom], node) {
    const reach = axis => this.nodes.map(({ point }) => point[axis])
      .reduce(([low, high], place) => [Math.min(low, place), Math.max(high, place)], [Infinity, -Infinity]);
    const [[west, east], [north, south]] = [reach(0), reach(1)];
    const [width, height] = [east - west + left + right, south - north + top + bottom];
    const zoom = Math.min(1.25, this.width / width, this.height / height);
    if (zoom >= 0.5) {
      this.hand.move({
        zoom, x: (this.width - zoom * width) / 2 - zoom * (west - left),
        y: (this.height - zoom * height) / 2 - zoom * (north - top),
      });
    } else this.hand.move({ x: this.width / 2 - node.point[0], y: this.height / 2 - node.point[1] });
  }
}
