/* 共治: what waits on this phone, was sent or refused; and, without network, the sealed copy of today. ES2019. */
(function () {
  "use strict";
  var doc = document, store = self.gzStore, field = self.gzField, list = doc.querySelector("#outbox-items");
  if (!list) { return; }
  if (!field) { doc.querySelector("#outbox-unusable").hidden = false; return; }
  var words = list.dataset, blank = doc.querySelector("#outbox-item");

  function time(at) { return new Date(at).toLocaleString(doc.documentElement.lang, { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" }); }
  function button(text, css, act) {
    var made = doc.createElement("button");
    made.type = "button";
    made.className = "btn " + css;
    made.textContent = text;
    made.onclick = act;
    return made;
  }
  function paragraph(text, css) { var p = doc.createElement("p"); p.className = css; p.textContent = text; return p; }
  function sayCleared() {
    var note = doc.querySelector("#outbox-cleared");
    return store.cleared().then(function (number) {
      note.hidden = !number;
      note.querySelector("span").textContent = number ? note.dataset[+number ? "some" : "none"].replace("%n", number) : "";
    });
  }
  function draw() {
    sayCleared();
    field.items().then(function (items) {
      list.replaceChildren.apply(list, items.map(line));
      doc.querySelector("#outbox-empty").hidden = items.length > 0;
      doc.querySelector("#outbox-send").hidden = !items.length;
      doc.querySelector("#outbox-other").hidden = field.standing() !== "other";
      return store.read("box", "sent");
    }).then(function (sent) {
      var past = doc.querySelector("#outbox-sent");
      past.hidden = !(sent && sent.length);
      past.querySelector("ul").replaceChildren.apply(past.querySelector("ul"), (sent || []).map(function (one) {
        var li = doc.createElement("li"), a = doc.createElement("a");
        li.className = "gz-pad";
        a.href = one.url;
        a.textContent = one.title;
        li.append(a, paragraph(words.sentAt.replace("%s", time(one.said)).replace("%t", time(one.at)), "gz-small gz-mute mb-0"));
        return li;
      }));
    }).catch(function () { list.replaceChildren(); doc.querySelector("#outbox-empty").hidden = false; });
  }
  function said(item) {
    return Object.keys(item.labels).map(function (name) {
      var value = item.fields.filter(function (one) { return one[0] === name; }).map(function (one) { return one[1]; })[0];
      return value ? item.labels[name] + "：" + value : "";
    }).filter(Boolean);
  }
  function line(item) {
    var li = blank.content.firstElementChild.cloneNode(true), acts = li.querySelector("[data-acts]"), body = li.querySelector("[data-body]");
    li.querySelector("[data-title]").textContent = item.title;
    li.querySelector("[data-state]").textContent = words["is" + item.state];
    li.dataset.state = item.state;
    li.querySelector("[data-said]").textContent = words.saidAt.replace("%s", time(item.said));
    if (field.isLate()) { return li; }
    said(item).forEach(function (text) { body.append(paragraph(text, "mb-1")); });
    if (item.photos.length) { body.append(paragraph(words.photos.replace("%n", item.photos.length), "gz-small gz-mute mb-1")); }
    if (item.reason) { body.append(paragraph(item.reason, "gz-err mb-1")); }
    if (field.standing() === "other") { body.replaceChildren(); return li; }
    var send = button(item.state === "waiting" ? words.sendNow : words.again, "btn-primary", function () { again(item); });
    if (item.state === "conflict") { send.hidden = true; now(item, body, send); }
    acts.append(send);
    if (Object.keys(item.labels).length) { acts.append(button(words.edit, "btn-quiet", function () { edit(item, body, acts); })); }
    acts.append(remover(item));
    return li;
  }
  function remover(item) {
    var sure = false, made = button(words.remove, "btn-quiet", function () {
      if (!sure) { sure = true; made.textContent = words.removeSure; return; }
      field.drop(item).then(function () { return field.flush(false); });
    });
    return made;
  }
  /* Sent before under this key perhaps: the key stays, and the server knows it again. Surely not taken: a new one. */
  function again(item) {
    var old = item.id;
    if (item.state === "waiting") { return field.flush(true); }
    item.id = field.id();
    item.state = "waiting";
    item.reason = "";
    item.tries = 0;
    item.next = 0;
    return field.write(item).then(function () { return store.remove("items", old); }).then(function () { return field.flush(true); });
  }
  function edit(item, body, acts) {
    body.replaceChildren();
    acts.replaceChildren();
    Object.keys(item.labels).forEach(function (name) {
      var label = doc.createElement("label"), input = doc.createElement("textarea");
      label.className = "gz-label";
      label.textContent = item.labels[name];
      input.className = "form-control";
      input.rows = 3;
      input.dataset.name = name;
      input.value = (item.fields.filter(function (one) { return one[0] === name; })[0] || [name, ""])[1];
      label.append(input);
      body.append(label);
    });
    acts.append(button(words.save, "btn-primary", function () {
      Array.prototype.forEach.call(body.querySelectorAll("textarea"), function (input) {
        item.fields = item.fields.filter(function (one) { return one[0] !== input.dataset.name; }).concat([[input.dataset.name, input.value]]);
      });
      if (item.state !== "waiting") { again(item); } else { field.write(item).then(draw); }
    }), button(words.cancel, "btn-quiet", draw));
  }
  /* Somebody was first: how it stands now and who did what, beside what was written. Nothing is put together. */
  function fieldOf(item, name) { return (item.fields.filter(function (one) { return one[0] === name; })[0] || [name, ""])[1]; }
  function standing(item) {
    var task = /^(\/grid\/tasks\/[A-Z0-9-]+)\/([a-z]+)$/.exec(item.address), round = /^\/grid\/emergency\/\d+\/buildings\/\d+/.exec(item.address);
    return task ? task[1] + "/meanwhile?seen=" + (parseInt(fieldOf(item, "seen"), 10) || 0) + "&do=" + task[2] : round ? round[0] : "";
  }
  function now(item, body, send) {
    var page = standing(item), box = doc.createElement("div");
    if (!page) { send.hidden = false; return; }
    box.className = "gz-note mt-2 d-block";
    box.append(paragraph(words.nowIs, "gz-label mb-1"));
    body.append(box);
    fetch(page, { credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok || answer.redirected) { throw new Error("away"); }
      return answer.text();
    }).then(function (html) {
      var found = new DOMParser().parseFromString(html, "text/html"), seen = found.querySelector("[name=seen]");
      Array.prototype.forEach.call(found.querySelectorAll("[data-now]"), function (part) { box.append(doc.adoptNode(part)); });
      item.fields = item.fields.map(function (one) { return one[0] === "seen" && seen ? ["seen", seen.value] : one; });
      send.hidden = !seen;
    }).catch(function () { box.append(paragraph(words.away, "mb-0")); });
  }
  doc.addEventListener("gz-outbox", function () { if (field.isLate()) { hide(); } draw(); });
  doc.querySelector("#outbox-send").onclick = function () { field.flush(true); };
  doc.querySelector("#outbox-clear").onclick = function () { store.wipe().then(function () { location.reload(); }); };

  /* Opened at an address whose page did not come: the sealed copy of today, at the right place. */
  var PLACES = [[/^\/grid\/emergency\/(\d+)\/buildings\/(\d+)/, "round-"], [/^\/grid\/emergency/, "calls"], [/^\/grid\/tasks\/([A-Z0-9-]+)/, "task-"], [/^\/grid\/visits\/(\d+)/, "visit-"], [/^\/grid\/visits/, "doors"],
    [/^\/grid\/patrol\/(\d+)/, "point-"], [/^\/grid\/patrol/, "points"], [/^\/grid\/snap/, "snap-here"], [/^\/grid\/route/, "walk"], [/^\/grid\/duties/, "duties"]];
  function place() {
    return PLACES.map(function (one) {
      var m = one[0].exec(location.pathname);
      return m && doc.getElementById(one[1] + m.slice(1).join("-"));
    }).filter(Boolean)[0] || null;
  }
  /* What is asked for stands open where there is but one thing to do. */
  function unfold(here) {
    var inner = here.matches("article") ? here.querySelectorAll("details") : [];
    if (here.matches("details")) { here.open = true; }
    if (inner.length === 1) { inner[0].open = true; }
    here.scrollIntoView();
  }
  /* Too old, or nobody can tell how old: what was only read is not shown any more, here as in the store. */
  function hide() {
    var kept = doc.querySelector("#kept");
    kept.querySelector("#pocket").replaceChildren();
    kept.querySelector("[data-none]").hidden = false;
  }
  function fresh() { return store.meta().then(function (key) { if (store.isLate(key)) { throw new Error("late"); } return store.read("box", "pocket"); }); }
  /* What was written here already and waits says so, and is not written twice. */
  function mark(root) {
    return field.items().then(function (list) {
      Array.prototype.forEach.call(root.querySelectorAll("form[data-field]"), function (form) {
        var here = new URL(form.action).pathname;
        var waits = list.some(function (one) { return one.address === here && field.partsOf(form).every(function (part) { return fieldOf(one, part.name) === part.value; }); });
        if (!waits) { return; }
        var note = paragraph(words.written + " ", "gz-note is-ok"), link = doc.createElement("a");
        link.href = "/grid/outbox";
        link.textContent = field.words.look;
        note.append(link);
        form.before(note);
        form.hidden = field.spent(form);
        var fold = form.closest("details"), tag = doc.createElement("span");
        if (!fold) { return; }
        tag.className = "gz-tag";
        tag.textContent = words.iswaiting;
        fold.querySelector("summary").append(" ", tag);
      });
    }).catch(function () {});
  }
  function head(title) {
    doc.title = title;
    doc.querySelector(".gz-topbar .gz-place b").textContent = title;
    Array.prototype.forEach.call(doc.querySelectorAll(".gz-tabbar a"), function (tab) {
      if (location.pathname.indexOf(tab.pathname) === 0) { tab.setAttribute("aria-current", "page"); } else { tab.removeAttribute("aria-current"); }
    });
  }
  function copy() {
    if (location.pathname === "/grid/outbox") { return; }
    var kept = doc.querySelector("#kept");
    doc.querySelector("#outbox-page").hidden = true;
    kept.hidden = false;
    head(kept.dataset.heading);
    fresh().then(function (pocket) {
      if (!pocket || field.isLate()) { throw new Error("none"); }
      var page = new DOMParser().parseFromString(pocket.html, "text/html");
      kept.querySelector("[data-when]").textContent = words.copyOf.replace("%t", time(pocket.at));
      kept.querySelector("#pocket").append.apply(kept.querySelector("#pocket"), Array.prototype.slice.call(page.body.childNodes));
      if (pocket.size) { doc.documentElement.dataset.size = pocket.size; }
      var here = place(), read = new URLSearchParams(location.search).get("code"), blankCode = here && here.querySelector("[name=code]");
      if (read && blankCode) { blankCode.value = read; }
      if (here) { unfold(here); } else if (!/^\/grid\/(today|pocket)$/.test(location.pathname)) { kept.querySelector("[data-not-kept]").hidden = false; }
      mark(kept.querySelector("#pocket"));
      doc.dispatchEvent(new CustomEvent("htmx:load", { detail: {} }));
    }).catch(hide);
  }
  copy();
  draw();
})();
