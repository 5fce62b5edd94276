// What a person says of a star: title, tags and note, saved as soon as a field is left.

import * as api from './api.js';
import { make, button, changing, openDialog } from './dom.js';
import { state, changed } from './state.js';
import { sentence } from './message.js';

const mostOffered = 12;   // tags that others have
let forms = 0;            // so that the fields of each have names of their own

const tagsOf = text => [...new Set(text.split(',').map(tag => tag.trim()).filter(Boolean))];

const read = {
  title: text => text.trim(),
  tags: tagsOf,
  note: text => text,
};
const written = { title: text => text, tags: tags => tags.join(', '), note: text => text };
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/// The fields of a star. `left` is called where Enter says that this is all.
export class StarWords {
  constructor(left) {
    const id = `star-${++forms}`;
    this.star = null;
    this.saving = Promise.resolve();
    this.fault = make('p', { class: 'fault', role: 'alert' });
    this.offered = changing(make('div', { class: 'offered', role: 'group', 'aria-label': 'Tags of others' }));
    const entered = event => {
      if (event.key !== 'Enter' || event.isComposing) return;
      // In a note Enter begins a line.
      if (event.target === this.fields.note && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.save().then(fault => { if (!fault) left?.(); });
    };
    const field = (name, element) => {
      element.id = `${id}-${name}`;
      element.setAttribute('dir', 'auto');
      element.setAttribute('autocomplete', 'off');
      element.addEventListener('change', () => this.save());
      element.addEventListener('keydown', entered);
      return element;
    };
    this.fields = {
      title: field('title', make('input', {})),
      tags: field('tags', make('input', { placeholder: 'bird, blue', 'aria-describedby': `${id}-hint` })),
      note: field('note', make('textarea', { rows: 4 })),
    };
    this.fields.tags.addEventListener('input', () => this.press());
    const row = (label, name, ...more) => make('div', { class: 'field' },
      make('label', { for: `${id}-${name}` }, label), this.fields[name], ...more);
    this.element = make('div', { class: 'star-words' },
      row('Title', 'title'),
      row('Tags', 'tags', this.offered,
        make('span', { id: `${id}-hint`, class: 'unseen' }, 'With commas between them')),
      row('Note', 'note'),
      this.fault);
  }

  /// Shows a star's words; what the person is typing stays.
  show(star, tags = []) {
    const isAnother = this.star?.number !== star.number;
    const before = this.star;
    this.star = star;
    if (isAnother) this.fault.textContent = '';
    for (const [name, element] of Object.entries(this.fields)) {
      const isTouched = !isAnother && !isSame(read[name](element.value), before[name]);
      if (!isTouched) element.value = written[name](star[name]);
      element.readOnly = Boolean(state.guest);
    }
    this.offer(tags);
  }

  offer(tags) {
    const { activeElement } = document;
    const focused = this.offered.contains(activeElement) ? activeElement.textContent : null;
    this.offered.replaceChildren(...tags.slice(0, mostOffered).map(({ tag }) => {
      const one = button(tag, () => {
        const own = tagsOf(this.fields.tags.value);
        const rest = own.filter(other => other.toLowerCase() !== tag.toLowerCase());
        this.fields.tags.value = (rest.length < own.length ? rest : [...own, tag]).join(', ');
        this.press();
        this.save();
      }, 'small');
      one.dir = 'auto';
      return one;
    }));
    // The one that was pressed is another now.
    if (focused != null) [...this.offered.children].find(one => one.textContent === focused)?.focus();
    this.press();
  }

  /// Says which of the offered tags are the star's.
  press() {
    const own = tagsOf(this.fields.tags.value).map(tag => tag.toLowerCase());
    for (const one of this.offered.children) {
      one.setAttribute('aria-pressed', String(own.includes(one.textContent.toLowerCase())));
    }
  }

  /// What is typed, as it is typed.
  get typed() {
    return Object.fromEntries(Object.entries(this.fields).map(([name, { value }]) => [name, value]));
  }

  /// Types it.
  set typed(texts) {
    for (const [name, text] of Object.entries(texts)) this.fields[name].value = text;
    this.press();
  }

  /// Saves what is not as it was; gives why that is refused, an empty text where it is not.
  async save() {
    const { star } = this;
    if (!star) return '';
    const values = Object.entries(this.fields).map(([name, { value }]) => [name, read[name](value)]);
    const mine = this.saving = this.saving.then(() => this.send(star, values));
    const fault = await mine;
    // What was typed stays, to be put right.
    if (this.star?.number === star.number) this.fault.textContent = fault;
    return fault;
  }

  async send(star, values) {
    // What was sent before is the star's by now.
    const body = Object.fromEntries(values.filter(([name, value]) => !isSame(value, star[name])));
    if (!Object.keys(body).length) return '';
    try {
      const { stars: [saved] } = await api.star({ of: [star.address], ...body });
      Object.assign(star, saved);
      changed('stars');
      return '';
    } catch (error) {
      return sentence(error.message);
    }
  }

  /// Saves before the fields go or show another star. Where that is refused, `tell` says so and offers
  /// what was typed.
  async leave(tell) {
    const { star, typed } = this;
    const fault = await this.save();
    if (fault) tell(fault, 'fault', [['Put it right', () => openWords(star, tell, typed)]]);
  }
}

/// A small window for the words of a star; `tell` says what goes wrong when it is closed. `typed` is
/// what is in the fields where that is not what the star has.
export function openWords(star, tell, typed = {}) {
  const words = new StarWords(() => dialog.close());
  const done = button('Done', async () => { if (!await words.save()) dialog.close(); }, 'main');
  const content = make('div', { class: 'content' },
    make('img', { src: api.pictureURL(star.address, 'png', { width: 256, height: 256 }), alt: '' }),
    words.element, make('p', { class: 'buttons' }, done));
  const dialog = openDialog(`Star ${star.number}`, 'words-of-star', content, () => words.leave(tell));
  words.show(star);
  words.typed = typed;
  api.stars({}).then(({ tags }) => words.offer(tags)).catch(() => {});
  words.fields.title.focus();
}
