// A film as it will be, shown in the large view: painted here where only the view and the time move,
// else by the server, small.

import * as api from './api.js';
import { make } from './dom.js';
import { small } from './film.js';
import { sentence } from './message.js';

const side = 288;      // pixels of what the server paints
const patience = 120;  // milliseconds in which more may be changed

export class Moving {
  /// `large` is the view of the picture; `fault` is told why it cannot move, or '' where it can.
  constructor(large, fault) {
    this.large = large;
    this.fault = fault;
    this.image = make('img', { class: 'film', alt: '', draggable: 'false', hidden: true });
    large.stage.append(this.image);
    this.isHeld = matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  end() {
    this.stop();
    this.image.remove();
    this.release();
  }

  stop() {
    clearTimeout(this.waiting);
    cancelAnimationFrame(this.frame);
    this.asking?.abort();
  }

  release() {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = null;
  }

  /// Shows another film, soon.
  show(body) {
    this.body = body;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.ask(), this.views || this.url ? patience : 0);
  }

  /// Lets it rest, or go on.
  hold(isHeld = !this.isHeld) {
    this.isHeld = isHeld;
    if (!isHeld) this.began = performance.now() - (this.rested ?? 0);
    this.play();
  }

  async ask() {
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    const { body } = this;
    try {
      const { views } = await api.filmViews(body, signal);
      const isPainted = views && this.large.ready;
      const bytes = isPainted ? null : await api.filmPreview(small(body, side), signal);
      if (bytes) {
        const url = URL.createObjectURL(bytes);
        this.release();
        this.url = url;
        this.image.src = url;
        await this.image.decode().catch(() => {});
      }
      if (signal.aborted) return;
      this.views = isPainted ? views : null;
      this.fps = body.fps;
      this.began ??= performance.now();
      this.fault('');
      this.play();
    } catch (error) {
      if (!signal.aborted) this.fault(sentence(error.message));
    }
  }

  play() {
    cancelAnimationFrame(this.frame);
    // What the server paints plays by itself: where it rests, the still picture is seen.
    this.image.hidden = Boolean(this.views) || this.isHeld || !this.url;
    if (this.views) this.paint();
    else this.large.showBase();
  }

  paint() {
    const now = performance.now();
    const far = this.isHeld ? this.rested ?? 0 : now - this.began;
    this.rested = far;
    const { views } = this;
    const [x, y, zoom, rotation, spiral, waveAmplitude, waveFrequency, time] =
      views[Math.floor(far / 1000 * this.fps) % views.length];
    this.large.paint({ x, y, zoom, rotation, spiral, waveAmplitude, waveFrequency }, time);
    if (!this.isHeld) this.frame = requestAnimationFrame(() => this.paint());
  }
}
