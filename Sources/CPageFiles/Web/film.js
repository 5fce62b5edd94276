// How a picture is set moving: what is chosen, as the server's request and as the shell's command.

import { state } from './state.js';
import { viewFlags, canvasFlags, typedView } from './view.js';

/// The sizes that are offered, in pixels.
export const sizes = [[256, 256], [512, 512], [768, 768], [1080, 1080], [1280, 720], [1920, 1080], [1080, 1920]];

/// Frames a second.
export const rates = [10, 12, 15, 20, 24, 25, 30, 50, 60];

/// What the film does at its end, with the shell's flag for it.
export const ends = [
  ['loop', 'Without a jump', '--loop'], ['jump', 'Over and over', null],
  ['pingPong', 'There and back', '--ping-pong'], ['once', 'Once', '--no-loop'],
];

/// As it was set last, as long as the page is open: motions by name, their values by flag.
export const chosen = {
  motions: null, values: {}, seconds: null, fps: null, size: 1, end: 'loop', isSmooth: true,
  form: 'png', others: [],
};

/// The motions that would show something of a picture, by its shader: it has a line for each input
/// that the picture hears.
export const motionsOf = shader => state.choices.motions.filter(({ inputs }) =>
  !inputs || inputs.some(input => new RegExp(`\\bfloat ${input} =`).test(shader)));

const frameCount = () => Math.max(2, Math.round(seconds() * fps()));
export const fps = () => chosen.fps ?? state.choices.film.fps;
export const seconds = () => chosen.seconds ?? state.choices.film.frames / state.choices.film.fps;

const isMorph = motions => motions.some(motion => motion.name === 'morph');

/// The pictures that move: one, or several that turn into each other.
const cast = (address, motions) => [address, ...(isMorph(motions) ? chosen.others : [])];

/// The values that are set of these motions, by their flags' names.
const values = motions => Object.fromEntries(motions.flatMap(motion => motion.flags)
  .filter(flag => chosen.values[flag.name]).map(flag => [flag.name, chosen.values[flag.name]]));

/// The server's request.
export function request(address, motions, view, time, canvas) {
  const [width, height] = sizes[chosen.size];
  const body = {
    pictures: cast(address, motions), motions: motions.map(motion => motion.name),
    values: values(motions), frames: frameCount(), fps: fps(), width, height,
    samples: chosen.isSmooth ? 2 : 1, view: typedView(view, time), canvas, form: chosen.form,
  };
  if (chosen.end === 'loop' || chosen.end === 'once') body.loop = chosen.end === 'loop';
  if (chosen.end === 'pingPong') body.pingPong = true;
  return body;
}

/// The same in few and small frames, to look at: so many pixels along the longer side.
export function small(body, side) {
  const scale = side / Math.max(body.width, body.height);
  const frames = Math.min(body.frames, 90);
  return {
    ...body, frames, fps: Math.max(1, Math.round(body.fps * frames / body.frames)), samples: 1, form: 'png',
    width: Math.round(body.width * scale), height: Math.round(body.height * scale),
  };
}

/// The same in a shell.
export function command(body, view, time) {
  const { film } = state.choices;
  const words = ['breed animate', ...body.pictures, '--motion', body.motions.join(',')];
  // A number that begins with a minus must not look like a flag.
  for (const [name, value] of Object.entries(body.values)) words.push(`--${name}=${value}`);
  if (body.frames !== film.frames) words.push('--frames', body.frames);
  if (body.fps !== film.fps) words.push('--fps', body.fps);
  const flag = ends.find(([name]) => name === chosen.end)[2];
  if (flag) words.push(flag);
  const { width, height } = body;
  if (width !== height || width !== film.size) words.push('--size', width === height ? width : `${width}x${height}`);
  if (body.samples > 1) words.push('--supersample', body.samples);
  words.push(...canvasFlags(body.canvas), ...viewFlags(view, time));
  if (body.form !== 'png') {
    words.push('-o', `${[body.pictures[0].replaceAll('/', '-'), ...body.motions].join('-')}.${body.form}`);
  }
  return words.join(' ');
}
