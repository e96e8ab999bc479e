// Nothing here is needed to work; it says when the server is away, keeps what was typed and sends it once when the server is back.
'use strict';
(() => {
  const KEPT = 'lintas-isian';
  const band = document.querySelector('[data-luring]');
  const forget = () => sessionStorage.removeItem(KEPT);
  if (!band) return forget();
  const who = band.dataset.luring;
  const read = () => {
    try { return JSON.parse(sessionStorage.getItem(KEPT)); } catch (broken) { return null; }
  };
  const say = (part) => {
    for (const one of band.querySelectorAll('[data-bila]')) one.hidden = one.dataset.bila !== part;
    // read out only when there is something to say
    band.setAttribute('role', 'alert');
    band.hidden = !part;
  };

  // what was typed: of this tab, this page and this officer only
  const forms = [...document.querySelectorAll('main form[method=post]')];
  const typed = (form) => [...form.elements].filter((one) => one.name
    && !['hidden', 'password', 'file', 'submit', 'button'].includes(one.type) && one.autocomplete !== 'one-time-code');
  const ticks = (one) => one.type === 'checkbox' || one.type === 'radio';
  const chosen = (one) => [...one.options].filter((option) => option.defaultSelected).map((option) => option.value).join();
  const first = (one) => ticks(one) ? one.defaultChecked : one.type.startsWith('select') ? chosen(one) : one.defaultValue;
  const value = (one) => ticks(one) ? one.checked : one.value;
  const keep = () => {
    const all = forms.map((form) => typed(form).map((one) => [one.name, first(one), value(one)]));
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ who, path: location.pathname, sent: false, all }));
    } catch (full) { /* it stands on the page all the same */ }
  };
  const giveBack = (kept) => {
    let changed = 0;
    forms.forEach((form, i) => typed(form).forEach((one, n) => {
      const [name, was, now] = (kept.all[i] || [])[n] || [];
      // what others have written meanwhile stays
      if (name !== one.name || was !== first(one) || now === value(one)) return;
      if (ticks(one)) one.checked = now; else one.value = now;
      changed++;
    }));
    return changed > 0;
  };
  const came = performance.getEntriesByType('navigation')[0];
  const again = came && (came.type === 'reload' || came.type === 'back_forward');
  const kept = read();
  if (kept && kept.who === who && kept.path === location.pathname && again) {
    if (giveBack(kept)) say('kembali');
  } else if (kept && (kept.who !== who || kept.sent || kept.path === location.pathname)) forget();
  for (const form of forms) {
    form.addEventListener('input', keep);
    form.addEventListener('change', keep);
  }

  // whether the server is there
  let reachedAt = Date.now();
  let away = false;
  let askedAt = reachedAt;
  let asking = false;
  let held = null;
  let passing = null;
  const lost = () => {
    away = true;
    say(held ? 'ditahan' : 'putus');
  };
  const leave = (form) => {
    const now = read();
    if (form.getAttribute('action') === '/petugas/keluar') forget();
    else if (now) sessionStorage.setItem(KEPT, JSON.stringify({ ...now, sent: true }));
  };
  const back = () => {
    reachedAt = Date.now();
    if (away) say('pulih');
    away = false;
    if (!held) return;
    const { form, button } = held;
    held = null;
    passing = form;
    form.requestSubmit(button);
    passing = null;
  };
  const ask = async () => {
    if (asking) return;
    asking = true;
    askedAt = Date.now();
    const slow = setTimeout(lost, 3000);
    let there = false;
    try {
      there = (await fetch('/ikon.svg', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(10000) })).ok;
    } catch (offline) { /* not there */ }
    clearTimeout(slow);
    asking = false;
    if (there) back(); else lost();
  };
  setInterval(() => {
    const old = Date.now() - askedAt > 20000 && document.visibilityState === 'visible';
    if (away || old) ask();
  }, 2000);
  addEventListener('offline', () => { lost(); setTimeout(ask, 2000); });
  addEventListener('online', ask);
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    forms.forEach((form) => { delete form.dataset.sent; });
    ask();
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (passing === form || (!away && Date.now() - reachedAt < Number(band.dataset.percaya))) return leave(form);
    event.preventDefault();
    event.stopPropagation();
    held = { form, button: event.submitter };
    if (away) lost();
    ask();
  }, true);
  document.addEventListener('click', (event) => {
    if (!away) return;
    if (event.target.closest('[data-jangan]')) {
      held = null;
      lost();
    } else if (event.target.closest('a[href]:not([href^="#"])')) {
      event.preventDefault();
      lost();
    }
  }, true);
})();
