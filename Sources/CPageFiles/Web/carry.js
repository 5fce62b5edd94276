// A picture that is dragged off the page, to the desktop or into another program: the file that breed
// renders, with its genome. Dropped on the page again it is none of its business.

const own = 'application/x-breed-picture';
const side = 1024;

/// The file of a whole picture.
export const fileQuery = { width: side, height: side, samples: 2, save: 1 };

/// Gives a drag that begins a picture of an address to carry, as the file at `url`.
export function carry(event, address, url, image) {
  const { dataTransfer } = event;
  const whole = new URL(url, location.href).href;
  dataTransfer.effectAllowed = 'copy';
  dataTransfer.clearData();
  dataTransfer.setData(own, address);
  // Where files are dropped, Chromium fetches this one.
  dataTransfer.setData('DownloadURL', `image/png:${address.replaceAll('/', '-')}.png:${whole}`);
  dataTransfer.setData('text/uri-list', whole);
  // Where text is: into the field of another parent, for one.
  dataTransfer.setData('text/plain', address);
  if (image) dataTransfer.setDragImage(image, image.clientWidth / 2, image.clientHeight / 2);
}

/// Whether a drag carries a picture of the page's own.
export const isOwn = event => Boolean(event.dataTransfer?.types.includes(own));
