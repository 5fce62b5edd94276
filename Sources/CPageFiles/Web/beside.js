// What stands beside a large picture: how it came about, what can be done with it, and its family.

import * as api from './api.js';
import { make, icon, iconButton, button, some } from './dom.js';
import { state, marks } from './state.js';
import { whole, isWhole, query } from './view.js';
import { toggle, lock } from './sheet.js';

const mostChildren = 24;

export class Beside {
  /// `large` is the view of the picture.
  constructor(large) {
    this.large = large;
    this.element = make('div', { id: 'about' });
  }

  /// Says a sentence.
  note(text) { this.said.textContent = text; }

  /// Describes the picture that is shown; `signal` says when it is no longer.
  describe(signal) {
    const { large } = this;
    const { picture, sheet, number } = large;
    const how = [picture.operation || 'drawn', ...new Set(picture.mutations)]
      .map(one => one.replaceAll('-', ' '));
    const network = [some(picture.nodes, 'node'), some(picture.connections, 'connection'),
      picture.colour];
    if (picture.score != null) network.push(`score ${Number(picture.score.toPrecision(3))}`);
    this.pick = button('', () => toggle(number));
    this.hold = button('', () => lock(number));
    this.size = make('select', { 'aria-label': 'Size of the file', change: () => this.update() },
      [512, 1024, 2048, 4096].map(side =>
        make('option', { value: side, selected: side === 2048 }, `${side} pixels`)));
    this.save = make('a', { class: 'button save', download: true }, icon('save'), 'Save PNG');
    this.again = button('Whole picture', () => large.look(whole()), 'small');
    this.family = make('div', {});
    this.said = make('p', { class: 'note', role: 'status' });
    const quiet = words => make('p', { class: 'quiet' }, words);
    this.element.replaceChildren(
      make('header', {},
        make('h2', { id: 'large-title' }, picture.address),
        iconButton('back', 'The picture before', '←', () => large.step(-1)),
        iconButton('on', 'The next picture', '→', () => large.step(1)),
        iconButton('large', 'Full screen', 'f', () => large.full()),
        iconButton('close', 'Close', 'Escape', () => large.dialog.close())),
      make('p', { class: 'how' }, `${how.join(', ')}.`),
      quiet(`Generation ${sheet.number}: ${sheet.words}.`),
      quiet(network.join(' · ')),
      make('p', { class: 'buttons' }, sheet === state.sheet && [this.pick, this.hold],
        button('Vary', () => large.vary())),
      make('p', { class: 'buttons' }, this.size, this.save, this.again),
      this.family,
      make('p', { class: 'quiet tip' }, 'Drag to move, wheel to zoom, Shift and wheel to turn.'),
      this.said);
    this.mark();
    this.update();
    this.relate(signal);
  }

  /// Follows the view: what is saved is what is seen.
  update() {
    const { view, picture, width, height } = this.large;
    const most = Number(this.size.value);
    const pixels = [width, height].map(length =>
      Math.round(most * length / Math.max(width, height)) || most);
    this.save.href = api.pictureURL(picture.address, 'png',
      { ...query(view, ...pixels, most > 2048 ? 1 : 2), save: 1 });
    this.again.hidden = isWhole(view);
  }

  /// Follows the marks.
  mark() {
    const { picks, locks } = marks();
    const { number } = this.large;
    for (const [element, is, yes, no] of [
      [this.pick, picks.some(pick => pick[0] === number), 'Picked', 'Pick'],
      [this.hold, locks.includes(number), 'Locked', 'Lock'],
    ]) {
      element.textContent = is ? yes : no;
      element.setAttribute('aria-pressed', String(is));
    }
  }

  // Parents and children, each as a small picture. Which children there are, the generations that
  // were bred from this one know.
  async relate(signal) {
    const { picture, sheet } = this.large;
    this.row(picture.parents.length > 1 ? 'Parents' : 'Parent', [...new Set(picture.parents)]);
    if (!picture.children || state.history?.name !== sheet.lineage) return;
    const children = [];
    for (const { number, parent, saved } of state.history.generations) {
      if (parent !== sheet.number || !saved || children.length >= mostChildren) continue;
      const { pictures } = await api.generation(sheet.lineage, number).catch(() => ({ pictures: [] }));
      if (signal.aborted) return;
      for (const one of pictures) {
        if (one.parents.includes(picture.address)) children.push(one.address);
      }
    }
    this.row('Children', children.slice(0, mostChildren));
  }

  row(title, addresses) {
    if (!addresses.length) return;
    const links = addresses.map(address => {
      const [name, generation, number] = address.split('/');
      return make('button', {
        type: 'button', class: 'relative', 'aria-label': `Picture ${address}`,
        click: () => this.large.follow(name, Number(generation), Number(number)),
      },
      make('img', { src: api.pictureURL(address, 'png', { width: 128, height: 128 }), alt: '' }),
      make('span', {}, name === this.large.sheet.lineage ? `${generation}/${number}` : address));
    });
    this.family.append(make('h3', {}, title), make('div', { class: 'relatives' }, links));
  }
}
