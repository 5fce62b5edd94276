// What stands beside the stars: the words of the one with the cursor, and what may be done with those
// that are selected, or with all that are shown.

import * as api from './api.js';
import { make, button, changing, icon, iconButton, openDialog, copyable, some } from './dom.js';
import { state } from './state.js';
import { quoted, flagged } from './command.js';
import { sentence } from './message.js';
import { foundFromStars } from './acts.js';
import { StarWords } from './starwords.js';
import { isRefused } from './guest.js';

const forms = [['png', 'Contact sheet', 'stars.png'], ['html', 'One page', 'stars.html'],
  ['zip', 'PNGs in a zip', 'stars/']];

/// The shell's command that lists what is asked for, and does `rest` with it.
function command({ search, tag, only, sort }, rest) {
  const words = ['breed stars'];
  for (const one of tag ? tag.split(',') : []) words.push(flagged('tag', one));
  if (search) words.push(flagged('search', search));
  if (only) words.push(`--only ${only}`);
  if (sort && sort !== 'newest') words.push(`--sort ${sort}`);
  return [...words, rest].join(' ');
}

export class StarPanel {
  /// `view` is the view of the stars.
  constructor(view) {
    this.view = view;
    this.words = new StarWords(() => view.focus());
    this.name = make('h3', {});
    this.from = make('p', { class: 'quiet from' });
    this.one = make('section', { 'aria-label': 'The star' }, this.name, this.from, this.words.element,
      make('p', { class: 'buttons' },
        button('See large', () => view.large()), this.goes = button('Go to its sheet', () => view.goTo()),
        changing(button('Take back', () => view.takeBack()))));
    this.which = make('h3', { 'aria-live': 'polite' });
    this.form = make('select', { 'aria-label': 'Form of the file', change: () => this.update() },
      forms.map(([value, label]) => make('option', { value }, label)));
    this.save = make('a', { class: 'button save-stars', download: true }, icon('save'), 'Save');
    this.command = copyable('stars-command');
    this.all = make('section', { class: 'together', 'aria-label': 'Together' }, this.which,
      changing(button('Breed from these…', () => this.breed(), 'main')),
      make('p', { class: 'buttons' }, this.form, this.save), this.command.element);
    this.handle = iconButton('up', 'All of it', '', () => this.unfold());
    this.handle.classList.add('handle');
    this.element = make('aside', { class: 'star-side', 'aria-label': 'Beside the stars' },
      this.handle, this.all, this.one);
    this.unfold(false);
  }

  /// On a narrow window the words are folded away.
  unfold(isOpen = !this.element.classList.contains('open')) {
    this.element.classList.toggle('open', isOpen);
    this.handle.setAttribute('aria-expanded', String(isOpen));
    this.handle.setAttribute('aria-label', isOpen ? 'Less of it' : 'All of it');
    if (isOpen) this.view.reveal();
  }

  /// Shows a star's words.
  show(star, tags) {
    this.one.hidden = !star;
    if (!star) return;
    this.name.textContent = star.address;
    this.from.textContent = star.there ? `From ${star.of}`
      : `From ${star.of}, which is not there any more; the star has kept the picture.`;
    this.goes.hidden = !star.there;
    this.words.show(star, tags);
  }

  /// Follows the selection.
  update() {
    const { selected, sheet } = this.view;
    const count = selected.size || sheet.pictures.length;
    this.element.hidden = !sheet.pictures.length;
    this.which.textContent = selected.size ? `${selected.size} selected`
      : count === 1 ? 'The one shown' : `All ${count} shown`;
    const query = this.view.query();
    const [form, , file] = forms.find(([value]) => value === this.form.value);
    this.save.href = api.starsURL(form, query);
    this.command.set(command(query, `-o ${file}`));
  }

  /// Asks for the name of a lineage that begins with them.
  breed() {
    if (isRefused(this.view.tell.say)) return;
    const query = this.view.query();
    const count = this.view.selected.size || this.view.sheet.pictures.length;
    const input = make('input', {
      name: 'name', value: this.suggestion(query), required: true, autocomplete: 'off', dir: 'ltr', spellcheck: 'false',
      input: () => told.set(command(query, `--into ${quoted(input.value || '…')}`)),
    });
    const told = copyable('into-command');
    const fault = make('p', { class: 'fault', role: 'alert' });
    const submit = make('button', { type: 'submit', class: 'main' }, 'Begin');
    const form = make('form', { class: 'content', submit: async event => {
      event.preventDefault();
      submit.disabled = true;
      fault.textContent = '';
      try {
        const { tag, only, ...body } = query;
        if (tag) body.tags = tag.split(',');
        if (only) body.only = only.split(',').map(Number);
        await foundFromStars({ ...body, name: input.value.trim() });
        dialog.close();
        this.view.dialog.close();
      } catch (error) {
        fault.textContent = sentence(error.message);
        submit.disabled = false;
      }
    } },
    make('p', {}, `A lineage that begins with ${count === 1 ? 'this star' : `these ${some(count, 'star')}`}. `
      + 'The stars stay as they are.'),
    make('label', { class: 'field' }, make('span', {}, 'Name'), input),
    fault, told.element, make('p', { class: 'buttons' }, submit));
    const dialog = openDialog('Breed from stars', 'from-stars', form);
    input.dispatchEvent(new Event('input'));
    input.select();
  }

  // The tag, where there is one alone and it can be a name; else another name that is free.
  suggestion({ tag }) {
    const taken = new Set(state.lineages.map(one => one.name));
    const stem = tag && /^[a-z0-9][a-z0-9-]{0,40}$/i.test(tag) ? tag : 'from-stars';
    let name = stem;
    for (let number = 2; taken.has(name); number++) name = `${stem}-${number}`;
    return name;
  }
}
