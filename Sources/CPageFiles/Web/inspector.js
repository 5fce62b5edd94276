// What stands beside the diagram: the node or the connection that is chosen, and what may be changed of
// it. It is built anew for each, and follows the values while one turns them.

import { make, button, some } from './dom.js';
import { state } from './state.js';
import { nameOf, placeOf, isLink } from './changednetwork.js';
import { peek } from './diagram.js';
import { figure, typed } from './figures.js';

const mostRows = 24;   // connections that are listed at first
const finest = 0.01;   // steps of a slider

// Where there is none, a finger drags: the whole drawing.
const hasHover = () => matchMedia('(hover: hover)').matches;

/// A number by a slider and a field. `set` is called with what is chosen, and what one drag or one
/// field's typing has in common; `span` is how far the slider goes to both sides.
function dial({ id, label, name, span, set }) {
  let turns = 0;
  let wide = span;
  const slider = make('input', {
    type: 'range', id, step: finest, min: -wide, max: wide, 'aria-label': label ? null : name,
    pointerdown: () => { turns++; }, input: () => set(Number(slider.value), `${id} ${turns}`),
    change: () => { turns++; },
  });
  const field = make('input', {
    type: 'number', step: 'any', class: 'figure', 'aria-label': `${name}, as a number`,
    input: () => {
      if (field.value !== '' && Number.isFinite(field.valueAsNumber)) set(field.valueAsNumber, `${id} ${turns}`);
    },
    change: () => { turns++; field.value = typed(shown); },
  });
  let shown = 0;
  const follow = value => {
    shown = value;
    if (Math.abs(value) > wide) {
      wide = 2 * Math.abs(value);
      slider.min = -wide;
      slider.max = wide;
    }
    slider.value = value;
    slider.style.setProperty('--part', `${50 + 50 * value / wide}%`);
    slider.setAttribute('aria-valuetext', figure(value));
    if (document.activeElement !== field) field.value = typed(value);
  };
  const element = make('div', { class: 'dial' }, label && make('label', { for: id }, label), slider, field);
  return { element, follow };
}

export class Inspector {
  /// `inside` is the view that it belongs to.
  constructor(inside) {
    this.inside = inside;
    this.element = make('div', { class: 'net-about', role: 'region', 'aria-label': 'What is chosen', tabindex: '-1' });
  }

  /// Shows what a key names; the whole network where there is none.
  show(key) {
    this.key = key;
    this.followers = [];
    this.element.replaceChildren(...(!key ? this.whole(this.inside.network.saved)
      : isLink(key) ? this.link(key) : this.node(Number(key))));
    this.element.scrollTop = 0;
    this.update();
  }

  /// Shows nothing, until there is another network.
  clear() {
    this.key = null;
    this.followers = [];
    this.element.replaceChildren();
  }

  /// Follows the values.
  update() { for (const follow of this.followers) follow(this.inside.network.values); }

  // How far a slider goes: as far as the shell's sweep does, or to twice what the value was.
  span(value) { return Math.ceil(Math.max(this.inside.network.saved.reach, 2 * Math.abs(value))); }

  whole({ nodes, connections }) {
    const off = connections.filter(link => !link.enabled).length;
    const left = connections.filter(link => !link.drawn).length;
    return [
      make('h3', {}, `${some(nodes.length, 'node')}, ${some(connections.length, 'connection')}`
        + (off ? `, ${off} off` : '')),
      make('p', { class: 'quiet' }, 'Each node is a picture of what it computes. Choose one to see what '
        + `comes in and to give it another function. ${hasHover() ? 'Drag a connection up or down'
          : 'Tap a connection'} to change its weight.`),
      left > 0 && make('p', { class: 'quiet' },
        'Of so many only the strongest are drawn; a node that is chosen shows all of its own.'),
      make('ul', { class: 'net-legend' },
        [['plus', 'positive weight'], ['minus', 'negative weight'], ['off', 'switched off'],
          ['unheard', 'changes no colour']].map(([kind, words]) => make('li', {},
          make('svg', { viewBox: '0 0 34 10', 'aria-hidden': 'true', class: `net-link ${kind}` },
            make('path', { class: 'net-line', d: 'M2 5H32', 'stroke-width': 3 })), words))),
    ].filter(Boolean);
  }

  node(number) {
    const { inside } = this;
    const node = inside.network.saved.nodes[number - 1];
    this.picture = make('img', { class: 'net-large', alt: `What node ${number} paints`, draggable: 'false' });
    const range = make('p', { class: 'quiet' });
    const heard = make('p', { class: 'quiet' }, 'No colour depends on it: changes here do not show.');
    const bias = node.kind !== 'input' && dial({
      id: 'net-bias', label: 'Bias', name: 'Bias', span: this.span(node.bias),
      set: (value, turn) => inside.set('bias', number, value, turn),
    });
    this.followers.push(({ nodes }) => {
      const now = nodes[number - 1];
      if (bias) bias.follow(now.bias);
      range.textContent = now.low == null ? 'Its values are not all finite.'
        : `From ${figure(now.low)} (black) to ${figure(now.high)} (white).`;
      heard.hidden = now.heard;
    });
    const kind = { input: 'an input', hidden: 'a hidden node', output: 'a colour channel' }[node.kind];
    return [
      make('h3', {}, `Node ${number}, ${kind}${node.kind === 'hidden' ? '' : `: ${node.id}`}`),
      make('div', { class: 'net-sides' }, this.picture, make('div', {}, range, heard, bias?.element)),
      ...(node.kind === 'input' ? [] : [...this.list('What comes in', 'to', number), this.functions(number)]),
      ...this.list('Where it goes', 'from', number),
    ];
  }

  functions(number) {
    const tiles = state.choices.activations.map(name => {
      const radio = make('input', {
        type: 'radio', class: 'unseen', name: 'net-function', value: name,
        change: () => this.inside.set('activation', number, name),
      });
      this.followers.push(({ nodes }) => { radio.checked = nodes[number - 1].activation === name; });
      return make('label', {}, radio, make('span', {}, curve(name), make('small', {}, name.replaceAll('-', ' '))));
    });
    return make('fieldset', { class: 'net-functions' }, make('legend', {}, 'Function'),
      make('div', { class: 'tiles' }, tiles));
  }

  // The connections at one end of a node, the strongest first; those that enter can be turned here.
  list(title, end, number) {
    const other = end === 'to' ? 'from' : 'to';
    const links = this.inside.network.values.connections.filter(link => link[end] === number)
      .sort((a, b) => b.enabled - a.enabled || Math.abs(b.weight) - Math.abs(a.weight));
    if (!links.length) return [];
    const list = make('ul', { class: 'net-list' });
    const add = some => list.append(...some.map(link => this.row(link, other, end === 'to')));
    add(links.slice(0, mostRows));
    const more = links.length > mostRows && button(`All ${links.length}`, () => {
      add(links.slice(mostRows));
      more.remove();
      this.update();
    }, 'small');
    return [make('h3', {}, title), list, more].filter(Boolean);
  }

  row(link, other, isTurned) {
    const place = placeOf(link);
    const number = link[other];
    const { nodes } = this.inside.network.saved;
    const name = nameOf(this.inside.network.values.nodes[number - 1]);
    const turn = isTurned && dial({
      id: `net-weight-${place}`, name: `Weight from ${name}`, span: this.span(link.weight),
      set: (value, drag) => this.inside.set('weight', place, value, drag),
    });
    const words = make('span', { class: 'figure' });
    const row = make('li', {},
      make('button', {
        type: 'button', class: 'net-end', title: name, 'aria-label': `The connection with ${name}`,
        click: () => this.inside.choose(place),
      }, peek(number, nodes.length), make('span', {}, name)),
      turn ? turn.element : words);
    this.followers.push(({ at }) => {
      const now = at(place);
      if (turn) turn.follow(now.weight);
      words.textContent = figure(now.weight) + (now.enabled ? '' : ', off');
      row.classList.toggle('off', !now.enabled);
    });
    return row;
  }

  link(key) {
    const { inside } = this;
    const { nodes } = inside.network.saved;
    const saved = inside.network.savedLink(key);
    const end = number => make('button', {
      type: 'button', class: 'net-end', click: () => inside.choose(String(number)),
    }, peek(number, nodes.length), make('span', {}, nameOf(inside.network.values.nodes[number - 1])));
    const weight = dial({
      id: 'net-weight', label: 'Weight', name: 'Weight', span: this.span(saved.weight),
      set: (value, turn) => inside.set('weight', key, value, turn),
    });
    const off = button('', () => inside.toggle(key));
    off.title = 'Off and on again (O)';
    const back = button(`As it was: ${figure(saved.weight)}`, () => inside.set('weight', key, saved.weight), 'small');
    const heard = make('p', { class: 'quiet' }, 'No colour depends on it: changes here do not show.');
    this.followers.push(({ at }) => {
      const now = at(key);
      weight.follow(now.weight);
      off.textContent = now.enabled ? 'Switch off' : 'Switch on';
      back.hidden = now.weight === saved.weight;
      heard.hidden = now.heard || !now.enabled;
    });
    return [
      make('h3', {}, `Connection ${key}`),
      make('p', { class: 'net-ends' }, end(saved.from), make('span', { 'aria-hidden': 'true' }, '→'), end(saved.to)),
      weight.element, heard, make('p', { class: 'buttons' }, off, back),
      hasHover() && make('p', { class: 'quiet tip' }, 'In the diagram: drag it up or down, finer with Shift; or the arrow '
        + 'keys up and down.'),
    ].filter(Boolean);
  }

  /// The inspected node's picture, painted anew.
  paint(url) {
    if (this.picture?.isConnected) this.picture.src = url;
  }

  /// Puts the focus where the value is.
  focus() {
    const { element } = this;
    (element.querySelector('input[type=range]') ?? element.querySelector('button'))?.focus();
  }
}

// A function from −4 to 4, as the program computes it; what is beyond the frame is cut off.
function curve(name) {
  const values = state.choices.curves[name];
  const [width, height, top] = [44, 26, 1.6];
  const points = values.map((value, index) => {
    const y = height / 2 * (1 - Math.max(-3, Math.min(3, value / top)));
    return `${(index / (values.length - 1) * width).toFixed(1)},${y.toFixed(1)}`;
  });
  return make('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true', class: 'net-curve' },
    make('path', { class: 'zero', d: `M0 ${height / 2}H${width}M${width / 2} 0V${height}` }),
    make('polyline', { points: points.join(' ') }));
}
