/* 共治: the small behaviours of every page. ES2019, no framework. Each page works without it. */
(function () {
  "use strict";
  var doc = document, body = doc.body, words = body.dataset, SEVEN_DAYS = 7 * 864e5;
  /* Inside WeChat the window has a head of its own, so ours steps back; nothing is asked of anybody outside. */
  if (/[?&]channel=wechat(&|$)/.test(location.search) || /MicroMessenger/i.test(navigator.userAgent)) {
    try { sessionStorage.setItem("gz-wechat", "1"); } catch (ignored) { /* then it is found again by the address */ }
    doc.documentElement.classList.add("gz-wechat");
  } else {
    try { if (sessionStorage.getItem("gz-wechat")) { doc.documentElement.classList.add("gz-wechat"); } } catch (ignored) { /* as above */ }
  }
  function all(css, root) { return Array.prototype.slice.call((root || doc).querySelectorAll(css)); }
  function one(css, root) { return (root || doc).querySelector(css); }
  function on(event, act) { doc.addEventListener(event, act); }
  function say(text) { one("#gz-say").textContent = text || ""; }
  function focus(element) {
    if (!element) { return; }
    if (!element.matches("a,button,input,select,textarea,summary")) { element.tabIndex = -1; }
    element.focus();
  }
  function random() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.prototype.map.call(bytes, function (b) { return ("0" + b.toString(16)).slice(-2); }).join("");
  }
  function saved(name, value) {
    try {
      if (value === undefined) { return JSON.parse(localStorage.getItem(name)); }
      if (value === null) { localStorage.removeItem(name); } else { localStorage.setItem(name, JSON.stringify(value)); }
    } catch (ignored) { /* A browser without storage keeps no drafts. */ }
    return null;
  }

  /* Sending: once, visibly, and never while offline. */
  var keyField = "idempotency_key";
  function release(form) {
    all("[data-words]", form).forEach(function (button) {
      button.disabled = false;
      (one("span", button) || button).textContent = button.dataset.words;
      delete button.dataset.words;
    });
    delete form.dataset.sent;
  }
  function hold(form, button) {
    form.dataset.sent = "1";
    var shown = button && one("span", button);
    if (!shown || button.classList.contains("gz-chipbtn")) { return; }
    button.dataset.words = shown.textContent;
    shown.textContent = words.sending;
    setTimeout(function () { button.disabled = true; }, 0);
  }
  on("submit", function (event) {
    var form = event.target;
    if (form.method !== "post") { return; }
    if (form.dataset.sent) { event.preventDefault(); return; }
    if (navigator.onLine === false) { event.preventDefault(); say(words.offline); warn(form, words.offline); return; }
    hold(form, event.submitter || one("button[type=submit]", form));
    form.dataset.stale = "1";
  });
  function warn(form, text) {
    var note = one(".gz-js-note", form) || doc.createElement("p");
    note.className = "gz-js-note gz-err";
    note.textContent = text;
    form.prepend(note);
    focus(note);
  }
  addEventListener("pageshow", function (event) {
    if (event.persisted) { all("form[data-sent]").forEach(release); }
  });
  /* What is changed after it was sent is another request, so it gets another key. */
  on("input", function (event) {
    var form = event.target.form;
    if (form && form.dataset.stale && !form.dataset.sent) {
      all("[name=" + keyField + "]", form).forEach(function (key) { key.value = random(); });
      delete form.dataset.stale;
    }
  });

  /* htmx: a key and the token for every unsafe request, focus where the answer is. */
  on("htmx:configRequest", function (event) {
    var detail = event.detail;
    if (detail.verb === "get") { return; }
    if (!detail.parameters[keyField]) { detail.headers["Idempotency-Key"] = random(); }
    if (words.csrf && !detail.parameters[words.csrfField]) { detail.parameters[words.csrfField] = words.csrf; }
  });
  on("htmx:beforeRequest", function (event) {
    if (doc.hidden && !event.detail.requestConfig.triggeringEvent) { event.preventDefault(); }
  });
  on("htmx:afterRequest", function (event) {
    var form = event.target.closest("form");
    if (form) { release(form); }
  });
  /* What is only looked up in passing never puts a page of trouble into a form. */
  on("htmx:beforeSwap", function (event) {
    var detail = event.detail, verb = detail.requestConfig && detail.requestConfig.verb;
    if (verb === "get" && detail.xhr.status >= 400 && /^\s*<!doctype/i.test(detail.xhr.responseText)) {
      detail.shouldSwap = false;
      say(words.failed);
    }
  });
  on("htmx:sendError", function () { say(words.failed); });
  on("htmx:afterSettle", function (event) {
    var target = event.detail.target, spoken = one("[data-say]", target);
    if (spoken) { say(spoken.dataset.say); }
    var trouble = target.matches("[data-focus]") ? target : one("[data-focus]", target);
    if (trouble) { focus(trouble); return; }
    if (target.id === "drawer") { target.hidden = false; focus(one("h2", target)); }
  });

  /* Drafts: what is typed stays on this phone for seven days. */
  function fields(form) { return all("input,textarea,select", form).filter(function (f) {
    return f.name && !/^(hidden|password|file|submit)$/.test(f.type);
  }); }
  /* Photos are with the server already; the draft remembers which. */
  function keptPhotos(form) {
    return all("[name=photos]:checked", form).map(function (box) { return box.value; });
  }
  function showPhoto(form, id) {
    var box = one("[data-photos]", form), tile = doc.createElement("div"), picture = doc.createElement("img");
    if (!box || !/^[0-9a-f]{32}$/.test(id) || one("[name=photos][value='" + id + "']", form)) { return; }
    tile.className = "gz-photo";
    picture.alt = "";
    picture.src = "/files/" + id + "/small";
    picture.onerror = function () { tile.remove(); };
    tile.append(picture, keep(id));
    one(".gz-photo-add", box).before(tile);
  }
  function keep(id) {
    var label = doc.createElement("label"), tick = doc.createElement("input"), text = doc.createElement("span");
    label.className = "gz-keep";
    tick.type = "checkbox";
    tick.name = "photos";
    tick.value = id;
    tick.checked = true;
    text.textContent = words.photoKeep;
    label.append(tick, text);
    return label;
  }
  all("form[data-draft]").forEach(function (form) {
    var name = "gz-draft:" + form.dataset.draft, kept = saved(name), brought = [], timer;
    if (kept && Date.now() - kept.at < SEVEN_DAYS) {
      fields(form).forEach(function (f) {
        var value = kept.fields[f.name];
        if (value === undefined) { return; }
        if (f.type === "radio") { if (!one("[name='" + f.name + "']:checked", form)) { f.checked = f.value === value; } }
        else if (f.type !== "checkbox" && !f.value) { f.value = value; brought.push(f); }
      });
      (kept.photos || []).forEach(function (id) { showPhoto(form, id); });
      addEventListener("load", function () {
        brought.forEach(function (f) { f.dispatchEvent(new Event("input", { bubbles: true })); });
      });
    }
    form.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(function () {
        var now = {};
        fields(form).forEach(function (f) {
          if (f.type !== "checkbox" && (f.type !== "radio" || f.checked)) { now[f.name] = f.value; }
        });
        saved(name, { at: Date.now(), fields: now, photos: keptPhotos(form) });
      }, 300);
    });
  });
  all("[data-draft-done]").forEach(function (done) {
    done.dataset.draftDone.split(" ").forEach(function (name) { saved("gz-draft:" + name, null); });
  });

  /* Photos: made small here, sent one by one, each with its own progress and its own second try. */
  function shrink(file) {
    if (!self.createImageBitmap) { return Promise.resolve(file); }
    return createImageBitmap(file, { imageOrientation: "from-image" }).then(function (picture) {
      var factor = Math.min(1, 1600 / Math.max(picture.width, picture.height));
      var canvas = doc.createElement("canvas");
      canvas.width = Math.round(picture.width * factor);
      canvas.height = Math.round(picture.height * factor);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (done) { canvas.toBlob(function (blob) { done(blob || file); }, "image/jpeg", 0.8); });
    }).catch(function () { return file; });
  }
  function upload(box, file) {
    var tile = doc.createElement("div"), note = doc.createElement("span"), key = random();
    tile.className = "gz-photo";
    note.className = "gz-cap";
    tile.append(note);
    one(".gz-photo-add", box).before(tile);
    function failed(reason) {
      note.textContent = reason || words.photoFailed;
      var again = doc.createElement("button");
      again.type = "button";
      again.className = "btn btn-sm btn-quiet";
      again.textContent = words.retry;
      again.onclick = function () { again.remove(); drop.remove(); tile.classList.remove("gz-failed"); send(); };
      var drop = doc.createElement("button");
      drop.type = "button";
      drop.className = "btn btn-sm btn-quiet";
      drop.textContent = words.remove;
      drop.onclick = function () { tile.remove(); focus(one("input[type=file]", box)); };
      tile.classList.add("gz-failed");
      tile.append(again, drop);
      say(note.textContent);
    }
    function send() {
      note.textContent = words.sending;
      shrink(file).then(function (small) {
        var form = new FormData(), request = new XMLHttpRequest();
        form.append("file", small, "photo.jpg");
        if (words.csrf) { form.append(words.csrfField, words.csrf); }
        request.open("POST", box.dataset.photos);
        request.setRequestHeader("HX-Request", "true");
        request.setRequestHeader("Idempotency-Key", key);
        request.upload.onprogress = function (sent) {
          if (sent.lengthComputable) { note.textContent = words.sending + " " + Math.round(100 * sent.loaded / sent.total) + "%"; }
        };
        request.onerror = function () { failed(); };
        request.onload = function () {
          if (request.status === 200) {
            tile.outerHTML = request.responseText;
            if (box.closest("form")) { box.closest("form").dispatchEvent(new Event("input", { bubbles: true })); }
            return;
          }
          var answer = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("p");
          failed(request.status < 500 && answer && answer.textContent);
        };
        request.send(form);
      });
    }
    send();
  }
  function takePhotos(box) {
    var input = one("input[type=file]", box);
    if (box.dataset.takes || !input) { return; }
    box.dataset.takes = "1";
    input.addEventListener("change", function () {
      var room = +box.dataset.most - all(".gz-photo", box).length;
      var files = Array.prototype.slice.call(input.files);
      if (files.length > room) { say(words.photoMost); }
      files.slice(0, Math.max(0, room)).forEach(function (file) { upload(box, file); });
      input.value = "";
    });
  }
  all("[data-photos]").forEach(takePhotos);
  on("htmx:load", function (event) { all("[data-photos]", event.target).forEach(takePhotos); });

  /* The position is read once, when asked for. */
  if (navigator.geolocation) { all("[data-locate]").forEach(function (button) { button.hidden = false; }); }
  on("click", function (event) {
    var button = event.target.closest("[data-locate]");
    if (!button || !navigator.geolocation) { return; }
    event.preventDefault();
    var form = button.form || button.closest("form");
    navigator.geolocation.getCurrentPosition(function (at) {
      form.elements.lng.value = at.coords.longitude.toFixed(6);
      form.elements.lat.value = at.coords.latitude.toFixed(6);
      if (form.elements.accuracy) { form.elements.accuracy.value = Math.round(at.coords.accuracy); }
      if (button.type === "submit") { button.removeAttribute("data-locate"); button.click(); }
      else { form.dispatchEvent(new Event("located", { bubbles: true })); }
    }, function () { say(words.noPlace); warn(form, words.noPlace); }, { enableHighAccuracy: true, timeout: 10000 });
  });

  /* A long list gets shorter while one types; the first that is left is chosen. */
  function narrow(input) {
    var list = doc.getElementById(input.dataset.narrow), sought = input.value.trim().toLowerCase();
    if (!list.whole) { list.whole = list.innerHTML; }
    var now = list.value;
    list.innerHTML = list.whole;
    if (sought) {
      all("option", list).forEach(function (o) { if (o.text.toLowerCase().indexOf(sought) < 0) { o.remove(); } });
      all("optgroup", list).forEach(function (g) { if (!g.children.length) { g.remove(); } });
    }
    list.value = now;
    if (list.selectedIndex < 0) { list.selectedIndex = 0; }
    if (sought) { list.size = Math.max(2, Math.min(8, list.length + all("optgroup", list).length)); } else { list.removeAttribute("size"); }
  }
  function offerNarrow(root) { all("[data-narrow]", root).forEach(function (input) { input.hidden = false; }); }
  offerNarrow(doc);
  on("htmx:load", function (event) { offerNarrow(event.target); });
  on("input", function (event) { if (event.target.dataset.narrow) { narrow(event.target); } });
  on("keydown", function (event) {
    if (event.target.dataset.narrow && event.key === "Enter" && !event.isComposing) { event.preventDefault(); focus(doc.getElementById(event.target.dataset.narrow)); }
  });
  /* What was chosen from the device, in our own words. */
  on("change", function (event) {
    var said = event.target.type === "file" && one("[data-picked]", event.target.parentNode);
    if (!said) { return; }
    var names = Array.prototype.map.call(event.target.files, function (file) { return file.name; });
    said.textContent = names.join(", ") || said.dataset.picked;
  });

  all("[data-print]").forEach(function (button) { button.hidden = false; button.onclick = function () { print(); }; });

  /* Reading aloud, where the phone can. */
  all("[data-read]").forEach(function (button) {
    if (!("speechSynthesis" in self)) { return; }
    var label = button.lastChild, before = label.textContent;
    button.hidden = false;
    button.onclick = function () {
      if (speechSynthesis.speaking) { speechSynthesis.cancel(); label.textContent = before; return; }
      var speech = new SpeechSynthesisUtterance(one("main").innerText);
      speech.lang = doc.documentElement.lang;
      speech.onend = function () { label.textContent = before; };
      speechSynthesis.speak(speech);
      label.textContent = words.stop;
    };
  });

  /* Keys of the desk. Off while typing and while an input method is at work. */
  function rows() { return all(".gz-pane .gz-table tbody tr"); }
  function link(row) { return row && one("a.gz-t", row); }
  function here() { return rows().findIndex(function (r) { return r.contains(doc.activeElement); }); }
  function step(by) { var r = rows(); focus(link(r[Math.max(0, Math.min(r.length - 1, here() + by))])); }
  function click(css) { var found = one(css); if (found) { found.click(); } }
  function tab(by) {
    var tabs = all(".gz-drawer .gz-tabs a"), now = tabs.findIndex(function (t) { return t.hasAttribute("aria-current"); });
    if (tabs[now + by]) { tabs[now + by].click(); }
  }
  var opened = null;
  function mark(row) {
    all(".gz-table tr[aria-selected]").forEach(function (r) { r.removeAttribute("aria-selected"); });
    if (row) { row.setAttribute("aria-selected", "true"); }
  }
  function close() { var drawer = one("#drawer"); if (drawer && !drawer.hidden) { drawer.hidden = true; mark(null); focus(opened); } }
  function tick(boxes) {
    var off = boxes.some(function (b) { return !b.checked; });
    boxes.forEach(function (b) { b.checked = off; });
  }
  var GOES = { i: "/desk/inbox", c: "/desk/cases" };
  var KEYS = {
    "/": function () { focus(one("#gz-find")); },
    j: function () { step(1); }, k: function () { step(-1); },
    o: function () { var row = link(rows()[here()]); if (row) { row.click(); } },
    e: function () { focus(one("[data-answer]")); }, t: function () { click("[data-transfer]"); focus(one("[data-transfer] ~ form select")); },
    x: function () { tick(all("input[type=checkbox]", rows()[here()] || doc.createElement("i"))); },
    A: function () { tick(all(".gz-pane .gz-table tbody input[type=checkbox]")); },
    "[": function () { tab(-1); }, "]": function () { tab(1); },
    "?": function () { var keys = one(".gz-keys"); if (keys) { keys.open = !keys.open; } }
  };
  if (doc.documentElement.dataset.ui === "desk") {
    var goes = false, off = one("[data-keys-off]");
    if (off) {
      off.checked = saved("gz-keys-off") === true;
      off.onchange = function () { saved("gz-keys-off", off.checked); };
    }
    on("click", function (event) {
      var row = event.target.closest(".gz-table a.gz-t");
      if (row) { opened = row; mark(row.closest("tr")); }
      if (event.target.closest("[data-close]")) { event.preventDefault(); close(); }
    });
    on("keydown", function (event) {
      var typing = event.target.matches("input:not([type=checkbox]),textarea,select");
      if (event.isComposing || event.keyCode === 229 || (off && off.checked)) { return; }
      if (event.key === "Escape") { if (typing) { event.target.blur(); } else { close(); } return; }
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
        var send = one(".btn-primary[type=submit]", event.target.form) || one("button[type=submit]", event.target.form);
        if (send) { send.click(); }
        return;
      }
      if (typing || event.ctrlKey || event.metaKey || event.altKey) { return; }
      if (goes && GOES[event.key]) { location.href = GOES[event.key]; return; }
      goes = event.key === "g";
      if (KEYS[event.key]) { event.preventDefault(); KEYS[event.key](); }
    });
  }

  focus(one("[data-focus]"));
})();
