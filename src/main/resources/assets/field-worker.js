/* 共治: the service worker of the grid pages. It keeps files that say nothing about anybody: scripts,
   styles and one empty page. What was seen and written lies sealed, see field-store.js. ES2019. */
(function () {
  "use strict";
  var PATIENCE = 8000, shell = self.gzShell, cacheName = "gz-field-" + shell.version;

  self.addEventListener("install", function (event) {
    event.waitUntil(caches.open(cacheName).then(function (cache) {
      return Promise.all(shell.files.map(function (file) {
        return fetch(file, { credentials: "omit", cache: "no-cache" }).then(function (answer) {
          if (!answer.ok) { throw new Error(file); }
          return cache.put(file, answer);
        });
      }));
    }).then(function () { return self.skipWaiting(); }));
  });
  self.addEventListener("activate", function (event) {
    event.waitUntil(caches.keys().then(function (names) {
      return Promise.all(names.filter(function (name) { return name.indexOf("gz-field-") === 0 && name !== cacheName; })
        .map(function (name) { return caches.delete(name); }));
    }).then(function () { return self.clients.claim(); }));
  });

  function emptyPage() {
    return caches.match(shell.page).then(function (page) { return page || Response.error(); });
  }
  /* The network first; after a while, or without any, the empty page that opens the sealed copies. */
  function page(event) {
    var stop = new AbortController(), timer = setTimeout(function () { stop.abort(); }, PATIENCE);
    return fetch(event.request, { signal: stop.signal }).then(function (answer) {
      clearTimeout(timer);
      /* Sent to the door: perhaps the session was ended from elsewhere, and then nothing may stay here. */
      if (answer.type === "opaqueredirect") { event.waitUntil(gzStore.contact().catch(function () {})); }
      return answer;
    }, function () { clearTimeout(timer); return emptyPage(); });
  }
  self.addEventListener("fetch", function (event) {
    var request = event.request, path = new URL(request.url).pathname;
    if (request.method !== "GET") { return; }
    if (request.mode === "navigate" && path.indexOf("/grid/") === 0) { event.respondWith(page(event)); }
    else if (path.indexOf("/assets/") === 0) {
      event.respondWith(caches.match(request).then(function (kept) { return kept || fetch(request); }));
    }
  });
})();
