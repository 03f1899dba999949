/* 共治: grid pages without network. What is written goes into a sealed outbox first and is then sent,
   once, under the same key however often it takes. ES2019, no framework. Each page works without it. */
(function () {
  "use strict";
  var doc = document, bar = doc.querySelector("#gz-field"), store = self.gzStore;
  if (!bar || !store || !store.usable()) { if (bar) { bar.dataset.unusable = "1"; } return; }
  var words = bar.dataset, csrfField = doc.body.dataset.csrfField || "_csrf", keyField = "idempotency_key";
  var FORM = "form[data-field]", EVERY = 60000, SLOWEST = 3e5, PATIENCE = 15000, LONG = 90000;
  var active = false, wiped = false, late = false, standing = "", pictures = new WeakMap();

  function all(css, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(css)); }
  function path(address) { var url = new URL(address, location.href); return url.pathname + url.search; }
  function busy(form, on) {
    if (on) { form.dataset.sent = "1"; } else { delete form.dataset.sent; }
    all("button[type=submit]", form).concat(form.id ? all("button[form='" + form.id + "']") : []).forEach(function (b) {
      var shown = b.querySelector("span:last-child") || b;
      if (on) { b.dataset.before = shown.textContent; shown.textContent = words.sending; }
      else if (b.dataset.before) { shown.textContent = b.dataset.before; delete b.dataset.before; }
      b.disabled = on;
    });
  }
  function tell(form, text, css) {
    var note = form.querySelector(".gz-js-note") || doc.createElement("p");
    note.className = "gz-js-note " + css;
    note.setAttribute("role", "alert");
    note.textContent = text;
    note.tabIndex = -1;
    form.prepend(note);
    note.focus();
  }

  /* An id that is new everywhere and later than those before it (UUIDv7); it is the key of sending. */
  function id() {
    var r = store.random(), t = ("000000000000" + Date.now().toString(16)).slice(-12);
    return t.slice(0, 8) + "-" + t.slice(8) + "-7" + r.slice(0, 3) + "-" + "89ab"[parseInt(r[3], 16) & 3] + r.slice(4, 7) + "-" + r.slice(7, 19);
  }

  /* Pictures: made small and sealed at once; they go along when the form is sent. */
  function taken(form) { if (!pictures.has(form)) { pictures.set(form, []); } return pictures.get(form); }
  function shrink(file) {
    if (!self.createImageBitmap) { return Promise.resolve(file); }
    return createImageBitmap(file, { imageOrientation: "from-image" }).then(function (picture) {
      var factor = Math.min(1, 1600 / Math.max(picture.width, picture.height)), canvas = doc.createElement("canvas");
      canvas.width = Math.round(picture.width * factor);
      canvas.height = Math.round(picture.height * factor);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (done) { canvas.toBlob(function (blob) { done(blob || file); }, "image/jpeg", 0.8); });
    }).catch(function () { return file; });
  }
  function tile(form, box, picture, blob) {
    var frame = doc.createElement("div"), shown = doc.createElement("img"), drop = doc.createElement("button");
    frame.className = "gz-photo";
    shown.alt = words.photo;
    shown.src = URL.createObjectURL(blob);
    drop.type = "button";
    drop.className = "btn btn-sm btn-quiet";
    drop.textContent = words.remove;
    drop.onclick = function () {
      pictures.set(form, taken(form).filter(function (one) { return one !== picture; }));
      store.remove("box", picture.name);
      frame.remove();
      remember(form);
    };
    frame.append(shown, drop);
    box.querySelector(".gz-photo-add").before(frame);
  }
  function boxOf(form, field) { var input = form.querySelector("input[type=file][name='" + field + "']"); return input && input.closest("[data-photos]"); }
  function take(form, input) {
    var box = input.closest("[data-photos]"), room = box ? +box.dataset.most - all(".gz-photo", box).length : 6;
    var files = Array.prototype.slice.call(input.files, 0, Math.max(0, room));
    if (!box) { pictures.set(form, taken(form).filter(function (one) { return one.field !== input.name; })); }
    return files.reduce(function (before, file) {
      return before.then(function () { return shrink(file); }).then(function (small) {
        return store.writeBlob(small).then(function (name) {
          var picture = { field: input.name, name: name, key: store.random(), id: "" };
          taken(form).push(picture);
          if (box) { tile(form, box, picture, small); }
        });
      });
    }, Promise.resolve()).then(function () { if (box) { input.value = ""; } return remember(form); });
  }
  doc.addEventListener("change", function (event) {
    var input = event.target, form = input.form;
    if (!active || input.type !== "file" || !form || !form.matches(FORM)) { return; }
    if (input.closest("[data-photos]")) { event.stopImmediatePropagation(); }
    form.taking = (form.taking || Promise.resolve()).then(function () { return take(form, input); });
  }, true);

  /* Drafts: what is typed is sealed after every pause. */
  function entries(form) {
    var found = [];
    new FormData(form).forEach(function (value, name) {
      if (typeof value === "string" && name !== csrfField && name !== keyField) { found.push([name, value]); }
    });
    return found;
  }
  function drafts(change) {
    drafts.last = (drafts.last || Promise.resolve()).then(function () { return store.read("box", "drafts"); }).then(function (kept) {
      var now = kept || {};
      change(now);
      return store.write("box", "drafts", now);
    }).catch(function () {});
    return drafts.last;
  }
  /* Several forms that are sent to one address differ in one field. */
  function partsOf(form) { return (form.dataset.part || "").split(" ").filter(Boolean).map(function (name) { return form.querySelector("[name=" + name + "]"); }); }
  function draftOf(form) {
    return partsOf(form).reduce(function (all, part) { return all + "#" + part.value; }, path(form.action));
  }
  function remember(form) {
    if (!active) { return Promise.resolve(); }
    return drafts(function (kept) { kept[draftOf(form)] = { at: Date.now(), fields: entries(form), photos: taken(form) }; });
  }
  function forget(form) { return drafts(function (kept) { delete kept[draftOf(form)]; }); }
  function bring(form, kept) {
    var values = {};
    kept.fields.forEach(function (one) { (values[one[0]] = values[one[0]] || []).push(one[1]); });
    all("input,textarea,select", form).forEach(function (f) {
      if (!f.name || /^(hidden|file|submit|password)$/.test(f.type)) { return; }
      if (f.type === "radio" || f.type === "checkbox") { f.checked = (values[f.name] || []).indexOf(f.value) >= 0; }
      else if (values[f.name] && (!f.value || f.tagName === "SELECT")) { f.value = values[f.name][0]; }
    });
    kept.photos.forEach(function (picture) {
      var box = boxOf(form, picture.field);
      store.readBlob(picture.name).then(function (blob) {
        if (!blob) { return; }
        taken(form).push(picture);
        if (box) { tile(form, box, picture, blob); }
      });
    });
  }
  function restore(root) {
    if (!active) { return; }
    var forms = all(FORM, root).concat(root.matches && root.matches(FORM) ? [root] : []);
    if (!forms.length) { return; }
    store.read("box", "drafts").then(function (kept) {
      forms.forEach(function (form) {
        var one = kept && kept[draftOf(form)];
        if (one && !form.restored) { form.restored = true; bring(form, one); }
      });
    }).catch(function () {});
  }
  var typing = new WeakMap();
  doc.addEventListener("input", function (event) {
    var form = event.target.form;
    if (!active || !form || !form.matches(FORM)) { return; }
    clearTimeout(typing.get(form));
    typing.set(form, setTimeout(function () { remember(form); }, 300));
  });
  doc.addEventListener("htmx:load", function (event) { restore(event.target); });

  /* The outbox. */
  function made(form, submitter) {
    var fields = entries(form), labels = {};
    if (submitter && submitter.name) { fields.push([submitter.name, submitter.value]); }
    all("textarea,input[type=text],input:not([type])", form).forEach(function (f) {
      var label = f.name && form.querySelector("label[for='" + f.id + "']");
      if (label) { labels[f.name] = label.textContent.trim(); }
    });
    return { id: id(), address: path(form.action), title: form.dataset.field, fields: fields, labels: labels,
      photos: taken(form).slice(), said: Date.now(), tries: 0, next: 0, state: "waiting", reason: "" };
  }
  function write(item) { return store.write("items", item.id, item); }
  function drop(item) {
    return Promise.all(item.photos.map(function (one) { return store.remove("box", one.name); }))
      .then(function () { return store.remove("items", item.id); });
  }
  function items() {
    return store.names("items").then(function (names) {
      return Promise.all(names.sort().map(function (name) { return store.read("items", name); }));
    });
  }
  function ask(address, options, patience) {
    var stop = new AbortController(), timer = setTimeout(function () { stop.abort(); }, patience);
    options.signal = stop.signal;
    options.credentials = "same-origin";
    return fetch(address, options).finally(function () { clearTimeout(timer); });
  }
  /* Photos first, one by one; each is remembered as soon as the server has it. */
  function upload(item, token, patience) {
    return item.photos.reduce(function (before, photo) {
      return before.then(function () {
        if (photo.id) { return null; }
        return store.readBlob(photo.name).then(function (blob) {
          var form = new FormData();
          form.append("file", blob, "photo.jpg");
          form.append(csrfField, token);
          return ask("/files", { method: "POST", body: form, headers: { "HX-Request": "true", "Idempotency-Key": photo.key } }, patience);
        }).then(function (answer) {
          if (answer.status !== 200) { throw { answer: answer }; }
          return answer.text();
        }).then(function (html) {
          photo.id = (/value="([0-9a-f]{32})"/.exec(html) || [])[1] || "";
          if (!photo.id) { throw new Error("photo"); }
          return write(item);
        });
      });
    }, Promise.resolve());
  }
  var ID_OF = { files: "photos", after: "afterPhotos" };
  function post(item, token, patience) {
    var body = new URLSearchParams();
    item.fields.forEach(function (one) { body.append(one[0], one[1]); });
    item.photos.forEach(function (one) { body.append(ID_OF[one.field] || "photos", one.id); });
    body.append(csrfField, token);
    body.append(keyField, item.id);
    return ask(item.address, { method: "POST", body: body, headers: {
      Accept: "application/problem+json", "X-Phone-Said": String(item.said), "X-Phone-Now": String(Date.now())
    } }, patience);
  }
  function reason(answer) {
    return answer.text().then(function (text) {
      try { return JSON.parse(text).detail; } catch (ignored) { /* A page. */ }
      var page = new DOMParser().parseFromString(text, "text/html");
      return all(".gz-errorsum li,.gz-errorsum p", page).map(function (p) { return p.textContent.trim(); }).join(" ");
    }).then(function (said) { return said || words.refusedWhy; });
  }
  function judged(answer) {
    var code = answer.status, where = new URL(answer.url).pathname;
    if (answer.redirected && /^\/(desk\/)?login/.test(where) || code === 401) { return { what: "sign-in" }; }
    if (answer.redirected || answer.ok) { return { what: "done", url: answer.url }; }
    if (code >= 500 || code === 429 || code === 408) { return { what: "wait" }; }
    return reason(answer).then(function (said) { return { what: code === 409 || code === 404 ? "conflict" : code === 403 ? "forbidden" : "refused", reason: said }; });
  }
  function send(item, token, patience) {
    item.tries += 1;
    item.next = Date.now() + Math.min(SLOWEST, 5000 * Math.pow(2, item.tries));
    return write(item).then(function () { return upload(item, token, patience); })
      .then(function () { return post(item, token, patience); })
      .then(judged, function (trouble) { return trouble && trouble.answer ? judged(trouble.answer) : { what: "wait" }; });
  }
  /* A form grows old when the browser was closed: then once more with a fresh token. */
  function sendFresh(item, token, patience) {
    return send(item, token, patience).then(function (came) {
      if (came.what !== "forbidden") { return came; }
      return store.contact().then(function (said) {
        if (said.standing !== "live") { return { what: "sign-in" }; }
        return send(item, said.token, patience).then(function (again) { if (again.what === "forbidden") { again.what = "refused"; } return again; });
      }, function () { return { what: "wait" }; });
    });
  }
  /* Two things written on this phone about one task: the second was written knowing the first. */
  function ofOneTask(one, other) {
    var no = /^\/grid\/tasks\/[A-Z0-9-]+\//.exec(one.address);
    return !!no && other.address.indexOf(no[0]) === 0;
  }
  function follow(item, list) {
    return Promise.all(list.filter(function (one) { return one.id > item.id && one.state === "waiting" && !one.tries && ofOneTask(item, one) && seen(one) === seen(item); })
      .map(function (one) {
        one.fields = one.fields.map(function (f) { return f[0] === "seen" ? ["seen", String(+f[1] + 1)] : f; });
        return write(one);
      }));
  }
  function seen(item) { return (item.fields.filter(function (f) { return f[0] === "seen"; })[0] || [])[1]; }
  function settle(item, came) {
    if (came.what === "done") {
      return store.read("box", "sent").then(function (sent) {
        var list = [{ title: item.title, said: item.said, at: Date.now(), url: path(came.url) }].concat(sent || []).slice(0, 20);
        return store.write("box", "sent", list);
      }).then(function () { return drop(item); });
    }
    if (came.what === "refused" || came.what === "conflict") { item.state = came.what; item.reason = came.reason; }
    return write(item);
  }
  /* Nothing overtakes what was written before it about the same task. */
  function inOrder(due, list) {
    return due.filter(function (one) {
      return !list.some(function (before) { return before.id < one.id && before.state === "waiting" && due.indexOf(before) < 0 && ofOneTask(before, one); });
    });
  }
  function alone(work) {
    return navigator.locks ? navigator.locks.request("gz-field", { ifAvailable: true }, function (lock) { return lock ? work() : null; }) : work();
  }
  function flush(now) {
    if (!active || navigator.onLine === false) { return show(); }
    return alone(function () {
      return items().then(function (list) {
        var due = inOrder(list.filter(function (one) { return one.state === "waiting" && (now || one.next <= Date.now()); }), list), sent = 0;
        if (!due.length) { return null; }
        return store.contact().then(function (said) {
          stand(said);
          if (said.standing !== "live") { return null; }
          return due.reduce(function (before, item) {
            return before.then(function (goes) {
              return goes && sendFresh(item, said.token, LONG).then(function (came) {
                return settle(item, came).then(function () { if (came.what === "done") { sent += 1; return follow(item, list); } }).then(function () { return came.what !== "wait" && came.what !== "sign-in"; });
              });
            });
          }, Promise.resolve(true)).then(function () { return sent ? keepPocket() : null; });
        });
      });
    }).catch(function () {}).then(show);
  }
  /* What the server would refuse in any case is said here, before anything is kept. */
  function submit(form, submitter) {
    busy(form, true);
    return (form.taking || Promise.resolve()).then(function () {
      var broken = self.gzBroken ? self.gzBroken(form, taken(form)) : "";
      if (broken) { busy(form, false); tell(form, broken, "gz-errorsum"); return null; }
      return go(form, submitter);
    });
  }
  function go(form, submitter) {
    var item = made(form, submitter);
    return write(item).then(function () { return items().catch(function () { return []; }); }).then(function (list) {
      var token = doc.body.dataset.csrf, before = list.some(function (one) { return one.id !== item.id && one.state === "waiting" && ofOneTask(one, item); });
      if (before || navigator.onLine === false || !token || standing !== "live") { return { what: "wait" }; }
      return sendFresh(item, token, PATIENCE);
    }).then(function (came) {
      if (came.what === "refused") {
        return store.remove("items", item.id).then(function () { busy(form, false); tell(form, came.reason, "gz-errorsum"); });
      }
      return settle(item, came).then(function () { return forget(form); }).then(function () {
        if (came.what === "done") { location.assign(came.url); return null; }
        if (came.what === "conflict") { location.assign("/grid/outbox"); return null; }
        stored(form);
        return standing === "live" ? flush(false) : null;
      });
    }).catch(function () { busy(form, false); tell(form, words.notStored, "gz-err"); }).then(show);
  }
  function stored(form) {
    busy(form, false);
    pictures.delete(form);
    all("[data-photos] .gz-photo", form).forEach(function (one) { one.remove(); });
    form.reset();
    form.restored = true;
    tell(form, words.stored, "gz-note is-ok");
    if (spent(form)) { Array.prototype.forEach.call(form.children, function (part) { part.hidden = !part.matches(".gz-js-note"); }); }
  }
  /* One tap, or what was seen once: written a second time it would only meet itself. */
  function spent(form) { return !!form.querySelector("[name=seen]") || !form.querySelector("textarea,select,input:not([type=hidden])"); }
  /* Signing out wipes what lies here: asked first where something was not sent, or was begun. */
  function unfinished() { return store.read("box", "drafts").then(function (kept) { return Object.keys(kept || {}).length; }).catch(function () { return 0; }); }
  function gone(form) { return store.wipe().then(function () { form.submit(); }); }
  function warn(form, waiting, begun) {
    var said = (waiting ? [words.leaving.replace("%n", waiting)] : []).concat(begun ? [words.leavingDrafts.replace("%n", begun)] : []).concat(words.leavingSure).join("");
    tell(form, said, "gz-err");
    if (!waiting || form.querySelector("[data-send-first]")) { return; }
    var first = doc.createElement("button");
    first.type = "button";
    first.className = "btn btn-primary mb-2";
    first.dataset.sendFirst = "1";
    first.textContent = words.sendFirst;
    first.onclick = function () {
      first.disabled = true;
      flush(true).then(items).then(function (list) {
        first.remove();
        if (list.length) { form.warned = false; return leave(form); }
        form.warned = true;
        tell(form, words.sentAll, "gz-note is-ok");
      });
    };
    form.querySelector(".gz-js-note").after(first);
  }
  function leave(form) {
    if (form.warned) { return gone(form); }
    return Promise.all([items(), unfinished()]).then(function (found) {
      if (!found[0].length && !found[1]) { return gone(form); }
      form.warned = true;
      warn(form, found[0].length, found[1]);
    }).catch(function () { return gone(form); });
  }
  doc.addEventListener("submit", function (event) {
    var form = event.target;
    if (active && path(form.action) === "/logout") { event.preventDefault(); event.stopImmediatePropagation(); leave(form); return; }
    if (!active || !form.matches(FORM)) { return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!form.dataset.sent) { submit(form, event.submitter); }
  }, true);

  /* One line says how things stand. */
  function stand(said) {
    standing = said.standing;
    if (standing === "live") { late = false; }
    if (standing === "ended" && said.kept) { active = false; wiped = true; }
  }
  function show() {
    if (wiped) { bar.querySelector("[data-text]").textContent = words.wiped; bar.hidden = false; }
    if (!active) { bar.hidden = !wiped; doc.dispatchEvent(new Event("gz-outbox")); return Promise.resolve(); }
    return items().then(function (list) {
      var text = bar.querySelector("[data-text]"), stuck = list.filter(function (one) { return one.state !== "waiting"; }).length;
      var off = navigator.onLine === false;
      text.textContent = standing === "other" ? words.other
        : late ? words.late.replace("%n", list.length)
        : stuck ? words.stuck.replace("%n", stuck)
        : list.length ? (standing === "sign-in" ? words.signIn : words.waiting).replace("%n", list.length)
        : off ? words.offline : "";
      bar.classList.toggle("is-off", off);
      if (wiped && !text.textContent) { text.textContent = words.wiped; }
      bar.hidden = !text.textContent;
      doc.dispatchEvent(new Event("gz-outbox"));
    }).catch(function () { bar.hidden = true; });
  }

  /* Today's list: one page without names, sealed. */
  function keepPocket() {
    return fetch("/grid/pocket", { credentials: "same-origin", cache: "no-store" }).then(function (answer) {
      return answer.ok && !answer.redirected ? answer.text() : "";
    }).then(function (html) {
      var page = html && new DOMParser().parseFromString(html, "text/html"), list = page && page.querySelector("#pocket");
      if (!list) { return null; }
      return store.write("box", "pocket", { at: Date.now(), html: list.innerHTML, size: page.documentElement.dataset.size || "" });
    }).catch(function () {});
  }
  function enrol() {
    var token = doc.body.dataset.csrf;
    if (!token || !words.signed) { return Promise.resolve(false); }
    var body = new URLSearchParams();
    body.append(csrfField, token);
    return fetch("/grid/offline/key", { method: "POST", body: body, credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok || answer.redirected) { return false; }
      return answer.json().then(function (key) { return store.begin(key.id, key.hours); }).then(function () { standing = "live"; return true; });
    }).catch(function () { return false; });
  }
  function meet(said) {
    stand(said);
    if (said.kept && standing === "live") { return true; }
    if (said.kept && standing === "sign-in") { return true; }
    if (said.kept && standing === "other") {
      return store.names("items").then(function (names) { return names.length ? true : enrol(); });
    }
    return enrol();
  }
  function start() {
    return store.meta().then(function (kept) {
      if (kept && !store.secret()) { wiped = true; return store.clear(); }
      active = !!kept;
      late = store.isLate(kept);
      if (active) { restore(doc); }
      return late ? store.forgetRead() : null;
    }).then(function () { return store.contact().then(meet).then(function (ready) { return !!ready; }, function () { return active; }); })
      .then(function (ready) {
        active = ready;
        if (!active) { return show(); }
        restore(doc);
        if (navigator.serviceWorker && standing === "live") { navigator.serviceWorker.register("/grid/sw.js").catch(function () {}); }
        if (standing === "live" && words.signed) { keepPocket(); }
        return flush(true);
      }).then(function () { bar.dataset.ready = active ? "1" : "0"; });
  }
  self.gzField = { items: items, flush: flush, write: write, drop: drop, id: id, spent: spent, partsOf: partsOf, words: words, standing: function () { return standing; }, isLate: function () { return late; } };
  addEventListener("online", function () { start(); });
  addEventListener("offline", show);
  addEventListener("pageshow", function (event) { if (event.persisted) { start(); } });
  /* A page that stays open grows old like one that is opened. */
  function age() {
    return store.meta().then(function (kept) {
      if (active && !late && store.isLate(kept)) { late = true; return store.forgetRead().then(show); }
    }).catch(function () {});
  }
  setInterval(function () { if (!doc.hidden) { age().then(function () { flush(false); }); } }, EVERY);
  start();
})();
