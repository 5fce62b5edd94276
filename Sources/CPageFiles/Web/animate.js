// The panel beside a large picture that sets it moving: what moves and how far, how long, how large,
// and the file that is made of it.

import * as api from './api.js';
import { make, icon, iconButton, button, copyable, emptyBadInput } from './dom.js';
import { state, marks } from './state.js';
import { chosen, sizes, ends, rates, fps, seconds, motionsOf, request, command } from './film.js';
import { choiceGroup } from './choices.js';
import { Moving } from './moving.js';
import { sentence } from './message.js';

const formNames = { png: 'APNG', mp4: 'MP4', webm: 'WebM', gif: 'GIF' };
const leastSeconds = 0.1;
const mostSeconds = 120;
const mostPartners = 12;
let serial = 0;

/// A field with its name above it.
function field(label, hint, input) {
  input.id = `film-${++serial}`;
  return make('div', { class: 'field number', title: hint },
    make('label', { for: input.id }, label), input);
}

export class Animating {
  /// `large` is the view of the picture.
  constructor(large) {
    this.large = large;
    this.fault = make('p', { class: 'fault', role: 'alert' });
    this.motions = make('div', {});
    this.values = make('div', { class: 'values' });
    this.saving = make('div', { class: 'saving' });
    this.command = copyable('animate-command', 'The command that makes it');
    this.play = button('', () => this.hold());
    this.play.title = 'Play, or pause (K)';
    this.wrong = '';   // with what is typed
    this.moving = new Moving(large, text => this.complain(text));
  }

  // What is wrong with what is typed stays until it is mended.
  complain(text) { this.fault.textContent = this.wrong || text; }

  begin() {
    const { large } = this;
    const { address } = large.picture;
    chosen.others = this.partners();
    large.beside.element.replaceChildren(
      make('header', {}, make('h2', { id: 'large-title' }, `Animate ${address}`), this.play,
        iconButton('close', 'Back to the picture', 'Escape', () => large.animate(false))),
      this.motions, this.values, this.fault,
      this.length(),
      choiceGroup('radio', 'At its end', {
        items: ends.map(([value, name]) => ({ value, name })), isChosen: value => value === chosen.end,
        act: value => { chosen.end = value; this.renew(); },
      }).element,
      this.size(), this.form(), this.saving, this.command.element);
    large.beside.element.scrollTop = 0;
    large.dialog.focus({ preventScroll: true });
    this.offerSaving();
    this.offer();
  }

  end() {
    this.making?.abort();
    this.moving.end();
  }

  /// Offers what would move something; the shader of the picture says it.
  offer() {
    const there = motionsOf(this.large.shader);
    // As breed animate does where nothing is said.
    const standard = (there.find(motion => motion.inputs) ?? there.find(motion => motion.name === 'combo')).name;
    const wanted = chosen.motions?.filter(name => there.some(motion => motion.name === name)) ?? [];
    const names = wanted.length ? wanted : [standard];
    this.picked = there.filter(motion => names.includes(motion.name));
    // The shader comes while one types: what is offered still, stays.
    const offered = JSON.stringify([there.map(motion => motion.name), this.picked.map(motion => motion.name)]);
    if (offered !== this.offered) this.build(there);
    this.offered = offered;
    this.group.follow();
    this.renew();
  }

  build(there) {
    this.group = choiceGroup('checkbox', 'What moves', {
      items: there.map(({ name, about }) => ({ value: name, about })),
      isChosen: name => this.picked.some(motion => motion.name === name),
      act: (name, isWanted) => {
        const rest = this.picked.map(motion => motion.name).filter(one => one !== name);
        chosen.motions = isWanted ? [...rest, name] : rest;
        this.offer();
        this.motions.querySelector(`[value="${name}"]`).focus();
      },
    });
    this.motions.replaceChildren(this.group.element);
    this.values.replaceChildren(...this.picked.flatMap(motion => [
      ...motion.flags.map(flag => this.value(flag)),
      motion.name === 'morph' && this.cast(),
    ]).filter(Boolean));
  }

  /// Follows what is chosen.
  renew() {
    const { large } = this;
    const time = Math.round(100 * large.time) / 100;
    this.body = request(large.picture.address, this.picked, large.view, time, large.canvas);
    const { width, height } = this.body;
    large.shape = width / height;
    large.fit();
    this.command.set(command(this.body, large.view, time));
    this.moving.show(this.body);
    this.tell();
  }

  /// Plays, or pauses.
  hold() {
    this.moving.hold();
    this.tell();
  }

  tell() {
    this.play.textContent = this.moving.isHeld ? 'Play' : 'Pause';
  }

  // What a motion takes; empty for the program's own.
  value(flag) {
    const { name, about, words, from, to, isWhole } = flag;
    const change = event => {
      const { value } = event.target;
      chosen.values[name] = value === flag.default ? '' : value;
      this.renew();
    };
    const value = chosen.values[name] ?? '';
    const input = words
      ? make('select', { change }, words.map(word =>
        make('option', { value: word, selected: word === (value || flag.default) }, word)))
      : make('input', {
        type: 'number', step: isWhole ? 1 : 'any', min: from, max: to, placeholder: flag.default, value,
        'aria-description': about, input: change, blur: emptyBadInput,
      });
    const label = name.replaceAll('-', ' ');
    return field(label[0].toUpperCase() + label.slice(1), about, input);
  }

  // Other pictures that are picked on the shown sheet.
  partners() {
    const { large } = this;
    if (large.sheet !== state.sheet) return [];
    return marks().picks.map(([number]) => large.sheet.pictures[number - 1].address)
      .filter(address => address !== large.picture.address).slice(0, mostPartners);
  }

  // Into what it turns: the picks, or whatever is typed.
  cast() {
    const { large } = this;
    const near = make('div', { class: 'relatives' });
    const draw = () => near.replaceChildren(...chosen.others.map(address => make('button', {
      type: 'button', class: 'relative', 'aria-label': `Without ${address}`, title: 'Leave it out',
      click: () => {
        chosen.others = chosen.others.filter(one => one !== address);
        draw();
        this.renew();
      },
    },
    make('img', { src: api.pictureURL(address, 'png', { width: 128, height: 128 }), alt: '' }),
    make('span', {}, address))));
    const input = make('input', {
      id: 'morph-into', dir: 'ltr', autocomplete: 'off', spellcheck: 'false',
      placeholder: `${large.sheet.lineage}/${large.sheet.number}/3`,
    });
    const form = make('form', { class: 'row', submit: event => {
      event.preventDefault();
      const address = large.addressOf(input.value);
      if (!address) { this.fault.textContent = 'Type an address: 7, 3/7 or lagoon/4/3.'; return; }
      chosen.others = [...chosen.others.filter(one => one !== address), address];
      input.value = '';
      draw();
      this.renew();
    } }, input, make('button', { type: 'submit' }, 'Add'));
    draw();
    return make('div', { class: 'cast' },
      make('h3', {}, make('label', { for: 'morph-into' }, 'It turns into')), near, form);
  }

  length() {
    const long = make('input', {
      type: 'number', min: leastSeconds, max: mostSeconds, step: 'any', value: seconds(), input: () => {
        const value = Number(long.value);
        const isWrong = long.value !== '' && !(value >= leastSeconds && value <= mostSeconds);
        this.wrong = isWrong ? `It may take from ${leastSeconds} to ${mostSeconds} seconds.` : '';
        this.complain('');
        if (isWrong || !value) return;
        chosen.seconds = value;
        this.renew();
      },
      // What counts, where it is not what is typed; why is told until something else is.
      change: () => {
        long.value = seconds();
        this.wrong = '';
      },
    });
    const rate = make('select', { change: () => {
      chosen.fps = Number(rate.value);
      this.renew();
    } }, rates.map(one => make('option', { value: one, selected: one === fps() }, one)));
    return make('div', { class: 'row pair' }, field('Seconds', 'How long it is', long),
      field('Frames a second', 'More are smoother, in a larger file', rate));
  }

  size() {
    const size = make('select', { change: () => {
      chosen.size = Number(size.value);
      this.renew();
    } }, sizes.map(([width, height], index) =>
      make('option', { value: index, selected: index === chosen.size }, `${width} × ${height}`)));
    const smooth = make('input', {
      type: 'checkbox', role: 'switch', id: `film-${++serial}`, checked: chosen.isSmooth, change: () => {
        chosen.isSmooth = smooth.checked;
        this.renew();
      },
    });
    return make('div', { class: 'size' }, field('Pixels', 'Of a frame', size),
      make('div', { class: 'field switch' }, smooth,
        make('label', { for: smooth.id, title: 'Four samples for each pixel' }, 'Smooth edges')));
  }

  form() {
    const { forms } = state.choices.film;
    if (!forms.includes(chosen.form)) [chosen.form] = forms;
    return make('div', {}, choiceGroup('radio', 'File', {
      items: forms.map(form => ({ value: form, name: formNames[form] ?? form })),
      isChosen: form => form === chosen.form,
      act: form => { chosen.form = form; this.renew(); this.offerSaving(); },
    }).element,
    forms.length === 1 && make('p', { class: 'hint' },
      'MP4, WebM and GIF are offered where ffmpeg is installed.'));
  }

  offerSaving(said = []) {
    const save = button('', () => this.save(), 'main save');
    save.append(icon('save'), `Save ${formNames[chosen.form] ?? chosen.form}`);
    this.saving.replaceChildren(make('p', { class: 'buttons' }, save),
      make('p', { class: 'note', role: 'status' }, said));
  }

  /// Has the file made, and saves it.
  async save() {
    if (this.making) return;
    const making = this.making = new AbortController();
    const bar = make('progress', { max: this.body.frames, value: 0, 'aria-label': 'Frames' });
    const words = make('p', { class: 'quiet', role: 'status' }, 'It begins…');
    const stop = button('Stop', () => making.abort());
    this.saving.replaceChildren(bar, make('div', { class: 'row' }, words, stop));
    stop.focus({ preventScroll: true });
    let said = [];
    try {
      const { file, name, told } = await api.makeFilm(this.body, making.signal, (done, of) => {
        bar.value = done;
        words.textContent = done < of ? `Frame ${done} of ${of}` : 'The last touches…';
      });
      const link = make('a', { href: file, download: name });
      link.click();
      said = [[`${name} is made.`, ...told].join(' ')];
    } catch (error) {
      said = [making.signal.aborted ? 'Stopped; nothing was kept.' : sentence(error.message)];
    }
    this.making = null;
    if (!this.saving.isConnected) return;
    const hadFocus = this.saving.contains(document.activeElement);
    this.offerSaving(said);
    if (hadFocus) this.saving.querySelector('.save').focus({ preventScroll: true });
  }
}
