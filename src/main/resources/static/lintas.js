// Nothing here is needed to use Lintas; it keeps tickets for when there is no network, focuses what is wrong, and keeps figures fresh.
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
const place = document.querySelector('[data-posisi]');
if (place && Number(place.dataset.lagi) > 0) {
  const show = (name, value) => { const at = place.querySelector(name); if (at) at.textContent = value; };
  // what needs nothing but to be read lies ready: a whole room would ask for its page at once
  const turn = (state) => {
    const ready = document.querySelector(`template[data-bila="${state}"]`);
    if (!ready) return false;
    const before = place.querySelector('h1').textContent;
    place.replaceChildren(ready.content.cloneNode(true));
    place.dataset.keadaan = state;
    document.title = document.title.replace(before, place.querySelector('h1').textContent);
    if (state === 'GONE') document.querySelectorAll('[data-hidup]').forEach((part) => part.remove());
    return true;
  };
  // who waits for the opening asks at moments spread by chance, not all at once
  const later = (seconds) => setTimeout(ask, (seconds + Math.random() * (seconds < 60 ? 4 : 1)) * 1000);
  // polls are answered without a look at the sign-in, which would end meanwhile: the page itself, asked for, keeps it
  const MINUTE = 60000;
  let waiting = true;
  const staySignedIn = () => setTimeout(async () => {
    if (!waiting) return;
    await fetch(location.href, { cache: 'no-store', headers: { Accept: 'text/html' } }).catch(() => {});
    staySignedIn();
  }, (8 + Math.random() * 4) * MINUTE);
  staySignedIn();
  const ask = async () => {
    try {
      const answer = await fetch(place.dataset.posisi, { cache: 'no-store' });
      if (!answer.ok) return later(Number(answer.headers.get('Retry-After')) || 5);
      const now = await answer.json();
      if (now.state !== place.dataset.keadaan && now.state !== 'UNKNOWN' && !turn(now.state)) return location.reload();
      show('[data-depan]', now.before);
      show('[data-sisa]', now.left);
      if (now.again > 0) later(now.again); else waiting = false;
    } catch (offline) { later(5); }
  };
  later(Number(place.dataset.lagi));
}
const fresh = document.querySelector('[data-segar]');
if (fresh) {
  let shown = fresh.innerHTML; /* replacing what is the same would be read out again */
  const renew = async () => {
    try {
      const answer = await fetch(location.href, { cache: 'no-store' });
      const next = answer.ok && !answer.redirected
        && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-segar]');
      if (next && next.innerHTML !== shown) {
        shown = next.innerHTML;
        fresh.replaceChildren(...next.childNodes);
      }
    } catch (offline) { /* the next attempt may succeed */ }
    setTimeout(renew, Number(fresh.dataset.segar) * 1000);
  };
  setTimeout(renew, Number(fresh.dataset.segar) * 1000);
}
