// A picture on a stage: dragged, zoomed, turned, tiled and played. While it moves it is painted here, by
// its shader; as soon as it rests, the server's exact pixels replace that.

import * as api from './api.js';
import { make } from './dom.js';
import { whole, isWhole, about, dragged, transform, query } from './view.js';
import { ShaderPainter } from './shader.js';
import { listenToGestures } from './gestures.js';
import { newest } from './newest.js';
import { sentence } from './message.js';

const half = 6000;        // milliseconds from one end of the time to the other
const rest = 150;         // milliseconds after which a view is still
const quick = 384;        // pixels along the side of what is painted while a network is changed
const calm = 700;         // milliseconds after which a changed network is worth a shader
let painter = null;       // one for all pictures, made when it is first needed

/// Whoever extends it has the `picture`, hears when it `moved` and what it can `offer`, and can `note` what
/// went wrong; an `animation` may take it over.
export class Stage {
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
    this.canvas = {};
    this.hasten = newest(() => this.paintQuickly());
    this.shape = 1;   // width to height
    this.animation = null;
    listenToGestures(this.stage, {
      drag: (from, to) => this.look(dragged(this.view, from, to)),
      turn: (times, turns, point) => this.turn(times, turns, point),
    });
    painter.lost = () => this.lose();
  }

  /// Begins with another picture; `source` is an image of it that is there at once.
  begin(source) {
    this.shader = '';
    this.view = whole();
    this.stopping?.abort();
    this.stopping = new AbortController();
    painter.clear();
    this.release();
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
    this.base.src = source;
  }

  /// Ends whatever goes on.
  stop() {
    this.pause();
    clearTimeout(this.still);
    this.loading?.abort();
    cancelAnimationFrame(this.drawn);
    this.stopping?.abort();
    this.compiling?.abort();
    clearTimeout(this.later);
    this.release();
    painter.clear();
    painter.lost = () => {};
  }

  async compile() {
    this.compiling?.abort();
    const { signal } = this.compiling = new AbortController();
    try {
      const text = await api.shader(this.picture.address, this.asked(), signal);
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

  // The graphics card has forgotten the shader: the server's pictures take its place.
  lose() {
    this.ready = false;
    this.pause();
    painter.canvas.hidden = true;
    this.look(this.view);
    this.offer();
  }

  /// Shows the picture with changes of its network that are not saved, as the server takes them: at
  /// once with few pixels, and exactly when they are still.
  change(changes) {
    if (changes === this.changes) return;
    this.changes = changes;
    this.repaint(calm);
  }

  /// Shows the picture on another canvas: with another `symmetry` or `tiling`; null is its own.
  paintOn({ symmetry = null, tiling = null }) {
    this.canvas = { ...(symmetry && { symmetry }), ...(tiling && { tiling }) };
    this.repaint(0);
    this.moved();
  }

  // The shader is that of another picture now; another comes after some milliseconds.
  repaint(wait) {
    this.pause();
    this.ready = false;
    this.compiling?.abort();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.compile(), wait);
    this.isExact = false;
    this.hasten();
    this.settle(rest);
    this.offer();
  }

  /// What is asked for: that, with what is changed of the picture.
  asked(query) {
    return { ...query, ...this.canvas, ...(this.changes && { changes: this.changes }) };
  }

  async paintQuickly() {
    const { view, time } = this;
    const { signal } = this.stopping;
    // What is exact may have been there sooner.
    const isWanted = () => !signal.aborted && !this.isExact;
    const [width, height] = this.pixels(Math.min(1, quick / this.side));
    try {
      const bytes = await api.pixels(this.picture.address,
        this.asked(query(view, width, height, 1, time)), signal);
      if (!await this.take(bytes, view, isWanted)) return;
      this.exact.hidden = this.tiled.hidden = painter.canvas.hidden = true;
    } catch { /* what is exact says what is wrong */ }
  }

  // Makes an image what moves where there is no shader; false where it is not wanted any more.
  async take(bytes, view, isWanted) {
    const image = new Image();
    const url = URL.createObjectURL(bytes);
    image.src = url;
    await image.decode();
    if (!isWanted()) { URL.revokeObjectURL(url); return false; }
    this.release();
    this.url = url;
    this.base.src = url;
    this.baseView = view;
    this.base.style.transform = transform(view, this.view, this.side);
    return true;
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
    this.moved();
  }

  /// Shows another time of a picture that moves: the input t, from -1 to 1.
  showTime(time) {
    this.time = time;
    this.drawn ||= requestAnimationFrame(() => this.draw());
    if (!this.playing) this.settle(rest);
    this.moved();
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
    this.moved();
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
    cancelAnimationFrame(this.drawn);
    this.drawn = 0;
    this.exact.hidden = true;
    this.tiled.hidden = this.ready || this.tiles === 1 || !this.url;
    this.base.style.transform = transform(this.baseView, this.view, this.side);
    this.paint(this.view, this.time, this.tiles);
  }

  /// Shows what is there of the picture without a shader.
  showBase() {
    painter.canvas.hidden = true;
    this.base.style.transform = transform(this.baseView, this.view, this.side);
  }

  /// Paints a view by the shader, where there still is one.
  paint(view, time, tiles = 1) {
    if (!this.ready) return;
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
    // A frame that comes late would hide what is exact.
    if (this.drawn) this.draw();
    const mine = this.loading = new AbortController();
    const isWanted = () => !mine.signal.aborted;
    const { view, time, tiles } = this;
    const density = 1 / tiles * Math.min(window.devicePixelRatio || 1, 4096 / Math.max(this.width, this.height));
    const sizes = this.ready || isWhole(view) ? [density] : [density / 4, density];
    try {
      for (const scale of sizes) {
        const [width, height] = this.pixels(scale);
        const samples = scale === density && width * height < 2500000 ? 2 : 1;
        const asked = query(view, width, height, samples, time);
        const bytes = await api.pixels(this.picture.address, this.asked(asked), mine.signal);
        if (!await this.take(bytes, view, isWanted)) return;
        this.isExact = true;
        this.exact.src = this.url;
        await this.exact.decode().catch(() => {});
        if (!isWanted()) return;
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

  /// Zooms and turns about a point, which stays.
  turn(times, turns = 0, point = [0, 0]) {
    this.look(about(this.view, point, times, turns));
  }
}
