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

/// A drawing with its window.
export class Plane {
  /// `name` is said to a screen reader; `moved` is called after each move.
  constructor(name, moved) {
    this.group = make('g', {});
    this.svg = make('svg', { class: 'map', role: 'group', 'aria-label': name }, this.group);
    this.hand = movable(this.svg, this.group, { least: 0.05, most: 4, moved });
  }

  get width() { return this.svg.clientWidth; }
  get height() { return this.svg.clientHeight; }
  get place() { return this.hand.place; }
  get isDragged() { return this.hand.isDragged; }

  move(change) { this.hand.move(change); }

  /// Where in the window a point of the drawing is.
  at([x, y]) {
    const { place } = this;
    return [x * place.zoom + place.x, y * place.zoom + place.y];
  }

  /// Whether a point is in the window, or nearly.
  isNear(point) {
    const [x, y] = this.at(point);
    return x > -100 && y > -100 && x < this.width + 100 && y < this.height + 100;
  }

  /// Moves as far as a point needs to be well in the window.
  bring(point) {
    const [x, y] = this.at(point);
    this.move({
      x: this.place.x + Math.max(60 - x, 0) + Math.min(this.width - 60 - x, 0),
      y: this.place.y + Math.max(60 - y, 0) + Math.min(this.height - 60 - y, 0),
    });
  }

  /// Gives one of its elements, which lies at a point, the focus: it alone is a stop of the Tab key.
  focus(elements, element, point) {
    for (const other of elements) other.setAttribute('tabindex', -1);
    element.setAttribute('tabindex', 0);
    element.focus({ preventScroll: true });
    this.bring(point);
  }

  /// Shows all from one corner to the other where it fits, smaller if need be; else a point in the middle.
  fit([left, top], [right, bottom], [x, y]) {
    const [width, height] = [right - left, bottom - top];
    const zoom = Math.min(1.25, this.width / width, this.height / height);
    if (zoom >= 0.5) {
      this.move({
        zoom, x: (this.width - zoom * width) / 2 - zoom * left, y: (this.height - zoom * height) / 2 - zoom * top,
      });
    } else this.move({ x: this.width / 2 - x, y: this.height / 2 - y });
  }
}
