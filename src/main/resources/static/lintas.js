// Nothing here is needed to use Lintas; it keeps tickets for when there is no network, and focuses what is wrong.
'use strict';
if ('serviceWorker' in navigator && !location.pathname.startsWith('/petugas')) {
  navigator.serviceWorker.register('/sw.js').catch(() => {});
  if (!navigator.serviceWorker.controller && document.querySelector('.li-ticket')) {
    navigator.serviceWorker.ready.then((worker) => worker.active.postMessage('simpan'));
  }
}
const summary = document.querySelector('.govuk-error-summary');
if (summary) summary.focus();
for (const form of document.querySelectorAll('form[method=post]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = '1';
    setTimeout(() => { delete form.dataset.sent; }, 4000);
  });
  if (form.getAttribute('action') === '/keluar') {
    form.addEventListener('submit', () => { if (window.caches) caches.delete('lintas-tiket'); });
  }
}
const print = document.querySelector('[data-cetak]');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
