/* 共治: the sealed copies on a phone. Shared by the grid pages and their service worker. ES2019.
   What opens them is made of a key that never leaves this browser and a secret in a cookie that the
   server hands out and takes back; without either, what lies here is noise. */
(function (self) {
  "use strict";
  var NAME = "gz-field", VERSION = 1, STORES = ["meta", "box", "items"];
  var opened = null, sealing = null;

  function usable() { return !!(self.isSecureContext && self.crypto && crypto.subtle && self.indexedDB); }
  function promised(request) {
    return new Promise(function (done, failed) {
      request.onsuccess = function () { done(request.result); };
      request.onerror = function () { failed(request.error); };
    });
  }
  function open() {
    if (!opened) {
      opened = new Promise(function (done, failed) {
        var request = indexedDB.open(NAME, VERSION);
        request.onupgradeneeded = function () {
          STORES.forEach(function (store) { request.result.createObjectStore(store); });
        };
        request.onsuccess = function () {
          request.result.onversionchange = function () { request.result.close(); opened = null; sealing = null; };
          done(request.result);
        };
        request.onerror = function () { opened = null; failed(request.error); };
      });
    }
    return opened;
  }
  function act(store, mode, work) {
    return open().then(function (db) {
      return new Promise(function (done, failed) {
        var running = db.transaction(store, mode, { durability: "strict" }), result;
        running.oncomplete = function () { done(result && result.result); };
        running.onerror = running.onabort = function () { failed(running.error); };
        result = work(running.objectStore(store));
      });
    });
  }
  function get(store, name) { return act(store, "readonly", function (s) { return s.get(name); }); }
  function names(store) { return act(store, "readonly", function (s) { return s.getAllKeys(); }); }
  function put(store, name, value) { return act(store, "readwrite", function (s) { return s.put(value, name); }); }
  function remove(store, name) { return act(store, "readwrite", function (s) { return s.delete(name); }); }

  /* Sealing. */
  function secret() {
    var found = /(?:^|; )gz-field=([0-9a-f]{64})(?:;|$)/.exec(self.document ? document.cookie : "");
    return found && new Uint8Array(found[1].match(/../g).map(function (two) { return parseInt(two, 16); }));
  }
  function meta() { return usable() ? get("meta", "key") : Promise.resolve(undefined); }
  function seal() {
    if (sealing) { return sealing; }
    sealing = meta().then(function (kept) {
      var half = secret();
      if (!kept || !half) { sealing = null; throw new Error("sealed"); }
      var how = { name: "HKDF", hash: "SHA-256", salt: half, info: new TextEncoder().encode(kept.id) };
      return crypto.subtle.deriveKey(how, kept.base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
    });
    sealing.catch(function () { sealing = null; });
    return sealing;
  }
  function lock(bytes, about) {
    var iv = crypto.getRandomValues(new Uint8Array(12));
    return seal().then(function (key) {
      return crypto.subtle.encrypt({ name: "AES-GCM", iv: iv, additionalData: new TextEncoder().encode(about) }, key, bytes);
    }).then(function (data) { return { iv: iv, data: data }; });
  }
  function unlock(locked, about) {
    return seal().then(function (key) {
      return crypto.subtle.decrypt({ name: "AES-GCM", iv: locked.iv, additionalData: new TextEncoder().encode(about) }, key, locked.data);
    });
  }
  function write(store, name, value) {
    if (store === "items") { forgetCleared(); }
    return lock(new TextEncoder().encode(JSON.stringify(value)), store + ":" + name).then(function (locked) { return put(store, name, locked); });
  }
  function read(store, name) {
    return get(store, name).then(function (locked) {
      if (!locked) { return undefined; }
      return unlock(locked, store + ":" + name).then(function (bytes) { return JSON.parse(new TextDecoder().decode(bytes)); });
    });
  }
  /* A picture is sealed by itself and named at random. */
  function writeBlob(blob) {
    var name = "photo:" + random();
    return blob.arrayBuffer().then(function (bytes) { return lock(bytes, name); })
      .then(function (locked) { return put("box", name, locked); }).then(function () { return name; });
  }
  function readBlob(name) {
    return get("box", name).then(function (locked) { return locked && unlock(locked, name); })
      .then(function (bytes) { return bytes && new Blob([bytes], { type: "image/jpeg" }); });
  }
  function random() {
    return Array.prototype.map.call(crypto.getRandomValues(new Uint8Array(16)), function (b) { return ("0" + b.toString(16)).slice(-2); }).join("");
  }

  /* A new key: whatever lay here before goes. */
  function begin(id, hours) {
    return wipe().then(function () {
      return crypto.subtle.importKey("raw", crypto.getRandomValues(new Uint8Array(32)), "HKDF", false, ["deriveKey"]);
    }).then(function (base) {
      return put("meta", "key", { id: id, base: base, since: Date.now(), hours: hours });
    });
  }
  function prolong(hours) {
    return meta().then(function (kept) {
      if (kept) { kept.since = Date.now(); kept.hours = hours; return put("meta", "key", kept); }
    });
  }
  /* No contact for long, or a clock that jumped: nobody can tell here which. What was only read goes;
     what was written and not sent stays sealed until the server has spoken. */
  function isLate(kept) { return !!kept && !(Math.abs(Date.now() - kept.since) < kept.hours * 36e5); }
  function forgetRead() { return remove("box", "pocket").then(function () { return remove("box", "sent"); }); }
  function wipe() {
    sealing = null;
    return (opened || Promise.resolve(null)).catch(function () { return null; }).then(function (db) {
      if (db) { db.close(); }
      opened = null;
      return new Promise(function (done) {
        var request = indexedDB.deleteDatabase(NAME);
        request.onsuccess = request.onerror = request.onblocked = function () { done(); };
      });
    });
  }
  /* Everything goes because the server ended the session: how much was not sent is said until something is written anew.
     A number, and nothing of what it was; kept where the service worker can write it too. */
  var NOTE = "gz-cleared", NUMBER = "/grid/outbox/cleared";
  function clear() {
    return names("items").then(function (left) {
      return caches.open(NOTE).then(function (kept) { return kept.put(NUMBER, new Response(String(left.length))); });
    }).catch(function () {}).then(wipe);
  }
  function cleared() {
    return caches.open(NOTE).then(function (kept) { return kept.match(NUMBER); })
      .then(function (said) { return said ? said.text() : ""; }).catch(function () { return ""; });
  }
  function forgetCleared() { if (self.caches) { caches.delete(NOTE).catch(function () {}); } }

  /* Asks the server whether the copies may stay; rejects without network. */
  function contact() {
    return meta().then(function (kept) {
      return fetch("/grid/offline/state?key=" + (kept ? kept.id : "none"), { credentials: "same-origin", cache: "no-store" })
        .then(function (answer) { if (!answer.ok) { throw new Error("busy"); } return answer.json(); })
        .then(function (said) {
          said.kept = !!kept;
          if (said.standing === "live" && kept) { return prolong(said.hours).then(function () { return said; }); }
          return said.standing === "ended" && kept ? clear().then(function () { return said; }) : said;
        });
    });
  }

  self.gzStore = {
    usable: usable, meta: meta, secret: secret, begin: begin, wipe: wipe, clear: clear, cleared: cleared, isLate: isLate, forgetRead: forgetRead, contact: contact, random: random,
    read: read, write: write, names: names, remove: remove, readBlob: readBlob, writeBlob: writeBlob
  };
})(self);
