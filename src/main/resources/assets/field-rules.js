/* 共治: what a form without network can already see that it will be refused, said at the door in the words of the
   server, which asks again in any case. A form carries its rules: "heard -> agreed=true" reads: where something is
   heard, agreed is ticked. ES2019. */
(function () {
  "use strict";
  var RADIUS = 6371008.8, LEEWAY = 100, metres = 0;
  var KEPT = { "@files": "photos", "@after": "afterPhotos" };

  function value(form, name) {
    return new FormData(form).getAll(name).filter(function (one) { return typeof one === "string"; }).join(" ").trim();
  }
  function number(form, name) { return /^\d+$/.test(name) ? +name : +value(form, name) || 0; }
  /* Where the phone says it is, against the point the form is about; told by the form, judged like on the server. */
  function isNear(form) {
    var turn = Math.PI / 180, lat = form.dataset.lat * turn, here = value(form, "lat") * turn, accuracy = +value(form, "accuracy") || 0;
    var up = (here - lat) / 2, along = (value(form, "lng") - form.dataset.lng) * turn / 2;
    var part = Math.pow(Math.sin(up), 2) + Math.cos(lat) * Math.cos(here) * Math.pow(Math.sin(along), 2);
    metres = Math.round(2 * RADIUS * Math.asin(Math.sqrt(part)));
    return accuracy <= LEEWAY && metres <= LEEWAY + accuracy;
  }
  function holds(one, form, pictures) {
    var m;
    if (one === "*") { return true; }
    if (one === "near") { return isNear(form); }
    if (one[0] === "!") { return !holds(one.slice(1), form, pictures); }
    if (one[0] === "@") { return pictures.some(function (p) { return p.field === one.slice(1); }) || value(form, KEPT[one]) !== ""; }
    if ((m = /^(\w+)<=(\w+)$/.exec(one))) { return number(form, m[1]) <= number(form, m[2]); }
    if ((m = /^(\w+)=(\w+)$/.exec(one))) { return value(form, m[1]) === m[2]; }
    if ((m = /^(\w+):digits$/.exec(one))) { return /^\d{0,4}$/.test(value(form, m[1])); }
    if ((m = /^(\w+)#(\d+)$/.exec(one))) { return Array.from(value(form, m[1])).length >= +m[2]; }
    return value(form, one) !== "";
  }
  function all(conditions, form, pictures) {
    return conditions.split("|").some(function (either) {
      return either.split("&").every(function (one) { return holds(one.trim(), form, pictures); });
    });
  }
  /* The first rule that is broken, in its words; empty where none is. */
  self.gzBroken = function (form, pictures) {
    var broken = Array.prototype.filter.call(form.querySelectorAll("[data-rule]"), function (rule) {
      var parts = rule.dataset.rule.split("->");
      return all(parts[0], form, pictures) && !all(parts[1], form, pictures);
    })[0];
    if (!broken) { return ""; }
    broken.dataset.rule.split("->")[1].split(/\W+/).forEach(function (name) {
      var asked = form.querySelector("[name='" + name + "']"), closed = name && asked && asked.closest("details");
      if (closed) { closed.open = true; }
    });
    return broken.textContent.trim().replace("%m", metres);
  };
})();
