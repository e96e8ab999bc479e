// Reads the code of a ticket or folder with the camera: by itself where the browser can, else the server looks at
// small pictures. The field takes it all the same.
'use strict';
(() => {
  const place = document.querySelector('[data-pindai]');
  const field = document.getElementById('cari');
  if (!place || !field || !(navigator.mediaDevices || {}).getUserMedia) return;
  const button = place.querySelector('button');
  const video = place.querySelector('video');
  const say = (part) => {
    for (const one of place.querySelectorAll('[data-bila]')) one.hidden = one.dataset.bila !== part;
  };
  let stream = null;
  const stop = () => {
    if (stream) for (const track of stream.getTracks()) track.stop();
    stream = null;
    video.hidden = true;
    button.setAttribute('aria-pressed', 'false');
    say('');
    field.focus();
  };
  const canvas = document.createElement('canvas');
  const asked = {
    pause: 500,
    async detect(film) {
      if (!film.videoWidth) return [];
      canvas.width = Math.min(640, film.videoWidth);
      canvas.height = Math.round(canvas.width * film.videoHeight / film.videoWidth);
      canvas.getContext('2d').drawImage(film, 0, 0, canvas.width, canvas.height);
      const picture = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', .8));
      const body = new FormData();
      body.append('_csrf', field.form.elements._csrf.value);
      body.append('gambar', picture, 'gambar.jpg');
      const answer = await fetch('/petugas/loket/gambar', { method: 'POST', body });
      return answer.status === 200 ? [{ rawValue: await answer.text() }] : [];
    },
  };
  const own = async () => {
    if (!('BarcodeDetector' in window)) return asked;
    const can = await BarcodeDetector.getSupportedFormats();
    const formats = ['qr_code', 'code_128'].filter((one) => can.includes(one));
    return formats.length ? new BarcodeDetector({ formats }) : asked;
  };
  const look = async (detector) => {
    if (!stream) return;
    try {
      const [found] = await detector.detect(video);
      if (found && stream) {
        field.value = found.rawValue;
        stop();
        return field.form.requestSubmit();
      }
    } catch (notYet) { /* the next picture may do */ }
    setTimeout(() => look(detector), detector.pause || 150);
  };
  const start = async () => {
    try {
      const detector = await own();
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      video.hidden = false;
      button.setAttribute('aria-pressed', 'true');
      say('cari');
      await video.play();
      look(detector);
    } catch (refused) {
      stop();
      say('tanpa');
    }
  };
  button.addEventListener('click', () => { if (stream) stop(); else start(); });
  addEventListener('keydown', (event) => { if (event.key === 'Escape' && stream) stop(); });
  addEventListener('pagehide', () => { if (stream) stop(); });
  place.hidden = false;
})();
