// The hall's display: listens for calls, says them, and turns red when it no longer knows.
'use strict';
const body = document.body;
const address = body.dataset.layar;
const at = (name) => document.querySelector(`[data-${name}]`);
const STALE = 20000;
let heard = Date.now();
let known = null;
let sound = null;

const show = (board) => {
  heard = Date.now();
  body.classList.remove('basi');
  at('jam').textContent = board.at;
  const ids = board.calls.map((call) => call.id);
  // what was called before the display was opened is shown, not said
  const fresh = known ? board.calls.filter((call) => !known.has(call.id)).reverse() : [];
  const changed = !known || fresh.length > 0 || ids.length !== known.size || ids.some((id) => !known.has(id));
  known = new Set(ids);
  if (!changed) return;
  const [now, ...before] = board.calls;
  at('nomor').textContent = now ? now.number : '–';
  at('loket').textContent = now ? now.counter : '–';
  at('tadi').replaceChildren(...before.map((call) => {
    const line = document.createElement('li');
    const number = document.createElement('span');
    const counter = document.createElement('b');
    line.dataset.id = call.id;
    number.textContent = call.number;
    counter.textContent = call.counter;
    line.append(number, counter);
    return line;
  }));
  if (fresh.length === 0) return;
  at('bunyi').textContent = fresh.map((call) => body.dataset.kata.replace('{0}', call.number).replace('{1}', call.counter)).join('. ');
  body.classList.remove('baru');
  void body.offsetWidth;
  body.classList.add('baru');
  for (const call of fresh) say(call.words);
};

// Sound: a chime made here, then the clips one after the other; calls wait for each other.
const clips = new Map();
let said = Promise.resolve();
const clip = (name) => {
  if (!clips.has(name)) {
    clips.set(name, fetch(`/suara/${name}.mp3`)
      .then((answer) => (answer.ok ? answer.arrayBuffer() : Promise.reject(new Error(name))))
      .then((bytes) => sound.decodeAudioData(bytes))
      .catch(() => { clips.delete(name); return null; }));
  }
  return clips.get(name);
};
const tone = (hertz, start) => {
  const wave = sound.createOscillator();
  const volume = sound.createGain();
  wave.frequency.value = hertz;
  volume.gain.setValueAtTime(0.4, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
  wave.connect(volume).connect(sound.destination);
  wave.start(start);
  wave.stop(start + 0.6);
};
const speak = async (words) => {
  const parts = await Promise.all(words.map(clip));
  const begin = sound.currentTime + 0.05;
  tone(784, begin);
  tone(587, begin + 0.35);
  let next = begin + 1;
  for (const part of parts) {
    if (!part) continue;
    const source = sound.createBufferSource();
    source.buffer = part;
    source.connect(sound.destination);
    source.start(next);
    next += part.duration;
  }
  body.dataset.ucap = words.join(' ');
  await new Promise((done) => { setTimeout(done, (next - sound.currentTime + 0.3) * 1000); });
};
const say = (words) => {
  if (!sound) return;
  said = said.then(() => speak(words)).catch(() => {});
};
// browsers let a page be heard only after somebody touched it
const button = at('suara');
const unlock = () => {
  if (sound) return;
  sound = new AudioContext();
  sound.resume();
  body.dataset.klip.split(' ').forEach(clip);
  button.hidden = true;
};
button.hidden = false;
document.addEventListener('click', unlock);
document.addEventListener('keydown', unlock);

// News: by a line that stays open and comes back by itself; by asking where that does not work.
const ask = async () => {
  try {
    const answer = await fetch(`${address}/keadaan`, { cache: 'no-store' });
    if (answer.ok) show(await answer.json());
  } catch (offline) { /* turns red below, and is asked again */ }
};
let line = null;
let tried = 0;
const listen = () => {
  if (!window.EventSource) return;
  tried = Date.now();
  if (line) line.close();
  line = new EventSource(`${address}/siaran`);
  line.onmessage = (event) => show(JSON.parse(event.data));
};
setInterval(() => {
  const silent = Date.now() - heard;
  body.classList.toggle('basi', silent > STALE);
  const open = line && line.readyState === EventSource.OPEN;
  if (!open || silent > 8000) ask();
  if (!open && Date.now() - tried > 15000) listen();
}, 2000);
listen();
ask();
