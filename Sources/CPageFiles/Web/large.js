// One picture, as large as the window: to be dragged, zoomed and turned. While it moves it is
// painted here, by its shader; as soon as it rests, the server's exact pixels replace that.

import * as api from './api.js';
import { make, keyName } from './dom.js';
import { state, on } from './state.js';
import { whole, isWhole, about, dragged, transform, query } from './view.js';
import { ShaderPainter } from './shader.js';
import { toggle, lock, point } from './sheet.js';
import { breed, vary, cross, visit } from './acts.js';
import { openSlides } from './slides.js';
import { toggleStar, lookAgain } from './starring.js';
import { Animating } from './animate.js';
import { openFamily } from './family.js';
import { Beside } from './beside.js';
import { Inside } from './inside.js';
import { newest } from './newest.js';
import { sentence } from './message.js';

const half = 6000;        // milliseconds from one end of the time to the other
const rest = 150;         // milliseconds after which a view is still
const quick = 384;        // pixels along the side of what is painted while a network is changed
const calm = 700;         // milliseconds after which a changed network is worth a shader
let painter = null;       // one for all pictures, made when it is first needed
let large = null;         // the open view

/// Shows a picture of a sheet large; `left` is told the picture of that sheet that was seen last.
export function openLarge(number, sheet = state.sheet, left) {
  if (!sheet?.pictures[number - 1]) return;
  if (!large) large = new LargeView();
  large.begun = { sheet, left };
  large.show(sheet, number);
}

on('marks', () => large?.beside.mark());
on('stars', () => large?.lookAgain());

class LargeView {
  constructor() {
    painter ??= new ShaderPainter();
    this.view = whole();
    this.base = make('img', { alt: '', class: 'base', draggable: 'false' });
    this.exact = make('img', { alt: '', class: 'exact', draggable: 'false' });
    // The exact picture again and again, to see how it meets itself.
    this.tiled = make('div', { class: 'tiled', hidden: true });
    this.stage = make('div', { id: 'stage', role: 'img' },
      this.base, painter.canvas, this.exact, this.tiled);
    this.tiles = 1;
    this.changes = '';
    this.hasten = newest(() => this.paintQuickly());
    this.inside = new Inside(this);
    this.shape = 1;   // width to height
    this.animation = null;
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
    this.gestures();
    this.resizing = new ResizeObserver(() => this.fit());
    this.dialog.showModal();
    this.resizing.observe(this.dialog.firstChild);
    // Escape leaves the full screen first, whoever hears it.
    this.dialog.addEventListener('fullscreenchange', () => {
      if (!document.fullscreenElement) this.full(false);
    });
  }

  end() {
    this.animation?.end();
    this.pause();
    this.stopping?.abort();
    this.compiling?.abort();
    clearTimeout(this.later);
    this.inside.leave();
    this.resizing.disconnect();
    document.removeEventListener('keydown', this.hear);
    this.release();
    painter.clear();
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
    this.shader = '';
    this.sheet = sheet;
    this.number = number;
    // The sheet and the number that it was bred at; of a star it is asked for.
    this.origin = sheet.isStars ? null : { sheet, number };
    this.view = whole();
    this.stopping?.abort();
    this.stopping = new AbortController();
    painter.clear();
    this.changes = '';
    clearTimeout(this.later);
    this.ready = false;
    this.moves = false;
    this.pause();
    this.time = 0;
    this.tiled.hidden = true;
    this.coarse = 1;
    this.baseView = whole();
    painter.canvas.hidden = true;
    this.exact.hidden = true;
    // What the sheet shows is there at once.
    const small = document.querySelector(`.cell[data-number="${number}"] img`);
    const isShown = sheet === state.sheet && small;
    this.base.src = isShown ? small.src
      : api.pictureURL(this.picture.address, 'png', { width: 256, height: 256 });
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

  async compile() {
    this.compiling?.abort();
    const { signal } = this.compiling = new AbortController();
    try {
      const text = await api.shader(this.picture.address, signal, this.changes);
      if (signal.aborted) return;
      this.moves = /\biTime\b/.test(text);
      this.shader = text;
      this.offer();
      if (!painter.gl) return;
      const ready = await painter.prepare(text, signal);
      if (!signal.aborted) this.ready = ready;
      this.offer();
    } catch { /* the server's pictures are enough */ }
  }

  /// Shows the picture with changes of its network that are not saved, as the server takes them: at
  /// once with few pixels, and exactly when they are still.
  change(changes) {
    if (changes === this.changes) return;
    this.changes = changes;
    this.pause();
    // The shader is that of another network now.
    this.ready = false;
    this.compiling?.abort();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.compile(), calm);
    this.isExact = false;
    this.hasten();
    this.settle(rest);
    this.offer();
  }

  asked(query) { return this.changes ? { ...query, changes: this.changes } : query; }

  async paintQuickly() {
    const { view, time } = this;
    const { signal } = this.stopping;
    const [width, height] = this.pixels(Math.min(1, quick / this.side));
    try {
      const bytes = await api.pixels(this.picture.address,
        this.asked(query(view, width, height, 1, time)), signal);
      // What is exact may have been there sooner.
      if (this.isExact || !await this.take(bytes, view, signal) || this.isExact) return;
      this.exact.hidden = this.tiled.hidden = painter.canvas.hidden = true;
    } catch { /* what is exact says what is wrong */ }
  }

  // Makes an image what moves where there is no shader; false where it came too late.
  async take(bytes, view, signal) {
    const image = new Image();
    const url = URL.createObjectURL(bytes);
    image.src = url;
    await image.decode();
    if (signal.aborted) { URL.revokeObjectURL(url); return false; }
    this.release();
    this.url = url;
    this.base.src = url;
    this.baseView = view;
    this.base.style.transform = transform(view, this.view, this.side);
    return true;
  }

  // What the picture hears, its shader says.
  offer() {
    this.beside.offerTime();
    this.animation?.offer();
  }

  // The size: a square, as the picture is; the whole room on a full screen; an animation's own shape.
  fit() {
    const { clientWidth, clientHeight } = this.stage.parentElement;
    const isFull = this.dialog.classList.contains('full') && !this.animation;
    const wide = Math.min(clientWidth, clientHeight * this.shape);
    const [width, height] = isFull ? [clientWidth, clientHeight]
      : [wide, wide / this.shape].map(length => Math.max(1, Math.round(length)));
    if (width === this.width && height === this.height) return;
    Object.assign(this, { width, height, side: Math.min(width, height) });
    this.stage.style.width = `${width}px`;
    this.stage.style.height = `${height}px`;
    if (this.sheet) this.look(this.view);
  }

  /// Shows another view: at once by the shader, or the last picture moved; exactly when it is still.
  look(view) {
    this.view = view;
    if (this.animation) { this.animation.renew(); return; }
    this.drawn ||= requestAnimationFrame(() => this.draw());
    this.settle(rest);
    this.beside.update();
  }

  /// Shows another time of a picture that moves: the input t, from -1 to 1.
  showTime(time) {
    this.time = time;
    this.drawn ||= requestAnimationFrame(() => this.draw());
    if (!this.playing) this.settle(rest);
    this.beside.update();
  }

  get isPlaying() { return Boolean(this.playing); }

  /// Plays to and fro, by the shader.
  play() {
    if (!this.ready || !this.moves) return;
    clearTimeout(this.still);
    this.loading?.abort();
    const from = performance.now() - (this.time + 1) / 2 * half;
    const frame = now => {
      const phase = (Math.max(0, now - from) / half) % 2;
      this.playing = requestAnimationFrame(frame);
      this.showTime(phase < 1 ? 2 * phase - 1 : 3 - 2 * phase);
    };
    this.playing = requestAnimationFrame(frame);
    this.beside.update();
  }

  pause() {
    if (!this.playing) return;
    cancelAnimationFrame(this.playing);
    this.playing = 0;
    this.showTime(Math.round(this.time * 100) / 100);
  }

  /// One picture, or three by three of it.
  tile(tiles = this.tiles === 1 ? 3 : 1) {
    this.tiles = tiles;
    this.look(this.view);
  }

  draw() {
    this.drawn = 0;
    this.exact.hidden = true;
    this.tiled.hidden = this.ready || this.tiles === 1 || !this.url;
    this.base.style.transform = transform(this.baseView, this.view, this.side);
    if (this.ready) this.paint(this.view, this.time, this.tiles);
  }

  /// Shows what is there of the picture without a shader.
  showBase() {
    painter.canvas.hidden = true;
    this.base.style.transform = transform(this.baseView, this.view, this.side);
  }

  /// Paints a view by the shader.
  paint(view, time, tiles = 1) {
    // Where frames take long, fewer pixels do while it moves.
    const now = performance.now();
    const took = now - (this.before ?? 0);
    this.before = now;
    if (took > 60 && took < 400) this.coarse = Math.min(4, this.coarse * 1.5);
    else if (took < 22) this.coarse = Math.max(1, this.coarse * 0.95);
    const scale = Math.min(2, window.devicePixelRatio || 1) / this.coarse;
    painter.paint(view, ...this.pixels(scale), time, tiles);
    painter.canvas.hidden = false;
  }

  /// Sets it moving, with a panel of how; or shows it still again.
  animate(isWanted = true) {
    if (isWanted === (this.animation !== null)) return;
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

  pixels(scale) {
    return [this.width, this.height].map(length => Math.max(1, Math.round(length * scale)));
  }

  settle(wait) {
    if (this.playing || this.animation) return;
    clearTimeout(this.still);
    this.loading?.abort();
    this.still = setTimeout(() => this.sharpen(), wait);
  }

  async sharpen() {
    const mine = this.loading = new AbortController();
    const { view, time, tiles } = this;
    const density = 1 / tiles * Math.min(window.devicePixelRatio || 1, 4096 / Math.max(this.width, this.height));
    const sizes = this.ready || isWhole(view) ? [density] : [density / 4, density];
    try {
      for (const scale of sizes) {
        const [width, height] = this.pixels(scale);
        const samples = scale === density && width * height < 2500000 ? 2 : 1;
        const asked = query(view, width, height, samples, time);
        const bytes = await api.pixels(this.picture.address, this.asked(asked), mine.signal);
        if (!await this.take(bytes, view, mine.signal)) return;
        this.exact.src = this.url;
        await this.exact.decode().catch(() => {});
        if (mine.signal.aborted) return;
        this.isExact = true;
        this.exact.hidden = tiles > 1;
        this.tiled.hidden = tiles === 1;
        this.tiled.style.backgroundImage = `url("${this.url}")`;
        this.tiled.style.backgroundSize = `${100 / tiles}% ${100 / tiles}%`;
      }
    } catch (error) {
      if (!mine.signal.aborted) this.note(sentence(error.message));
    }
  }

  release() {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = null;
  }

  // In shorter sides from the middle.
  pointAt(event) {
    const box = this.stage.getBoundingClientRect();
    return [(event.clientX - box.left - box.width / 2) / this.side,
      (event.clientY - box.top - box.height / 2) / this.side];
  }

  gestures() {
    const { stage } = this;
    const fingers = new Map();
    stage.addEventListener('pointerdown', event => {
      if (event.button) return;
      stage.setPointerCapture(event.pointerId);
      fingers.set(event.pointerId, this.pointAt(event));
      stage.classList.add('held');
    });
    stage.addEventListener('pointermove', event => {
      const from = fingers.get(event.pointerId);
      if (!from) return;
      const to = this.pointAt(event);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, to);
      if (!other) { this.look(dragged(this.view, from, to)); return; }
      // Two fingers: the resting one is the pivot.
      const arm = ([x, y]) => ({
        length: Math.max(0.01, Math.hypot(x - other[0], y - other[1])),
        turns: Math.atan2(y - other[1], x - other[0]) / (2 * Math.PI),
      });
      const [before, after] = [arm(from), arm(to)];
      this.turn(after.length / before.length, before.turns - after.turns, other);
    });
    for (const name of ['pointerup', 'pointercancel']) {
      stage.addEventListener(name, event => {
        fingers.delete(event.pointerId);
        if (!fingers.size) stage.classList.remove('held');
      });
    }
    stage.addEventListener('wheel', event => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 30 : 1;
      // With Shift some browsers scroll sideways instead.
      const way = (event.deltaY || event.deltaX) * lines;
      if (event.shiftKey) this.turn(1, way / 6000, this.pointAt(event));
      // A pinch on a touchpad comes as a wheel with Ctrl, in small steps.
      else this.turn(Math.exp(-way * (event.ctrlKey ? 0.01 : 0.0018)), 0, this.pointAt(event));
    }, { passive: false });
    stage.addEventListener('dblclick', event =>
      this.turn(event.shiftKey ? 0.5 : 2, 0, this.pointAt(event)));
  }

  /// Zooms and turns about a point, which stays.
  turn(times, turns = 0, point = [0, 0]) {
    this.look(about(this.view, point, times, turns));
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
    if ([...document.querySelectorAll('dialog[open]')].at(-1) !== this.dialog) return;
    if (this.inside.isOpen) { this.inside.key(event); return; }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.matches('input, select, textarea, summary, code');
    const forward = getComputedStyle(this.dialog).direction === 'rtl' ? -1 : 1;
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
      i: () => { if (!isOfStars) this.inside.open(); },
      Enter: () => { if (isShownSheet) { this.dialog.close(); breed(); } },
    };
    // Shift and an arrow moves the plane instead.
    const way = event.shiftKey && {
      ArrowLeft: [0.08, 0], ArrowRight: [-0.08, 0], ArrowUp: [0, 0.08], ArrowDown: [0, -0.08],
    }[event.key];
    const act = way ? () => this.look(dragged(this.view, [0, 0], way)) : acts[keyName(event)];
    const isButton = event.target.matches('button, a') && (event.key === ' ' || event.key === 'Enter');
    if (!act || typing || isButton) return;
    event.preventDefault();
    act();
  }

  full(isFull = !this.dialog.classList.contains('full')) {
    this.dialog.classList.toggle('full', isFull);
    // Where a browser has no full screen, the window is all there is.
    if (isFull) this.dialog.requestFullscreen?.().catch(() => {});
    else if (document.fullscreenElement) document.exitFullscreen();
    this.fit();
  }

  /// Its family, as a tree.
  async relatives() {
    try {
      await openFamily(this.picture.of ?? this.picture.address, address => {
        const [name, generation, number] = address.split('/');
        this.follow(name, Number(generation), Number(number));
      });
    } catch (error) {
      this.beside.note(sentence(error.message));
    }
  }

  vary() {
    if (!this.origin) return;
    const { sheet, number } = this.origin;
    this.leave();
    vary(sheet, number);
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
    point(number);
  }

  /// The address that a text means here, such as 7, 3/7 or lagoon/4/3; null where it means none.
  addressOf(text) {
    const parts = text.trim().split('/');
    const { lineage, number } = this.sheet;
    const address = [lineage, String(number)].slice(0, Math.max(0, 3 - parts.length)).concat(parts);
    return address.length === 3 && /^[1-9]\d*$/.test(address.at(-1)) ? address.join('/') : null;
  }

  slides() { openSlides(this.sheet, this.number); }

  /// Crosses it with the picture of an address, such as a/3/7.
  async cross(address) {
    try {
      await cross(this.origin.sheet, this.origin.number, address);
      this.leave();
    } catch (error) {
      this.beside.note(sentence(error.message));
    }
  }

  async follow(name, generation, number) {
    try {
      const isShown = state.sheet?.lineage === name && state.sheet.number === generation;
      this.show(isShown ? state.sheet : await api.generation(name, generation), number);
    } catch (error) {
      this.beside.note(sentence(error.message));
    }
  }
}
