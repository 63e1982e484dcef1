/*
 * Opens the page of the day's marks without a network. It works under /environments/ only: it keeps the files that the
 * page is made of (their names carry their content), the frame, and who is signed in without the token, for three days.
 * What people's data the page keeps is the page's own matter. The build writes the two constants.
 */
const files = self.POLKU_FILES;
const version = self.POLKU_VERSION;
const shellCache = `polku-shell-${version}`;
const sessionCache = 'polku-offline-session';
const keptFor = 3 * 24 * 60 * 60 * 1000;
const page = /^\/environments\/[0-9a-f-]+\/today$/;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shellCache)
      .then((cache) => cache.addAll([...files, '/environments']))
      // whoever goes to the basement right after her first visit is known there
      .then(() => session('/api/session'))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('polku-shell-') && name !== shellCache)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (page.test(url.pathname))
      event.respondWith(fetch(request).catch(() => fromShell('/environments', request)));
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  } else if (url.pathname === '/api/session') {
    event.respondWith(session(request));
  }
});

async function fromShell(path, request) {
  const kept = await caches.match(path, { cacheName: shellCache });
  return kept ?? fetch(request);
}

/* Who is signed in, as last heard; without the token that lets a page change something. */
async function session(request) {
  const cache = await caches.open(sessionCache);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      const said = await answer.clone().json();
      if (said.staff) {
        const kept = new Response(JSON.stringify({ ...said, csrfToken: null }), {
          headers: { 'content-type': 'application/json', 'x-kept-at': String(Date.now()) },
        });
        await cache.put('/api/session', kept);
      } else await cache.delete('/api/session');
    }
    return answer;
  } catch (error) {
    const kept = await cache.match('/api/session');
    if (!kept || Date.now() - Number(kept.headers.get('x-kept-at')) > keptFor) throw error;
    return kept;
  }
}
