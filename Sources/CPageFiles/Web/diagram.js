// A network as a drawing that one can touch. A node is a picture of what it computes; a connection is as
// wide as its weight is large. What is chosen is named as the shell names it: "21" a node, "21-22" a
// connection.

import { make } from './dom.js';
import { placeOf, isLink, nameOf } from './changednetwork.js';
import { figure } from './figures.js';
import { movable } from './plane.js';
import { Wiring, side, caption } from './wiring.js';

const letters = 10.5;    // of captions in pixels, at the least
const readable = 0.55;   // the zoom under which captions are left out
const widest = 7;        // of a connection

/// A node's picture, cut out of the one that has all; it follows when that changes.
export function peek(number, count, attributes = {}) {
  const columns = Math.ceil(Math.sqrt(count));
  const [x, y] = [(number - 1) % columns, Math.floor((number - 1) / columns)];
  return make('svg', { viewBox: `${x} ${y} 1 1`, 'aria-hidden': 'true', ...attributes },
    make('use', { href: '#net-atlas' }));
}

export class Diagram {
  /// `acts` has `choose` (a key, or nothing), `pull` (a connection, by pixels up, whether finely, and which
  /// drag it is) and `nudge` (a connection, by steps, whether finely).
  constructor(acts) {
    this.acts = acts;
    this.atlas = make('image', { id: 'net-atlas', preserveAspectRatio: 'none' });
    this.plane = make('g', {});
    this.svg = make('svg', { class: 'net', role: 'group' },
      make('defs', {}, this.atlas,
        make('clipPath', { id: 'net-corners' },
          make('rect', { width: side, height: side, rx: 11 }))),
      this.plane);
    this.label = make('text', { class: 'net-weight', 'aria-hidden': 'true', y: -8, hidden: true });
    this.clear();
    this.hand = movable(this.svg, this.plane, {
      least: 0.04, most: 5, moved: () => this.moved(),
      isTaken: event => Boolean(this.pulled) || this.canPull(event),
    });
    this.svg.addEventListener('click', event => {
      if (!this.hand.isDragged && !event.target.closest('[data-key]')) this.acts.choose(null);
    });
    this.pulls();
  }

  /// Draws a network; `values` are its nodes and connections as they are now.
  show(network, values) {
    this.network = network;
    this.values = values;
    this.chosen = null;
    const drawn = network.connections.filter(link => link.drawn);
    this.wiring = new Wiring(network.nodes, drawn, this.svg.clientWidth, this.svg.clientHeight);
    const columns = Math.ceil(Math.sqrt(network.nodes.length));
    const rows = Math.ceil(network.nodes.length / columns);
    this.atlas.setAttribute('width', columns);
    this.atlas.setAttribute('height', rows);
    this.most = Math.max(1e-6, ...network.connections.map(link => Math.abs(link.weight)));
    this.elements = new Map();
    this.links = make('g', { role: 'list', 'aria-label': 'Connections' });
    this.extras = make('g', { role: 'list', 'aria-label': 'Connections of the chosen node', hidden: true });
    // Strong ones above weak ones.
    const order = [...drawn].sort((a, b) => Math.abs(a.weight) - Math.abs(b.weight));
    this.links.append(...order.map(link => this.linkElement(link)));
    const nodes = make('g', { role: 'list', 'aria-label': 'Nodes' },
      network.nodes.map(node => this.nodeElement(node)));
    this.plane.replaceChildren(this.links, this.extras, nodes, this.label);
    this.svg.setAttribute('aria-label', `Network of ${network.address}: ${network.nodes.length} nodes, `
      + `${network.connections.length} connections. Arrow keys go along them.`);
    this.reach(String(network.nodes.at(-1).number));
    this.update(values);
    this.fit();
  }

  /// Whether it goes from above to below.
  get isUpright() { return Boolean(this.wiring?.isUpright); }

  /// The whole network, as large as there is room for.
  fit() {
    if (!this.wiring) return;
    const { clientWidth: width, clientHeight: height } = this.svg;
    const edge = side / 2 + 26;
    const [wide, high] = this.wiring.size;
    const zoom = Math.min(1.25, width / (wide + 2 * edge), height / (high + 2 * edge + caption));
    this.hand.move({
      zoom, x: (width - zoom * wide) / 2, y: (height - zoom * (high + caption)) / 2,
    });
  }

  zoom(times) { this.hand.zoom(times); }

  // Words are left out where they could not be read; the weight stays as large as it is.
  moved() {
    const { zoom } = this.hand.place;
    this.svg.classList.toggle('far', zoom < readable);
    this.svg.style.setProperty('--letters', `${Math.max(11.5, letters / zoom)}px`);
    this.label.setAttribute('transform', `translate(${this.labelled}) scale(${1 / zoom})`);
  }

  linkElement(link) {
    const key = placeOf(link);
    const d = this.wiring.path(link);
    const line = make('path', { class: 'net-line', d });
    const [from, to] = [link.from, link.to].map(number => nameOf(this.network.nodes[number - 1]));
    // Wider than what is seen, to be hit by a finger.
    const grip = make('path', {
      class: 'net-grip', d, role: 'slider', tabindex: -1, 'data-key': key, 'aria-orientation': 'vertical',
      'aria-label': `From ${from} to ${to}`, focus: () => this.focused(key),
      click: () => { if (!this.hand.isDragged) this.acts.choose(key); },
    });
    const element = make('g', { class: 'net-link', role: 'listitem' }, line, grip);
    this.elements.set(key, { element, line, grip, link });
    return element;
  }

  nodeElement(node) {
    const key = String(node.number);
    const [x, y] = this.wiring.spot(node.number);
    const [name, below] = ['1.1em', '2.15em'].map(down =>
      make('text', { class: 'net-name', x: side / 2, y: side, dy: down }));
    // The frame is what one touches: the box of a picture that is cut out is that of the whole.
    const grip = make('rect', {
      class: 'net-frame', width: side, height: side, rx: 11, role: 'button', tabindex: -1, 'data-key': key,
      focus: () => this.focused(key), click: () => { if (!this.hand.isDragged) this.acts.choose(key); },
    });
    const element = make('g', {
      class: 'net-node', role: 'listitem',
      transform: `translate(${(x - side / 2).toFixed(1)} ${(y - side / 2).toFixed(1)})`,
    },
    make('rect', { class: 'net-ground', width: side, height: side, rx: 11 }),
    make('g', { 'clip-path': 'url(#net-corners)' },
      peek(node.number, this.network.nodes.length, { width: side, height: side })),
    name, below, grip);
    this.elements.set(key, { element, grip, name, below });
    return element;
  }

  /// Follows the values: weights, functions, and what is heard.
  update(values) {
    this.values = values;
    for (const node of values.nodes) {
      const { element, grip, name, below } = this.elements.get(String(node.number));
      const [first, second = ''] = node.kind === 'output' ? [node.id, node.activation]
        : nameOf(node).split(/(?<=-)/);
      name.textContent = first;
      below.textContent = second;
      const bias = node.kind === 'input' ? 'input' : `${node.kind}, ${node.activation}, bias ${figure(node.bias)}`;
      grip.setAttribute('aria-label', `Node ${node.number}${node.kind === 'hidden' ? '' : ` ${node.id}`}, `
        + `${bias}${node.heard ? '' : ', unused'}${node.isChanged ? ', changed' : ''}`);
      element.classList.toggle('unheard', !node.heard);
      element.classList.toggle('changed', Boolean(node.isChanged));
    }
    for (const [key, { link }] of this.elements) if (link) this.dress(values.at(key));
    this.tell();
  }

  dress(link) {
    const known = this.elements.get(placeOf(link));
    if (!known) return;
    const { element, line, grip } = known;
    const share = Math.min(1.4, Math.abs(link.weight) / this.most);
    line.setAttribute('stroke-width', link.enabled ? (0.9 + widest * share ** 0.8).toFixed(2) : 1.3);
    for (const [name, is] of [['minus', link.weight < 0], ['off', !link.enabled],
      ['unheard', !link.heard]]) element.classList.toggle(name, is);
    const span = Math.max(this.most, Math.abs(link.weight));
    grip.setAttribute('aria-valuemin', figure(-span).replace('−', '-'));
    grip.setAttribute('aria-valuemax', figure(span));
    grip.setAttribute('aria-valuenow', link.weight);
    grip.setAttribute('aria-valuetext', `${figure(link.weight)}${link.enabled ? '' : ', off'}`);
  }

  /// Shows what is chosen, with all that it is connected to; nothing where it is null.
  choose(key) {
    this.chosen = key;
    const isOwn = link => (isLink(key) ? placeOf(link) === key
      : String(link.from) === key || String(link.to) === key);
    const hidden = key ? this.values.connections.filter(link => !link.drawn && isOwn(link)) : [];
    // Those that stay may have the focus, or be dragged just now.
    const wanted = new Set(hidden.map(placeOf));
    for (const [place, { element, link }] of this.elements) {
      if (!link || link.drawn || wanted.has(place)) continue;
      element.remove();
      this.elements.delete(place);
    }
    this.extras.append(...hidden.filter(link => !this.elements.has(placeOf(link)))
      .map(link => this.linkElement(link)));
    this.extras.toggleAttribute('hidden', !hidden.length);
    hidden.forEach(link => this.dress(link));
    this.svg.classList.toggle('choosing', Boolean(key));
    const near = new Set(key ? isLink(key) ? key.split('-') : [key] : []);
    for (const [place, { element, grip, link }] of this.elements) {
      element.classList.toggle('near', Boolean(link ? key && isOwn(link) : near.has(place)));
      element.classList.toggle('chosen', place === key);
      if (!link) grip.setAttribute('aria-pressed', String(place === key));
    }
    if (key) this.reach(key);
    this.tell();
  }

  // The weight of the connection that is chosen or under the pointer, beside it.
  tell(key = this.over ?? (isLink(this.chosen) ? this.chosen : null)) {
    const known = isLink(key) && this.elements.get(key);
    this.label.toggleAttribute('hidden', !known);
    if (!known) return;
    const link = this.values.at(key);
    const { x, y } = known.line.getPointAtLength(known.line.getTotalLength() * 0.55);
    this.labelled = `${x} ${y}`;
    this.moved();
    this.label.textContent = figure(link.weight) + (link.enabled ? '' : ', off');
  }

  // One of all is where Tab comes to.
  reach(key) {
    this.elements.get(this.tab)?.grip.setAttribute('tabindex', -1);
    this.tab = this.elements.has(key) ? key : this.tab;
    this.elements.get(this.tab)?.grip.setAttribute('tabindex', 0);
  }

  // Not by a click, which chooses when it is over.
  focused(key) {
    if (key !== this.chosen && this.elements.get(key).grip.matches(':focus-visible')) this.acts.choose(key);
  }

  /// Gives the focus to a node or a connection, and moves it into view.
  focus(key) {
    if (!key) return;
    // Only what is chosen shows all of its connections.
    if (this.chosen !== key) this.acts.choose(key);
    const { grip } = this.elements.get(key);
    this.reach(key);
    grip.focus({ preventScroll: true });
    const [frame, box] = [this.svg.getBoundingClientRect(), grip.getBoundingClientRect()];
    const over = (low, high, from, to) => (high - low > to - from ? 0
      : Math.max(from + 20 - low, 0) + Math.min(to - 20 - high, 0));
    const { x, y } = this.hand.place;
    this.hand.move({
      x: x + over(box.left, box.right, frame.left, frame.right),
      y: y + over(box.top, box.bottom, frame.top, frame.bottom),
    });
  }

  // A connection is dragged by a mouse or a pen; a finger moves the drawing, and chooses by a tap.
  canPull(event) { return event.pointerType !== 'touch' && isLink(event.target.dataset?.key); }

  pulls() {
    let drags = 0;
    this.svg.addEventListener('pointerover', event => {
      const { key } = event.target.dataset;
      this.over = isLink(key) ? key : null;
      for (const { element } of this.elements.values()) element.classList.remove('over');
      if (this.over) this.elements.get(key).element.classList.add('over');
      this.tell();
    });
    this.svg.addEventListener('pointerleave', () => {
      this.elements.get(this.over)?.element.classList.remove('over');
      this.over = null;
      this.tell();
    });
    this.svg.addEventListener('pointerdown', event => {
      if (event.button || !this.canPull(event)) return;
      const { key } = event.target.dataset;
      this.pulled = { key, y: event.clientY, drag: `drag ${++drags}`, far: 0 };
      event.target.setPointerCapture(event.pointerId);
    });
    this.svg.addEventListener('pointermove', event => {
      // Where it was let go is not always told.
      if (!event.buttons) this.pulled = null;
      const { pulled } = this;
      if (!pulled) return;
      const up = pulled.y - event.clientY;
      pulled.y = event.clientY;
      pulled.far += Math.abs(up);
      if (pulled.far < 3) return;
      if (this.chosen !== pulled.key) this.acts.choose(pulled.key);
      this.acts.pull(pulled.key, up, event.shiftKey, pulled.drag);
    });
    for (const name of ['pointerup', 'pointercancel']) {
      this.svg.addEventListener(name, () => { this.pulled = null; });
    }
  }

  /// Shows nothing, until there is another network.
  clear() {
    this.network = this.wiring = this.chosen = this.over = this.pulled = null;
    this.elements = new Map();
    this.labelled = '0 0';
    this.plane.replaceChildren(this.label);
    this.label.toggleAttribute('hidden', true);
    this.svg.classList.remove('choosing');
    this.svg.removeAttribute('aria-label');
    this.atlas.removeAttribute('href');
  }

  /// Takes an image of all nodes' pictures, unless `signal` says that they are of another network by then.
  async paint(url, signal) {
    const image = new Image();
    image.src = url;
    await image.decode();
    if (!signal.aborted) this.atlas.setAttribute('href', url);
  }
}
