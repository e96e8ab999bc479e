// A counter's keys; without this file all is done by buttons.
'use strict';
document.addEventListener('keydown', (event) => {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  const buttons = [...document.querySelectorAll('[data-tombol]')];
  const button = buttons.find((one) => one.dataset.tombol === event.key);
  if (!button) return;
  event.preventDefault();
  button.click();
});
