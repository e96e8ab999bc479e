// Tickets that were opened on this phone can be read without a network; everything else always comes from the office.
'use strict';
const SHELL = 'lintas-1';
const TICKETS = 'lintas-tiket';
const PATIENCE_MS = 3000;
const TICKETS_KEPT = 10;
const OFFLINE = '/luring';

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(SHELL);
    const response = await fetch(OFFLINE);
    const page = await response.clone().text();
    await cache.put(OFFLINE, response);
    const style = page.match(/href="(\/gaya\/[^"]+)"/);
    await cache.addAll(['/ikon.svg', '/lintas.js'].concat(style ? [style[1]] : []));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name !== SHELL && name !== TICKETS) await caches.delete(name);
    }
    await self.clients.claim();
  })());
});

const isTicket = (url) => /^\/tiket\/[0-9A-Za-z-]{10,}$/.test(url.pathname);

// One code, one copy, however the code is grouped.
const place = (url) => '/tiket/' + url.pathname.slice('/tiket/'.length).replace(/-/g, '').toUpperCase();

async function keep(url, response) {
  const cache = await caches.open(TICKETS);
  await cache.put(place(url), response);
  const kept = await cache.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - TICKETS_KEPT))) await cache.delete(old);
}

async function ticket(request) {
  const network = fetch(request).then(async (response) => {
    if (response.ok && !response.redirected) await keep(new URL(request.url), response.clone());
    return response;
  });
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  try {
    const first = await Promise.race([network, late]);
    if (first) return first;
  } catch (offline) { /* the kept copy below */ }
  const kept = await caches.match(place(new URL(request.url)), { cacheName: TICKETS });
  return kept || network.catch(() => caches.match(OFFLINE));
}

// A ticket opened before this worker was in charge has not passed through it.
self.addEventListener('message', (event) => {
  const url = new URL(event.source.url);
  if (event.data !== 'simpan' || !isTicket(url)) return;
  event.waitUntil(fetch(url.pathname, { redirect: 'error' })
    .then((response) => response.ok && keep(url, response)).catch(() => {}));
});

// Whoever signs out or closes a ticket leaves none behind, whether or not the page's own script ran.
const leaves = (url) => url.pathname === '/keluar' || url.pathname === '/tiket/tutup';

self.addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method === 'POST' && url.origin === location.origin && leaves(url)) event.waitUntil(caches.delete(TICKETS));
  if (request.method !== 'GET') return;
  if (url.origin !== location.origin || url.pathname.startsWith('/petugas') || url.pathname.startsWith('/api/')) return;
  if (url.pathname.startsWith('/gaya/') || url.pathname === '/ikon.svg' || url.pathname === '/lintas.js') {
    event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
  } else if (request.mode === 'navigate') {
    event.respondWith(isTicket(url) ? ticket(request) : fetch(request).catch(() => caches.match(OFFLINE)));
  }
});
