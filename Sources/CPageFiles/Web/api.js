// The program behind the page: JSON and pictures over HTTP, on this machine.

/// What the server answered instead of what was asked; its message is a sentence for the person.
export class Refusal extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

/// The server cannot be reached.
export class Silence extends Error {}

async function ask(path, options, isAgain = false) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    // A connection may have been closed just now; asking twice changes nothing.
    if (!isAgain && !options?.method) return ask(path, options, true);
    throw new Silence('breed serve does not answer');
  }
  if (answer.ok) return answer;
  let sentence = '';
  try { sentence = (await answer.json()).error; } catch { /* not from breed */ }
  if (answer.status === 401) {
    sentence = 'this page has no key any more: open the address that breed serve printed';
  }
  throw new Refusal(answer.status, sentence || `breed serve answered ${answer.status}`);
}

const part = encodeURIComponent;

/// A picture's address as a path.
const pathOf = address => address.split('/').map(part).join('/');

/// With `side`, the answer's generation brings its pictures along, of so many pixels a side.
const painted = side => (side ? `?paint=${side}` : '');

const read = async (path, signal) =>
  (await ask(`/api/${path}`, { cache: 'no-store', signal })).json();

const send = (path, body, signal) => ask(`/api/${path}`, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal,
});

const write = async (path, body) => (await send(path, body)).json();

export const state = () => read('state');
export const choices = () => read('choices');
export const lineage = name => read(`lineages/${part(name)}`);
export const generation = (name, number, side) =>
  read(`lineages/${part(name)}/generations/${number}${painted(side)}`);
export const act = (name, what, body, side) =>
  write(`lineages/${part(name)}/${what}${painted(side)}`, body);
export const found = (body, side) => write(`lineages${painted(side)}`, body);

/// The automatic runs that are going, and a lineage's latest one with its curve.
export const runs = async () => (await read('runs')).runs;
export const latestRun = async name => (await read(`lineages/${part(name)}/run`)).run;
/// How a run from a generation, or from the current one, would search where nothing is said.
export const usualRun = (name, from) =>
  read(`lineages/${part(name)}/run/usual${from ? `?from=${from}` : ''}`);

/// The stars that are asked for, by search, tag, only and sort, with their tags; `signal` stops it.
export const stars = (query, signal) => read(`stars?${new URLSearchParams(query)}`, signal);
/// One star: where it was bred, if that is there still, and what a sheet would tell of it.
export const starDetails = number => read(`stars/${number}`);
export const star = body => write('stars', body);
export const unstar = body => write('stars/unstar', body);
export const starsInto = body => write('stars/into', body);
/// The address of stars as a file: png, html, zip.
export const starsURL = (form, query) => `/api/stars.${form}?${new URLSearchParams(query)}`;

/// Plants what a file holds.
export const plant = async file => (await ask(`/api/import?name=${part(file.name)}`, {
  method: 'POST', headers: { 'Content-Type': file.type || 'application/octet-stream' }, body: file,
})).json();

/// Has the server take a picture for networks to see; gives what it is called, and what was told of it.
export const image = async file => (await ask(`/api/images?name=${part(file.name)}`, {
  method: 'POST', headers: { 'Content-Type': file.type || 'application/octet-stream' }, body: file,
})).json();

/// The address of a picture, such as a/3/7, in a form: png, glsl, json.
export function pictureURL(address, form, query) {
  const asked = new URLSearchParams(query || {}).toString();
  return `/api/pictures/${pathOf(address)}.${form}${asked && `?${asked}`}`;
}

// Few sizes, so that what one place has loaded serves the next.
const sides = [16, 24, 32, 48, 64, 96, 128, 192, 256];

/// The cells' side in pixels that makes a sheet of so many pictures sharp in a thumb of a length.
export function thumbSide(length, pictures) {
  const across = Math.max(1, Math.floor(Math.sqrt(pictures)));
  const wanted = length * (window.devicePixelRatio || 1) / across;
  return sides.find(side => side >= wanted) ?? sides.at(-1);
}

/// A sheet without numbers, its cells of so many pixels.
export const sheetURL = (name, number, side) =>
  `/api/sheets/${part(name)}/${number}.png?side=${side}`;

/// A picture's shader, or that of the picture with changes; `signal` stops it.
export const shader = async (address, changes, signal) =>
  (await ask(pictureURL(address, 'glsl', changes), { signal })).text();

const inside = (address, what, query) =>
  `/api/pictures/${pathOf(address)}/${what}?${new URLSearchParams(query)}`;

/// A picture's network, with changes as the shell has them: "weight 21-22=1.5,off 19-21".
export const network = async (address, changes, signal) =>
  (await ask(inside(address, 'network', changes && { changes }), { signal })).json();

/// What the nodes of a picture paint, all in one image; with `node` what that one does.
export const nodes = async (address, query, signal) =>
  (await ask(inside(address, 'nodes.png', { scale: 'stretched', ...query }), { signal })).blob();

/// What each frame of an animation shows; null where its frames have networks of their own.
export const filmViews = async (film, signal) => (await send('films/views', film, signal)).json();

/// A small animated PNG of it.
export const filmPreview = async (film, signal) => (await send('films/preview', film, signal)).blob();

/// Has it made; `advance` is told how many frames are done. Gives the file's address and name.
export async function makeFilm(film, signal, advance) {
  const reader = (await send('films', film, signal)).body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    const lines = (text + (value ?? '')).split('\n');
    text = lines.pop();
    for (const line of lines) {
      const news = JSON.parse(line);
      if (news.error) throw new Refusal(500, news.error);
      if (news.file) return news;
      advance(news.done, news.of);
    }
    if (done) throw new Silence('breed serve ended before the animation was made');
  }
}

/// The address of a frame on the way from one picture to another.
export const morphURL = query => `/api/morphs?${new URLSearchParams(query)}`;
export const morphFrame = async (url, signal) => (await ask(url, { signal })).blob();

/// Of whom a picture came, and who came of it.
export const family = address => read(`pictures/${pathOf(address)}/family`);

/// The address of a picture's children at rising strengths, side by side; each of so many pixels.
export const examplesURL = (address, query) =>
  `/api/examples/${pathOf(address)}.png?${new URLSearchParams(query)}`;

/// The picture as bytes, so that one that is no longer wanted can be stopped on its way.
export const pixels = async (address, query, signal) =>
  (await ask(pictureURL(address, 'png', query), { signal })).blob();
