// As many pixels as the screen has where a picture lies: when a sheet comes, and again when the window
// has another size.

import { make } from './dom.js';
import { pictureURL } from './api.js';
import { state } from './state.js';

const awaited = 120;   // of a thousand only those at the top are waited for

const density = () => window.devicePixelRatio || 1;

/// The pixels for a picture with sides of so many of the page's.
const pixelsOf = side => Math.max(16, Math.min(1024, Math.round(side * density())));

/// The pixels a side for so many pictures of a sheet; 0 where they come one by one.
export const pixelsTogether = (count, side) => (count <= awaited ? pixelsOf(side) : 0);

const painted = (picture, pixels, samples) =>
  pictureURL(picture.address, 'png', { width: pixels, height: pixels, samples });

// Coarse screens show steps, so pixels become means of four there, once the sheet is seen, where that
// is not too much to paint.
const samplesOf = pictures => (density() < 1.5 && pictures.length <= 36 ? 2 : 1);

async function loaded(url) {
  const image = make('img', { src: url, alt: '', draggable: 'false', 'data-source': url });
  // A picture that fails leaves an empty cell, which can be picked as any other.
  try { await image.decode(); } catch { image.classList.add('missing'); }
  return image;
}

// A picture that came along with its sheet.
async function unpacked(picture) {
  const image = await loaded(picture.image);
  image.dataset.source = painted(picture, image.naturalWidth, 1);
  return image;
}

/// The images of pictures, so large: the first are there when the promise is kept, others come when they
/// are seen.
export function load(pictures, side) {
  return Promise.all(pictures.map((picture, index) => {
    if (picture.image) return unpacked(picture);
    const url = painted(picture, pixelsOf(side), 1);
    return index < awaited ? loaded(url)
      : make('img', { src: url, alt: '', draggable: 'false', loading: 'lazy', 'data-source': url });
  }));
}

let latest = 0;
let resting = 0;

/// Gives cells the pixels that they should have when nothing has changed for a while; two at a time,
/// until they are others or should have others.
export function sharpenLater(cells, pictures, side, wait) {
  clearTimeout(resting);
  resting = setTimeout(() => sharpen(cells, pictures, side), wait);
}

async function sharpen(cells, pictures, side) {
  const mine = ++latest;
  const samples = samplesOf(pictures);
  const waiting = cells.entries();
  const work = async () => {
    for (const [index, cell] of waiting) {
      const url = painted(pictures[index], pixelsOf(side), samples);
      const old = cell.querySelector('img');
      if (old.dataset.source === url) continue;
      if (old.loading === 'lazy') {
        // The browser asks for it when it is seen, and shows the old one until then.
        old.dataset.source = old.src = url;
        continue;
      }
      const image = await loaded(url);
      if (mine !== latest || !cell.isConnected || state.busy) return;
      // The element stays: a browser gives no click where what was pressed is gone.
      if (!image.classList.contains('missing')) old.dataset.source = old.src = url;
    }
  };
  await Promise.all([work(), work()]);
}
