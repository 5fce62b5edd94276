// One picture, as large as the window, on its stage, with all that can be done with it beside.

import * as api from './api.js';
import { make, keyName, topDialog, isFromRight } from './dom.js';
import { state, on } from './state.js';
import { whole, dragged } from './view.js';
import { Stage } from './stage.js';
import { toggle, lock, unlike, point } from './sheet.js';
import { breed, vary, cross, visit } from './acts.js';
import { openSlides } from './slides.js';
import { openHelp } from './help.js';
import { toggleStar, lookAgain } from './starring.js';
import { Animating } from './animate.js';
import { openFamily } from './family.js';
import { Beside } from './beside.js';
import { Inside } from './inside.js';
import { sentence } from './message.js';
import { isRefused } from './guest.js';

let large = null;   // the open view

const isShown = (lineage, generation) =>
  state.sheet?.lineage === lineage && state.sheet.number === generation;

/// Shows a picture of a sheet large; `left` is told the picture of that sheet that was seen last.
export function openLarge(number, sheet = state.sheet, left) {
  if (!sheet?.pictures[number - 1]) return;
  if (!large) large = new LargeView();
  large.begun = { sheet, left };
  large.show(sheet, number);
}

on('marks', () => large?.beside.mark());
on('stars', () => large?.lookAgain());

class LargeView extends Stage {
  constructor() {
    super();
    this.inside = new Inside(this);
    this.beside = new Beside(this);
    this.dialog = make('dialog', { class: 'large', tabindex: '-1', 'aria-labelledby': 'large-title' },
      make('div', { id: 'room' }, this.stage), this.beside.element);
    document.body.append(this.dialog);
    this.dialog.addEventListener('close', () => this.end());
    // From within, and from the animation, one first comes back to the picture.
    this.dialog.addEventListener('cancel', event => {
      if (!this.inside.isOpen && !this.animation) return;
      event.preventDefault();
      if (this.inside.isOpen) this.inside.close(); else this.animate(false);
    });
    // Of the document: a button that has just gone had the focus, and left it to nobody.
    this.hear = event => this.key(event);
    document.addEventListener('keydown', this.hear);
    this.resizing = new ResizeObserver(() => this.fit());
    this.dialog.showModal();
    this.resizing.observe(this.dialog.firstChild);
    // Escape leaves the full screen first, whoever hears it.
    this.leftFull = () => { if (!document.fullscreenElement) this.full(false); };
    document.addEventListener('fullscreenchange', this.leftFull);
  }

  end() {
    this.animation?.end();
    this.stop();
    this.inside.leave();
    this.resizing.disconnect();
    document.removeEventListener('keydown', this.hear);
    document.removeEventListener('fullscreenchange', this.leftFull);
    if (document.fullscreenElement) document.exitFullscreen();
    this.dialog.remove();
    large = null;
    if (this.sheet === state.sheet) point(this.number);
    else if (this.sheet === this.begun.sheet) this.begun.left?.(this.picture);
  }

  get picture() { return this.sheet.pictures[this.number - 1]; }

  show(sheet, number) {
    const wasAnimated = this.animation !== null;
    this.animation?.end();
    this.animation = null;
    this.sheet = sheet;
    this.number = number;
    // The sheet and the number that it was bred at; of a star it is asked for.
    this.origin = sheet.isStars ? null : { sheet, number };
    // What the sheet shows is there at once.
    const small = document.querySelector(`.cell[data-number="${number}"] img`);
    const isSeen = sheet === state.sheet && small;
    this.begin(isSeen && !Object.keys(this.canvas).length ? small.src
      : api.pictureURL(this.picture.address, 'png', this.asked({ width: 256, height: 256 })));
    this.stage.setAttribute('aria-label', `Picture ${this.picture.address}, large. Plus and minus zoom, `
      + 'Shift and arrows move, comma and full stop turn it, 0 shows it whole.');
    this.beside.tell.quiet();
    this.beside.describe(this.stopping.signal);
    if (sheet.isStars) this.lookUp(this.stopping.signal);
    this.fit();
    this.settle(0);
    this.compile();
    if (this.inside.isOpen) this.inside.show();
    if (wasAnimated) this.animate();
    this.dialog.focus({ preventScroll: true });
  }

  /// Asks for what a sheet would tell of a star.
  async lookUp(signal) {
    const { picture } = this;
    try {
      const { picture: facts, generation, why } = await api.starDetails(picture.address.split('/')[1]);
      if (signal.aborted) return;
      Object.assign(picture, facts, { why });
      this.origin = generation && { sheet: generation, number: Number(picture.of.split('/').at(-1)) };
      this.beside.describe(signal);
    } catch (error) {
      if (!signal.aborted) this.beside.note(sentence(error.message));
    }
  }

  /// Looks again whether the picture is a star.
  async lookAgain() {
    const { sheet, picture } = this;
    // The shown sheet is looked at anyway.
    if (sheet === state.sheet) return;
    try {
      if (sheet.isStars) {
        const { star } = await api.starDetails(picture.address.split('/')[1]);
        picture.star = star.starred ? star.number : null;
        Object.assign(picture, { title: star.title });
        this.beside.mark();
      } else await lookAgain(sheet);
    } catch { /* the next event asks again */ }
  }

  star() { toggleStar(this.picture, this.beside.tell.say); }

  // The view or the time moved.
  moved() { this.beside.update(); }

  paintOn(canvas) {
    super.paintOn(canvas);
    this.beside.follow();
  }

  // What the picture hears, its shader says.
  offer() {
    this.beside.offerTime();
    this.animation?.offer();
  }

  /// Sets it moving, with a panel of how; or shows it still again.
  animate(isWanted = true) {
    if (isWanted === (this.animation !== null)) return;
    // A guest does not let the host's machine paint one.
    if (isWanted && isRefused(this.beside.tell.say)) return;
    if (isWanted) {
      this.pause();
      clearTimeout(this.still);
      this.loading?.abort();
      this.tiles = 1;
      this.exact.hidden = true;
      this.tiled.hidden = true;
      this.animation = new Animating(this);
      this.animation.begin();
      return;
    }
    this.animation.end();
    this.animation = null;
    this.shape = 1;
    this.beside.describe(this.stopping.signal);
    this.offer();
    this.fit();
    this.look(this.view);
    this.dialog.focus({ preventScroll: true });
  }

  /// Says a sentence where the person looks.
  note(text) { (this.inside.isOpen ? this.inside : this.beside).note(text); }

  step(by) {
    const count = this.sheet.pictures.length;
    this.show(this.sheet, (this.number - 1 + by + count) % count + 1);
  }

  key(event) {
    // The key that opened it is not for it.
    if (event.defaultPrevented) return;
    // A show, or a form, may lie over it.
    if (topDialog() !== this.dialog) return;
    if (this.inside.isOpen) { this.inside.key(event); return; }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isTyping = event.target.matches('input:not([type=range], [type=radio], [type=checkbox]), select, code');
    // What goes with the keys that choose; letters are the picture's all the same.
    const isOwn = event.target.matches('input, summary') && /^(Arrow.*|Enter| )$/.test(event.key);
    const forward = isFromRight(this.dialog) ? -1 : 1;
    const isShownSheet = this.sheet === state.sheet;
    // A star shows what it has kept; the rest is where it was bred.
    const isOfStars = this.sheet.isStars;
    const acts = {
      ArrowLeft: () => this.step(-forward), ArrowRight: () => this.step(forward),
      ArrowUp: () => this.step(-1), ArrowDown: () => this.step(1),
      0: () => this.look(whole()),
      '+': () => this.turn(1.25),
      '=': () => this.turn(1.25),
      '-': () => this.turn(0.8),
      ',': () => this.turn(1, 1 / 48),
      '.': () => this.turn(1, -1 / 48),
      f: () => this.full(),
      l: () => { if (isShownSheet) lock(this.number); },
      x: () => { if (isShownSheet) unlike(this.number); },
      p: () => { if (isShownSheet) toggle(this.number); },
      ' ': () => { if (isShownSheet) toggle(this.number); },
      '*': () => this.star(),
      s: () => this.dialog.querySelector('.save')?.click(),
      v: () => this.vary(),
      t: () => this.tile(),
      m: () => { if (this.origin) this.relatives(); },
      a: () => { if (!isOfStars) this.animate(this.animation === null); },
      k: () => (this.animation ? this.animation.hold() : this.isPlaying ? this.pause() : this.play()),
      w: () => this.slides(),
      '?': openHelp,
      i: () => { if (!isOfStars) this.inside.open(); },
      Enter: () => { if (isShownSheet) { this.dialog.close(); breed(); } },
    };
    // Shift and an arrow moves the plane instead.
    const way = event.shiftKey && {
      ArrowLeft: [0.08, 0], ArrowRight: [-0.08, 0], ArrowUp: [0, 0.08], ArrowDown: [0, -0.08],
    }[event.key];
    const act = way ? () => this.look(dragged(this.view, [0, 0], way)) : acts[keyName(event)];
    const isButton = event.target.matches('button, a') && (event.key === ' ' || event.key === 'Enter');
    if (!act || isTyping || isOwn || isButton) return;
    event.preventDefault();
    act();
  }

  full(isFull = !this.dialog.classList.contains('full')) {
    this.dialog.classList.toggle('full', isFull);
    // A dialog itself may not fill the screen. Where a browser has no full screen, the window is all
    // there is.
    if (isFull) document.documentElement.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen();
    this.fit();
  }

  /// Whether what is asked for now is still wanted when its answer comes.
  asking() {
    const { signal } = this.stopping;
    const mine = this.latest = {};
    return () => mine === this.latest && !signal.aborted;
  }

  /// Its family, as a tree.
  async relatives() {
    const isWanted = this.asking();
    try {
      const family = await api.family(this.picture.of ?? this.picture.address);
      if (!isWanted()) return;
      openFamily(family, address => {
        const [name, generation, number] = address.split('/');
        this.follow(name, Number(generation), Number(number));
      });
    } catch (error) {
      if (isWanted()) this.beside.note(sentence(error.message));
    }
  }

  vary() {
    if (!this.origin || state.busy || isRefused(this.beside.tell.say)) return;
    const { sheet, number } = this.origin;
    this.leave();
    vary(sheet, number, this.canvas);
  }

  /// Closes it, and whatever it was opened from.
  leave() {
    for (const dialog of [...document.querySelectorAll('dialog[open]')].reverse()) dialog.close();
  }

  /// Shows the sheet that it was bred on.
  async goTo() {
    const { sheet: { lineage, number: generation }, number } = this.origin;
    this.leave();
    await visit(lineage, generation);
    // Where that failed, another sheet is shown still.
    if (isShown(lineage, generation)) point(number);
  }

  /// The address that a text means here, such as 7, 3/7 or lagoon/4/3; null where it means none.
  addressOf(text) {
    const parts = text.trim().split('/');
    const { lineage, number } = this.origin?.sheet ?? this.sheet;
    const address = [lineage, String(number)].slice(0, Math.max(0, 3 - parts.length)).concat(parts);
    return address.length === 3 && /^[1-9]\d*$/.test(address.at(-1)) ? address.join('/') : null;
  }

  slides() { openSlides(this.sheet, this.number); }

  /// Crosses it with the picture of an address, such as a/3/7.
  async cross(address) {
    try {
      await cross(this.origin.sheet, this.origin.number, address, this.canvas);
      this.leave();
    } catch (error) {
      this.beside.note(sentence(error.message));
    }
  }

  /// Shows another picture, of whatever sheet; of some searches a sheet has only the best.
  async follow(name, generation, number) {
    const isWanted = this.asking();
    try {
      const sheet = isShown(name, generation) ? state.sheet : await api.generation(name, generation);
      if (!isWanted()) return;
      if (sheet.pictures[number - 1]) this.show(sheet, number);
      else this.note(`The sheet of ${name}/${generation} does not show picture ${number}.`);
    } catch (error) {
      if (isWanted()) this.beside.note(sentence(error.message));
    }
  }
}
