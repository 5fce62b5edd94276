// What stands beside a large picture: how it came about, what can be done with it, and its family.

import * as api from './api.js';
import { make, icon, iconButton, stepButtons, button, changing, some, copyable } from './dom.js';
import { state, marks, timesPicked } from './state.js';
import { carry, fileQuery } from './carry.js';
import { whole, isWhole, query, renderCommand } from './view.js';
import { toggle, weigh, lock, unlike } from './sheet.js';
import { waiting } from './edits.js';
import { score } from './figures.js';
import { folding } from './folding.js';
import { speaker } from './message.js';

const mostChildren = 24;
const mostPixels = 4096;   // along a side, by the server
const samples = 'auto';    // of a file that is saved

// Paper in millimetres, upright unless the picture lies on its side.
const posters = [['A4', 210, 297], ['A3', 297, 420], ['A2', 420, 594]].flatMap(([name, ...sides]) =>
  [150, 300].map(dpi => ({
    name, dpi,
    pixels: isLying => {
      const lengths = sides.map(millimetres => Math.round(millimetres / 25.4 * dpi));
      return isLying ? lengths.reverse() : lengths;
    },
  })));

let isPlaneOpen = false;   // whether symmetry and tiling are unfolded, as long as the page is open

export class Beside {
  /// `large` is the view of the picture.
  constructor(large) {
    this.large = large;
    this.element = make('div', { id: 'about' });
    this.said = make('p', { class: 'note', role: 'status' });
    this.tell = speaker(this.said);
  }

  /// Says a sentence.
  note(text) { this.tell.say(text); }

  /// Describes the picture that is shown; `signal` says when it is no longer.
  describe(signal) {
    const { large } = this;
    const { picture, sheet, number, origin } = large;
    // What a star tells comes a moment later.
    const isKnown = picture.nodes != null;
    const network = isKnown && [some(picture.nodes, 'node'), some(picture.connections, 'connection'),
      picture.colour];
    if (isKnown && picture.score != null) network.push(`score ${score(picture.score)}`);
    this.pick = button('', () => toggle(number));
    this.more = button('Once more', () => this.pickAgain(), 'small');
    this.more.title = 'Pick it once more: it has more turns than a single pick';
    this.lock = button('', () => lock(number));
    this.unlike = button('Unlike', () => unlike(number), 'small');
    this.unlike.title = 'Children shall look unlike it (X)';
    this.inside = button('', () => large.inside.open(), 'within');
    this.inside.title = 'Its network, to be touched (I)';
    this.size = make('select', { 'aria-label': 'Size of the file', change: () => this.update() },
      [512, 1024, 2048, 4096].map(side =>
        make('option', { value: side, selected: side === 2048 }, `${side} pixels`)),
      make('optgroup', { label: 'Posters' }, posters.map(({ name, dpi }, index) =>
        make('option', { value: `poster-${index}` }, `${name}, ${dpi} dpi`))));
    // Of a poster, which the page does not paint, the picture in a usual size.
    const carried = event => carry(event, picture.address,
      this.save.href || api.pictureURL(picture.address, 'png', { ...fileQuery, ...large.canvas }), this.thumb);
    this.save = make('a', { class: 'button save', download: true, dragstart: carried }, icon('save'), 'Save PNG');
    this.thumb = make('img', {
      class: 'thumbnail', draggable: 'true', alt: '', dragstart: carried,
      title: 'Drag it out: to the desktop, or into another program',
    });
    this.again = button('Whole picture', () => large.look(whole()), 'small');
    this.tile = button('3 × 3', () => large.tile());
    this.tile.title = 'How it meets itself, beside and below (T)';
    this.command = copyable('render-command', 'The command that renders it');
    this.bound = make('p', { class: 'quiet' });
    this.family = make('div', {});
    const tree = button('Family tree', () => large.relatives());
    tree.title = 'Of whom it came, and who came of it, across lineages (M)';
    this.time = this.timeRow();
    this.plane = this.planeChoice();
    this.forms = make('p', { class: 'buttons', role: 'group', 'aria-labelledby': 'forms' },
      [['glsl', 'Shader', 'glsl'], ['python', 'Python', 'py'], ['json', 'Genome', 'json']]
        .map(([form, name, ending]) => make('a', {
          class: 'button small', download: `${picture.address.replaceAll('/', '-')}.${ending}`,
          'data-form': form,
        }, `${name} (.${ending})`)));
    this.star = make('button', { type: 'button', class: 'star', title: 'Star, or take the star back (*)', click: () => large.star() },
      icon('star'), make('span', {}));
    const quiet = words => make('p', { class: 'quiet' }, words);
    this.element.replaceChildren(...[
      make('header', {},
        make('h2', { id: 'large-title', dir: picture.title ? 'auto' : null }, picture.title || picture.address),
        stepButtons(by => large.step(by)),
        iconButton('large', 'Full screen', 'f', () => large.full()),
        iconButton('close', 'Close', 'Escape', () => large.dialog.close())),
      sheet.isStars && quiet(`${picture.title ? `${picture.address}, from` : 'From'} ${picture.of}.`),
      origin && make('p', { class: 'how' }, `${picture.how}.`),
      origin && quiet(`Generation ${origin.sheet.number}: ${origin.sheet.words}.`),
      origin && sheet !== state.sheet && make('p', {}, button('Go to its sheet', () => large.goTo(), 'small')),
      picture.why && quiet(`The star has kept the picture: ${picture.why}.`),
      network && quiet(network.join(' · ')),
      make('p', { class: 'buttons' },
        sheet === state.sheet && [this.pick, this.more, this.lock, this.unlike].map(changing),
        changing(this.star),
        origin && changing(button('Vary', () => large.vary())), !sheet.isStars && this.inside),
      this.time.element,
      make('p', { class: 'buttons' }, this.tile,
        !sheet.isStars && changing(button('Animate', () => large.animate())),
        button('Slide show', () => large.slides()), this.again),
      this.plane.element,
      make('p', { class: 'buttons' }, this.size, this.save, this.thumb),
      this.bound, this.command.element,
      this.family, origin && make('p', { class: 'buttons' }, tree),
      make('div', {}, make('h3', { id: 'forms' }, 'Save as'), this.forms),
      origin && changing(this.crossing()),
      make('p', { class: 'quiet tip' }, 'Drag to move, wheel to zoom, Shift and wheel to turn.'),
      this.said,
    ].filter(Boolean));
    this.mark();
    this.offerInside();
    this.update();
    this.follow();
    this.relate(signal);
  }

  /// Follows the view: what is saved is what is seen.
  update() {
    const { view, picture, width, height, canvas } = this.large;
    const time = Math.round(100 * this.large.time) / 100;
    const poster = posters[/^poster-(\d+)$/.exec(this.size.value)?.[1]];
    const most = Number(this.size.value);
    const pixels = poster ? poster.pixels(width > height) : [width, height].map(length =>
      Math.round(most * length / Math.max(width, height)) || most);
    const longer = Math.max(...pixels);
    this.save.hidden = longer > mostPixels;
    if (this.save.hidden) this.save.removeAttribute('href');
    else {
      this.save.href = api.pictureURL(picture.address, 'png',
        { ...query(view, ...pixels, samples, time), ...canvas, save: 1 });
    }
    this.bound.hidden = longer <= mostPixels;
    this.bound.textContent = `${pixels.join(' × ')} pixels are more than the page paints; in a shell:`;
    this.command.set(renderCommand(picture.address, view, ...pixels, samples, time, canvas));
    this.again.hidden = isWhole(view);
    this.tile.setAttribute('aria-pressed', String(this.large.tiles > 1));
    this.time.update();
  }

  /// Follows the canvas.
  follow() {
    const { picture, canvas } = this.large;
    this.plane.follow();
    for (const link of this.forms.children) {
      const { form } = link.dataset;
      link.href = api.pictureURL(picture.address, form, { ...canvas, ...(form === 'json' && { save: 1 }) });
    }
    this.thumb.src = api.pictureURL(picture.address, 'png', { width: 128, height: 128, ...canvas });
  }

  // Symmetry and tiling in place of the picture's own.
  planeChoice() {
    const { large } = this;
    const { elements, follow } = folding({
      none: 'its own', chosen: () => large.canvas,
      choose: change => large.paintOn({ ...large.canvas, ...change }),
    });
    const summary = make('summary', {});
    const element = make('details', { id: 'plane', open: isPlaneOpen, toggle: () => { isPlaneOpen = element.open; } },
      summary, elements,
      changing(make('p', { class: 'hint' }, 'It is shown, saved and animated so; Vary and Cross breed on with it.')));
    return { element, follow: () => {
      follow();
      const words = Object.values(large.canvas).join(', ');
      summary.textContent = `Symmetry and tiling${words && ` · ${words}`}`;
    } };
  }

  // For a picture that sees the time: a slider, and a button that plays where there is a shader.
  timeRow() {
    const { large } = this;
    const play = button('Play', () => (large.isPlaying ? large.pause() : large.play()));
    play.title = 'Play, or pause (K)';
    // It would be read out with each frame; the slider tells it to whoever moves that.
    const value = make('output', { for: 'time', 'aria-live': 'off' });
    const slider = make('input', {
      type: 'range', id: 'time', min: -1, max: 1, step: 0.01,
      input: () => { large.pause(); large.showTime(Number(slider.value)); },
    });
    const element = make('div', { class: 'field', hidden: true },
      make('div', { class: 'row' }, make('label', { for: 'time' }, 'Time'), value),
      make('div', { class: 'row playing' }, play, slider));
    return {
      element, play,
      update: () => {
        slider.value = large.time;
        slider.style.setProperty('--part', `${50 * (large.time + 1)}%`);
        value.textContent = large.time.toFixed(2);
        play.textContent = large.isPlaying ? 'Pause' : 'Play';
      },
    };
  }

  /// Shows the time where the picture has one, and the button where it can be played.
  offerTime() {
    this.time.element.hidden = !this.large.moves;
    this.time.play.hidden = !this.large.ready;
  }

  /// The way to the network, and how many changes wait there.
  offerInside() {
    const count = waiting(this.large.picture.address, this.large.sheet.seed);
    this.inside.textContent = count ? `Inside: ${some(count, 'change')}` : 'Inside';
  }

  // Another parent, by its address or from the picks.
  crossing() {
    const { large } = this;
    const { lineage, number: generation } = large.origin.sheet;
    const input = make('input', {
      id: 'cross', dir: 'ltr', autocomplete: 'off', spellcheck: 'false', placeholder: `${lineage}/${generation}/3`,
    });
    const form = make('form', { class: 'row', submit: event => {
      event.preventDefault();
      const address = large.addressOf(input.value);
      if (address) { large.cross(address); return; }
      this.note('Type an address: 7, 3/7 or lagoon/4/3.');
      input.focus();
    } }, input, make('button', { type: 'submit' }, 'Cross'));
    const picks = large.sheet !== state.sheet ? [] : marks().picks
      .map(pick => pick[0]).filter(number => number !== large.number).slice(0, 12);
    return make('div', { class: 'crossing' },
      make('h3', {}, make('label', { for: 'cross' }, 'Cross with')), form,
      picks.length > 0 && make('div', { class: 'relatives' }, picks.map(number => {
        const { address } = large.sheet.pictures[number - 1];
        return make('button', {
          type: 'button', class: 'relative', 'aria-label': `Cross with ${address}`,
          click: () => large.cross(address),
        },
        make('img', { src: api.pictureURL(address, 'png', { width: 128, height: 128 }), alt: '' }),
        make('span', {}, number));
      })));
  }

  pickAgain() {
    const { number } = this.large;
    weigh(number, 1);
    this.note(`${number} has ${timesPicked(number)} turns to each of a single pick.`);
  }

  /// Follows the marks.
  mark() {
    const { locks, unlike: unliked } = marks();
    const { number } = this.large;
    const times = timesPicked(number);
    for (const [element, is, yes, no] of [
      [this.pick, times > 0, times > 1 ? `Picked ×${times}` : 'Picked', 'Pick'],
      [this.lock, locks.includes(number), 'Locked', 'Lock'],
      [this.unlike, unliked.includes(number), 'Unlike', 'Unlike'],
    ]) {
      element.textContent = is ? yes : no;
      element.setAttribute('aria-pressed', String(is));
    }
    this.more.disabled = !times;
    const isStar = Boolean(this.large.picture.star);
    this.star.lastChild.textContent = isStar ? 'Starred' : 'Star';
    this.star.setAttribute('aria-pressed', String(isStar));
  }

  // Parents and children, each as a small picture. Which children there are, the generations that
  // were bred from this one know.
  async relate(signal) {
    const { picture, sheet } = this.large;
    // It may be described once more before all are found.
    const { family } = this;
    this.row(family, picture.parents.length > 1 ? 'Parents' : 'Parent', [...new Set(picture.parents)]);
    if (!picture.children || state.history?.name !== sheet.lineage) return;
    const children = [];
    for (const { number, parent, saved, picks } of state.history.generations) {
      if (parent !== sheet.number || !saved || children.length >= mostChildren) continue;
      if (picks.length && !picks.includes(picture.number)) continue;
      const { pictures } = await api.generation(sheet.lineage, number).catch(() => ({ pictures: [] }));
      if (signal.aborted) return;
      for (const one of pictures) {
        if (one.parents.includes(picture.address)) children.push(one.address);
      }
    }
    this.row(family, 'Children', children.slice(0, mostChildren));
  }

  row(family, title, addresses) {
    if (!addresses.length) return;
    const links = addresses.map(address => {
      const [name, generation, number] = address.split('/');
      return make('button', {
        type: 'button', class: 'relative', 'aria-label': `Picture ${address}`,
        click: () => this.large.follow(name, Number(generation), Number(number)),
      },
      make('img', { src: api.pictureURL(address, 'png', { width: 128, height: 128 }), alt: '' }),
      make('span', {}, name === this.large.origin?.sheet.lineage ? `${generation}/${number}` : address));
    });
    family.append(make('h3', {}, title), make('div', { class: 'relatives' }, links));
  }
}
