// Draws a signature with pen, finger or mouse; without this, it is signed in the book of handovers.
'use strict';
const field = document.querySelector('[data-tandatangan]');
if (field) {
  field.hidden = false;
  const canvas = field.querySelector('canvas');
  const value = field.querySelector('[name=tanda]');
  const pen = canvas.getContext('2d');
  pen.lineWidth = 3;
  pen.lineCap = 'round';
  let drawing = false;
  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
  };
  canvas.addEventListener('pointerdown', (event) => {
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing) return;
    pen.lineTo(...at(event));
    pen.stroke();
  });
  canvas.addEventListener('pointerup', () => {
    drawing = false;
    value.value = canvas.toDataURL('image/png');
  });
  field.querySelector('[data-hapus]').addEventListener('click', () => {
    pen.clearRect(0, 0, canvas.width, canvas.height);
    value.value = '';
  });
}
