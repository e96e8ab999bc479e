// Reads the code of a ticket or folder with the camera, where the browser can; the field takes it all the same.
'use strict';
(() => {
  const place = document.querySelector('[data-pindai]');
  const field = document.getElementById('cari');
  if (!place || !field || !('BarcodeDetector' in window) || !(navigator.mediaDevices || {}).getUserMedia) return;
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
    setTimeout(() => look(detector), 150);
  };
  const start = async () => {
    try {
      const can = await BarcodeDetector.getSupportedFormats();
      const detector = new BarcodeDetector({ formats: ['qr_code', 'code_128'].filter((one) => can.includes(one)) });
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
