// A drawing that is larger than its window: dragged, zoomed by the wheel or two fingers.

import { make } from './dom.js';

const [least, most] = [0.05, 4];

export class Plane {
  /// `name` is said to a screen reader; `moved` is called after each move.
  constructor(name, moved) {
    this.moved = moved;
    this.group = make('g', {});
    this.svg = make('svg', { class: 'map', role: 'group', 'aria-label': name }, this.group);
    this.place = { x: 0, y: 0, zoom: 1 };
    /// Whether the pointer drags, so that what is under it is not meant.
    this.isDragged = false;
    this.gestures();
  }

  get width() { return this.svg.clientWidth; }
  get height() { return this.svg.clientHeight; }

  move(change) {
    const place = this.place = { ...this.place, ...change };
    this.group.setAttribute('transform', `translate(${place.x} ${place.y}) scale(${place.zoom})`);
    this.moved();
  }

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

  zoomAbout([clientX, clientY], times) {
    const box = this.svg.getBoundingClientRect();
    const [x, y] = [clientX - box.left, clientY - box.top];
    const { place } = this;
    const zoom = Math.min(most, Math.max(least, place.zoom * times));
    const by = zoom / place.zoom;
    this.move({ zoom, x: x - (x - place.x) * by, y: y - (y - place.y) * by });
  }

  gestures() {
    const { svg } = this;
    let hand = null;
    const fingers = new Map();
    svg.addEventListener('pointerdown', event => {
      this.isDragged = false;
      hand = [event.clientX, event.clientY];
      fingers.set(event.pointerId, hand);
    });
    svg.addEventListener('pointermove', event => {
      const from = fingers.get(event.pointerId);
      if (!from) return;
      const to = [event.clientX, event.clientY];
      if (!this.isDragged && Math.hypot(to[0] - hand[0], to[1] - hand[1]) < 5) return;
      // Not before it is a drag: what is captured is not clicked.
      if (!this.isDragged) svg.setPointerCapture(event.pointerId);
      this.isDragged = true;
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, to);
      if (other) {
        const reach = ([x, y]) => Math.max(1, Math.hypot(x - other[0], y - other[1]));
        this.zoomAbout(other, reach(to) / reach(from));
      } else this.move({ x: this.place.x + to[0] - from[0], y: this.place.y + to[1] - from[1] });
    });
    for (const name of ['pointerup', 'pointercancel', 'pointerleave']) {
      svg.addEventListener(name, event => fingers.delete(event.pointerId));
    }
    svg.addEventListener('wheel', event => {
      event.preventDefault();
      this.zoomAbout([event.clientX, event.clientY], Math.exp(-event.deltaY * 0.0015));
    }, { passive: false });
  }
}
