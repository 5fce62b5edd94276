// All stars, of all lineages: to be found again, named, shown large, saved and bred from. A listbox in
// which several may be selected; one star, the cursor, has the focus.

import * as api from './api.js';
import { make, icon, button, iconButton, keyName, some, topDialog } from './dom.js';
import { state, on } from './state.js';
import { speaker, say, sentence } from './message.js';
import { visit, hashOf } from './acts.js';
import { point } from './sheet.js';
import { openLarge } from './large.js';
import { openSlides } from './slides.js';
import { openHelp } from './help.js';
import { takeStarsBack } from './starring.js';
import { StarPanel } from './starpanel.js';
import { Selection, leading } from './selection.js';

const address = '#stars';
const pause = 120;   // milliseconds after which what is typed is searched for
const orders = [['newest', 'Newest first'], ['descendants', 'Most descendants'], ['title', 'By title']];
const edge = Math.round(256 * Math.min(2, Math.max(1, window.devicePixelRatio || 1)));

let view = null;   // the open one

/// Shows all stars.
export function openStars() {
  view ??= new StarsView();
}

on('stars', () => view?.load());

class StarsView {
  constructor() {
    this.sheet = { isStars: true, pictures: [] };
    this.selection = new Selection();   // by the numbers of those that are shown
    this.selected = new Set();   // numbers of stars
    this.tags = new Set();       // those that are asked for
    this.cells = new Map();
    const search = event => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.load(), event.type === 'search' ? 0 : pause);
    };
    this.search = make('input', {
      type: 'search', 'aria-label': 'Search the stars', placeholder: 'Search', autocomplete: 'off',
      spellcheck: 'false', dir: 'auto', 'aria-keyshortcuts': '/', input: search, search,
    });
    this.order = make('select', { 'aria-label': 'What comes first', change: () => this.load() },
      orders.map(([value, label]) => make('option', { value }, label)));
    this.counted = make('span', { class: 'quiet', role: 'status' });
    this.offered = make('div', { class: 'star-tags', role: 'group', 'aria-label': 'Narrow by tag' });
    this.list = make('div', { class: 'star-sheet', role: 'listbox', 'aria-multiselectable': 'true' });
    this.room = make('div', { class: 'star-room' }, this.list);
    this.empty = make('div', { class: 'star-empty' });
    const line = make('p', { class: 'star-line', role: 'status' });
    this.tell = speaker(line);
    this.panel = new StarPanel(this);
    this.dialog = make('dialog', { class: 'stars', tabindex: '-1', 'aria-labelledby': 'stars-title' },
      make('header', {}, make('h2', { id: 'stars-title' }, 'Stars'), this.counted, this.search,
        this.order, iconButton('close', 'Close', 'Escape', () => this.dialog.close())),
      this.offered, this.room, this.empty, line, this.panel.element);
    this.dialog.addEventListener('close', () => this.end());
    // Of the document: a button that has just gone had the focus, and left it to nobody.
    this.hear = event => {
      if (topDialog() === this.dialog) this.key(event);
    };
    document.addEventListener('keydown', this.hear);
    this.listen();
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.dialog.focus({ preventScroll: true });
    window.history.replaceState(null, '', address);
    this.load();
  }

  get numbers() { return this.selection.keys; }
  get cursor() { return this.selection.cursor; }

  end() {
    this.loading?.abort();
    clearTimeout(this.typing);
    this.panel.words.leave(say);
    document.removeEventListener('keydown', this.hear);
    this.dialog.remove();
    view = null;
    if (location.hash !== address) return;
    window.history.replaceState(null, '', state.sheet ? hashOf(state.sheet) : location.pathname);
  }

  /// What is asked for; `only` those that are selected, where some are.
  query() {
    const query = {};
    if (this.selected.size) query.only = this.numbers.filter(number => this.selected.has(number)).join();
    else {
      if (this.search.value.trim()) query.search = this.search.value.trim();
      if (this.tags.size) query.tag = [...this.tags].join();
    }
    if (this.order.value !== 'newest') query.sort = this.order.value;
    return query;
  }

  async load() {
    this.loading?.abort();
    const mine = this.loading = new AbortController();
    const query = { search: this.search.value.trim(), sort: this.order.value };
    if (this.tags.size) query.tag = [...this.tags].join();
    try {
      const answer = await api.stars(query, mine.signal);
      if (!mine.signal.aborted) this.draw(answer);
    } catch (error) {
      if (!mine.signal.aborted) {
        this.tell.say(sentence(error.message), 'fault', [['Try again', () => this.load()]]);
      }
    }
  }

  draw({ count, stars, tags, told }) {
    const hadFocus = this.list.contains(document.activeElement);
    this.sheet = { isStars: true, pictures: stars.map((star, index) => ({
      ...star, number: index + 1, name: star.address, star: star.number, parents: [], mutations: [],
    })) };
    this.selection.renew(stars.map(star => star.number));
    this.stars = new Map(stars.map(star => [star.number, star]));
    this.known = tags;
    for (const number of this.selected) if (!this.stars.has(number)) this.selected.delete(number);
    const cells = stars.map(star => this.cell(star));
    this.cells = new Map(stars.map((star, index) => [star.number, cells[index]]));
    this.list.replaceChildren(...cells);
    this.counted.textContent = stars.length === count ? some(count, 'star') : `${stars.length} of ${some(count, 'star')}`;
    this.list.setAttribute('aria-label', this.counted.textContent);
    this.room.hidden = !stars.length;
    this.offer(tags);
    this.explain(count, stars.length);
    if (told.length) this.tell.say(told.map(sentence).join(' '), 'fault');
    this.mark();
    const isNew = !this.isDrawn;
    this.isDrawn = true;
    if (hadFocus || isNew && document.activeElement === this.dialog) this.focus();
  }

  cell(star) {
    const title = star.title || star.of;
    const below = [star.title && star.tags.length ? star.tags.join(', ') : star.title ? star.of : star.tags.join(', '),
      star.descendants != null && some(star.descendants, 'descendant')].filter(Boolean).join(' · ');
    const image = make('img', {
      src: api.pictureURL(star.address, 'png', { width: edge, height: edge, samples: edge < 400 ? 2 : 1 }), alt: '',
      loading: 'lazy', draggable: 'false', error: () => image.classList.add('missing'),
    });
    return make('div', {
      role: 'option', class: 'star-cell', tabindex: '-1', 'data-star': star.number,
      title: [star.title, star.tags.join(', '), star.of].filter(Boolean).join('\n'),
      'aria-label': [`Star ${star.number}`, star.title, star.tags.length && `tags ${star.tags.join(', ')}`, `from ${star.of}`,
        star.descendants != null && some(star.descendants, 'descendant'),
        !star.there && 'its lineage is not there any more'].filter(Boolean).join(', '),
    },
    make('span', { class: 'star-picture' }, image,
      make('span', { class: 'tools', 'aria-hidden': 'true' },
        make('span', { class: 'tool', 'data-do': 'star', 'data-changes': true, title: 'Take the star back (S)' }, icon('star')),
        make('span', { class: 'tool', 'data-do': 'large', title: 'See large (F)' }, icon('large')))),
    make('span', { class: star.title ? 'star-name' : 'star-name untitled', dir: 'auto' }, title),
    make('span', { class: 'star-below', dir: 'auto' }, below));
  }

  /// Tags that narrow the choice, each with how many of those shown have it.
  offer(tags) {
    const counts = new Map(tags.map(({ tag, count }) => [tag.toLowerCase(), count]));
    const asked = [...this.tags].filter(tag => !counts.has(tag.toLowerCase())).map(tag => ({ tag, count: 0 }));
    const focused = document.activeElement?.closest('.star-tags button')?.dataset.tag;
    this.offered.replaceChildren(...[...asked, ...tags].map(({ tag, count }) => {
      const own = [...this.tags].find(one => one.toLowerCase() === tag.toLowerCase());
      const one = make('button', {
        type: 'button', class: 'small', 'data-tag': tag, 'aria-pressed': String(own != null),
        click: () => {
          if (own != null) this.tags.delete(own); else this.tags.add(tag);
          this.load();
        },
      }, make('bdi', {}, tag), make('small', {}, count));
      return one;
    }));
    this.offered.hidden = !this.offered.children.length;
    if (focused != null) [...this.offered.children].find(one => one.dataset.tag === focused)?.focus();
  }

  /// Says why there is nothing to see.
  explain(count, shown) {
    this.empty.hidden = shown > 0;
    if (shown) return;
    this.empty.replaceChildren(...(count ? [
      make('p', {}, 'No star like that.'), button('Show all', () => this.showAll()),
    ] : [
      icon('star'), make('h3', {}, 'No stars yet'),
      make('p', {}, 'On a sheet, press S where you are, or click the star on a picture. A star keeps its picture, '
        + 'whatever becomes of the lineage, and is found here with those of all other lineages.'),
    ]));
  }

  showAll() {
    this.search.value = '';
    this.tags.clear();
    this.load();
  }

  mark() {
    for (const [number, element] of this.cells) {
      element.setAttribute('aria-selected', String(this.selected.has(number)));
      element.tabIndex = number === this.cursor ? 0 : -1;
      element.classList.toggle('cursor', number === this.cursor);
    }
    this.panel.show(this.stars.get(this.cursor), this.known);
    this.panel.update();
  }

  /// Moves the cursor to a star.
  point(number, isFocused = true) {
    if (!this.cells.has(number)) return;
    if (number !== this.cursor) this.panel.words.leave(this.tell.say);
    this.selection.cursor = number;
    this.mark();
    if (isFocused) this.focus();
  }

  /// Scrolls to the star with the cursor, where something has just taken its room.
  reveal() { this.cells.get(this.cursor)?.scrollIntoView({ block: 'nearest' }); }

  focus() { (this.cells.get(this.cursor) ?? this.dialog).focus(); }

  toggle(number) {
    this.selection.anchor = number;
    if (!this.selected.delete(number)) this.selected.add(number);
    this.mark();
  }

  /// Selects all from the anchor to a star.
  range(to) {
    for (const number of this.selection.range(to)) this.selected.add(number);
    this.mark();
  }

  large(number = this.cursor) {
    const index = this.numbers.indexOf(number);
    if (index >= 0) openLarge(index + 1, this.sheet, ({ address: left }) => this.point(Number(left.split('/')[1])));
  }

  /// Shows the sheet that a star was bred on.
  async goTo() {
    const [lineage, generation, number] = this.stars.get(this.cursor).of.split('/');
    this.dialog.close();
    await visit(lineage, Number(generation));
    point(Number(number));
  }

  /// Takes back those selected, or the one with the cursor.
  takeBack() {
    const numbers = this.selected.size ? this.selected : new Set([this.cursor]);
    const pictures = this.sheet.pictures.filter(one => numbers.has(one.star));
    if (pictures.length) takeStarsBack(pictures, this.tell.say);
  }

  listen() {
    const numberAt = event => Number(event.target.closest('.star-cell')?.dataset.star ?? 0);
    this.list.addEventListener('click', event => {
      const number = numberAt(event);
      if (!number) return;
      const tool = event.target.closest('.tool')?.dataset.do;
      if (event.shiftKey && !tool) { this.range(number); this.point(number); return; }
      this.point(number);
      if (tool === 'large') this.large(number);
      else if (tool === 'star') {
        takeStarsBack(this.sheet.pictures.filter(one => one.star === number), this.tell.say);
      } else this.toggle(number);
    });
    this.list.addEventListener('dblclick', event => {
      const number = numberAt(event);
      if (number && !event.target.closest('.tool')) this.large(number);
    });
    // Whoever moves the focus, a screen reader for one, moves the cursor.
    this.list.addEventListener('focusin', event => {
      const number = numberAt(event);
      if (number && number !== this.cursor) this.point(number, false);
    });
  }

  /// Moves the cursor by an arrow key; with `extend` it selects on the way.
  arrow(key, extend) {
    const columns = getComputedStyle(this.list).gridTemplateColumns.split(' ').length;
    const to = this.selection.next(key, this.list, columns);
    if (!to) return;
    if (extend) this.selection.anchor = this.cursor;
    this.point(to);
    if (extend) this.range(to);
  }

  key(event) {
    const { target } = event;
    const isText = target.matches('input, textarea, select');
    if (event.key === 'Escape') {
      // One thing after the other: leave a field, give the selection up, close.
      if (isText) this.focus();
      else if (this.selected.size) { this.selected.clear(); this.mark(); }
      else return;
      event.preventDefault();
      return;
    }
    if (isText) {
      if (target === this.search && ['Enter', 'ArrowDown'].includes(event.key)) { event.preventDefault(); this.focus(); }
      return;
    }
    const key = keyName(event);
    if ((event.ctrlKey || event.metaKey) && key === 'a' && !event.altKey) {
      event.preventDefault();
      this.selected = new Set(this.numbers);
      this.mark();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isButton = target.matches('button, a');
    if (isButton && [' ', 'Enter'].includes(event.key)) return;
    const acts = {
      ' ': () => this.cursor && this.toggle(this.cursor),
      Enter: () => this.large(),
      f: () => this.large(),
      s: () => (event.shiftKey ? this.dialog.close() : this.takeBack()),
      e: () => { if (this.cursor) { this.panel.unfold(true); this.panel.words.fields.title.select(); } },
      b: () => { if (this.sheet.pictures.length) this.panel.breed(); },
      w: () => this.cursor && openSlides(this.sheet, this.numbers.indexOf(this.cursor) + 1),
      '/': () => this.search.select(),
      '?': openHelp,
    };
    if (leading.includes(event.key)) this.arrow(event.key, event.shiftKey);
    else if (acts[key]) acts[key]();
    else return;
    event.preventDefault();
  }
}
