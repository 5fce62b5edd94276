// The way from one picture to the next, as breed morph goes it: frames that the server paints ahead of
// time, small, and that are mixed here while they are shown, so that few of them are smooth.

import * as api from './api.js';

const frames = 36;
const atOnce = 2;

export class Way {
  /// From an address to another, so many pixels wide and high.
  constructor(from, to, [width, height]) {
    Object.assign(this, { from, to, width, height });
    this.images = [];
    this.stopping = new AbortController();
    this.loaded = this.load();
    this.loaded.catch(() => {});
  }

  /// Paints ahead; the promise fails where the two cannot be morphed, or the way is closed.
  async load() {
    let next = 0;
    const worker = async () => {
      while (next < frames) {
        const frame = next++;
        const bytes = await api.morphFrame(this.url(frame, this.width, this.height), this.stopping.signal);
        this.images[frame] = await createImageBitmap(bytes);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    this.isReady = true;
  }

  /// The address of a frame at a size.
  url(frame, width, height) {
    return api.morphURL({ from: this.from, to: this.to, frame, frames, width, height });
  }

  /// The frame that is nearest to a share of the way, 0 to 1.
  frameAt(share) { return Math.round(share * (frames - 1)); }

  /// Draws what is seen at a share of the way.
  draw(canvas, share) {
    const { width, height } = this;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const brush = canvas.getContext('2d');
    const place = Math.min(share, 1) * (frames - 1);
    const before = Math.floor(place);
    brush.globalAlpha = 1;
    brush.drawImage(this.images[before], 0, 0);
    if (place === before) return;
    brush.globalAlpha = place - before;
    brush.drawImage(this.images[before + 1], 0, 0);
  }

  close() {
    this.stopping.abort();
    this.isReady = false;
    for (const image of this.images) image?.close();
    this.images = [];
  }
}
