// A slide show: the picks, or else all pictures of a sheet, one turning into the next without end, as
// large as the screen. Each rests for a while, painted by the server for the screen.

import * as api from './api.js';
import { make, iconButton, stepButtons, isFromRight, keyName } from './dom.js';
import { state, marks } from './state.js';
import { Way } from './way.js';

const pause = 5000;      // milliseconds that one is seen
const turn = 2600;       // milliseconds from one to the next
const patience = 2500;   // milliseconds more that the frames on the way are waited for
const sides = [240, 960];
let side = 640;          // pixels of the longer side on the way; as many as the machine paints in time

/// Shows the picks of a sheet, or all of it, from a picture on.
export function openSlides(sheet = state.sheet, from = 1) {
  if (!sheet || document.querySelector('dialog.slides')) return;
  const picked = sheet === state.sheet ? marks().picks.map(pick => pick[0]).sort((a, b) => a - b) : [];
  const numbers = picked.length > 1 ? picked : sheet.pictures.map(one => one.number);
  new Slides(sheet, numbers, Math.max(0, numbers.indexOf(from))).show();
}

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

class Slides {
  constructor(sheet, numbers, index) {
    Object.assign(this, { sheet, numbers, index });
    this.latest = 0;      // what was asked for last wins
    this.isPaused = false;
    this.way = null;      // the way to the next picture
    this.gone = null;     // milliseconds that a turn is old; null while a picture rests
    this.canvas = make('canvas', { hidden: true });
    this.room = make('div', { class: 'slides-room', role: 'img' }, this.canvas);
    const [back, on] = stepButtons(by => this.step(by));
    this.holder = iconButton('pause', 'Pause', 'Space', () => this.hold());
    this.dialog = make('dialog', { class: 'slides', tabindex: '-1', 'aria-label': 'Slide show' }, this.room,
      make('div', { class: 'slides-tools' },
        back, this.holder, on,
        iconButton('close', 'Close', 'Escape', () => this.dialog.close())));
    this.hear = event => this.key(event);
    this.resize = () => {
      clearTimeout(this.sizing);
      this.sizing = setTimeout(() => this.show(), 200);
    };
    document.addEventListener('keydown', this.hear, true);
    window.addEventListener('resize', this.resize);
    this.dialog.addEventListener('pointermove', () => this.wake());
    this.leftFull = () => {
      if (this.isFull && !document.fullscreenElement) this.dialog.close();
    };
    document.addEventListener('fullscreenchange', this.leftFull);
    this.dialog.addEventListener('close', () => this.end());
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.dialog.focus({ preventScroll: true });
    this.fill();
  }

  // A dialog itself may not fill the screen. Where a browser has no full screen, the window is all there
  // is; where it is full already, it stays so.
  fill() {
    if (document.fullscreenElement) return;
    document.documentElement.requestFullscreen?.().then(() => {
      if (this.dialog.open) this.isFull = true; else document.exitFullscreen();
    }).catch(() => {});
  }

  end() {
    this.latest++;
    document.removeEventListener('fullscreenchange', this.leftFull);
    clearTimeout(this.sizing);
    this.rest();
    document.removeEventListener('keydown', this.hear, true);
    window.removeEventListener('resize', this.resize);
    if (this.isFull && document.fullscreenElement) document.exitFullscreen();
    this.dialog.remove();
  }

  /// Nothing moves any more, and nothing is about to.
  rest() {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.way?.close();
    this.way = null;
    this.gone = null;
  }

  address(place) {
    const count = this.numbers.length;
    return this.sheet.pictures[this.numbers[(place % count + count) % count] - 1].address;
  }

  /// The window's size in pixels, the longer side no longer than a limit.
  size(limit) {
    const scale = Math.min(window.devicePixelRatio || 1, limit / Math.max(innerWidth, innerHeight));
    return [innerWidth, innerHeight].map(length => Math.max(1, Math.round(length * scale)));
  }

  url(place) {
    const [width, height] = this.size(4096);
    return api.pictureURL(this.address(place), 'png',
      { width, height, samples: width * height < 2500000 ? 2 : 1 });
  }

  /// Shows the picture that it is at, over what is there; then goes on to the next.
  async show(milliseconds = 1200) {
    const mine = ++this.latest;
    this.rest();
    const place = this.index;
    if (!await this.lay(this.url(place), milliseconds, () => mine === this.latest)) return;
    this.room.setAttribute('aria-label', `Picture ${this.address(place)}`);
    new Image().src = this.url(place + 1);
    // Stars show what they have kept; how one becomes another only their lineages know.
    if (!isStill() && this.numbers.length > 1 && !this.sheet.isStars) {
      this.way = new Way(this.address(place), this.address(place + 1), this.size(side));
    }
    if (!this.isPaused) this.timer = setTimeout(() => this.leave(), pause);
  }

  /// Lays a picture over what is there; says whether it is still wanted.
  async lay(url, milliseconds, isWanted) {
    const image = make('img', { src: url, alt: '', draggable: 'false' });
    try { await image.decode(); } catch { /* a picture that fails is passed over */ }
    if (!isWanted()) return false;
    const old = [...this.room.querySelectorAll('img')];
    const isFirst = !old.length && this.canvas.hidden;
    this.room.append(image);
    // The old one lies below until the new one is there.
    const fade = isStill() || isFirst ? null
      : image.animate([{ opacity: 0 }, { opacity: 1 }], { duration: milliseconds, easing: 'ease-in-out' });
    (fade?.finished ?? Promise.resolve()).then(() => {
      old.forEach(one => one.remove());
      if (this.gone === null) this.canvas.hidden = true;
    }).catch(() => {});
    return true;
  }

  /// Goes to the next, by the way there as soon as that is painted; where it takes too long or there is
  /// none, by fading.
  async leave() {
    const { way } = this;
    const mine = this.latest;
    if (way && !way.isReady) {
      const late = new Promise((_, fail) => { this.timer = setTimeout(fail, patience); });
      await Promise.race([way.loaded, late]).catch(() => {});
      if (mine !== this.latest || this.isPaused) return;
      // Fewer pixels next time.
      side = Math.max(sides[0], Math.round(side * 0.7));
    } else side = Math.min(sides[1], Math.round(side * 1.1));
    this.index += 1;
    if (way?.isReady) this.turn(); else this.show();
  }

  /// Turns into the picture that it is at now.
  turn() {
    this.latest++;
    clearTimeout(this.timer);
    this.gone = 0;
    this.way.draw(this.canvas, 0);
    this.canvas.hidden = false;
    for (const image of this.room.querySelectorAll('img')) image.remove();
    this.go();
  }

  go() {
    const began = performance.now() - this.gone;
    const frame = now => {
      this.gone = Math.max(0, now - began);
      this.way.draw(this.canvas, this.gone / turn);
      if (this.gone < turn) this.frame = requestAnimationFrame(frame);
      else this.show(400);
    };
    this.frame = requestAnimationFrame(frame);
  }

  step(by) {
    const isOnTheWay = this.gone !== null;
    this.index += by;
    if (by === 1 && !isOnTheWay && this.way?.isReady && !this.isPaused) this.turn();
    else this.show();
  }

  hold() {
    this.isPaused = !this.isPaused;
    this.holder.setAttribute('aria-pressed', String(this.isPaused));
    clearTimeout(this.timer);
    if (this.gone === null) {
      if (!this.isPaused) this.leave();
      return;
    }
    cancelAnimationFrame(this.frame);
    if (this.isPaused) this.sharpen();
    else {
      for (const image of this.room.querySelectorAll('img')) image.remove();
      this.go();
    }
  }

  /// Has what is seen on the way painted for the screen.
  sharpen() {
    const mine = this.latest;
    const frame = this.way.frameAt(this.gone / turn);
    this.lay(this.way.url(frame, ...this.size(2048)), 300,
      () => mine === this.latest && this.isPaused && this.gone !== null);
  }

  wake() {
    this.dialog.classList.add('awake');
    clearTimeout(this.sleep);
    this.sleep = setTimeout(() => this.dialog.classList.remove('awake'), 2000);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ' ' && event.target.matches('button')) return;
    const forward = isFromRight() ? -1 : 1;
    const act = {
      ' ': () => this.hold(), ArrowRight: () => this.step(forward), ArrowLeft: () => this.step(-forward),
      w: () => this.dialog.close(),
    }[keyName(event)];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
}
