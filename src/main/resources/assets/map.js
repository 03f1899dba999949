/* 共治: a map of our own lines and points, loaded only when somebody opens it. The list beside it says the same. */
(function () {
  "use strict";
  var doc = document;
  function one(css, root) { return (root || doc).querySelector(css); }
  function load(tag, address) {
    return new Promise(function (done, failed) {
      var element = doc.createElement(tag);
      element.onload = done;
      element.onerror = failed;
      if (tag === "link") { element.rel = "stylesheet"; element.href = address; } else { element.src = address; }
      doc.head.appendChild(element);
    });
  }
  function colour(name) { return getComputedStyle(doc.documentElement).getPropertyValue(name).trim(); }
  function boundaries(box) {
    return fetch(box.dataset.boundaries).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    });
  }
  function draw(box, lines) {
    var L = window.L, still = { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false };
    var map = L.map(one(".gz-map-ground", box), Object.assign({ attributionControl: false, zoomControl: false, zoomSnap: 0.25 }, still));
    L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);
    var ground = L.geoJSON(lines, {
      interactive: false,
      style: function () { return { color: colour("--gz-line-2"), weight: 1.5, fillColor: colour("--gz-sunken"), fillOpacity: 0.7 }; },
      onEachFeature: function (feature, layer) {
        if (feature === lines.features[0] && lines.features.length > 1) { return; }
        layer.bindTooltip(feature.properties.name, { permanent: true, direction: "center", className: "gz-map-name" });
      }
    });
    var marks = points(box), seen = ground.getBounds();
    marks.forEach(function (mark) { seen.extend(mark.getLatLng()); });
    /* Names that are always shown need to know where the map looks before they are put on it. */
    if (seen.isValid()) { map.fitBounds(seen, { padding: [12, 12], animate: false }); } else { map.setView([35, 105], 4); }
    ground.addTo(map);
    marks.forEach(function (mark) { mark.addTo(map); });
    one("[data-illustrative]", box).hidden = !lines.illustrative;
    if (box.dataset.pick) { map.on("click", function (event) { pick(doc.getElementById(box.dataset.pick), event.latlng); }); }
  }
  /* A tap says where it is; the form asks which building that is. */
  function pick(form, at) {
    form.elements.lng.value = at.lng.toFixed(6);
    form.elements.lat.value = at.lat.toFixed(6);
    form.requestSubmit();
  }
  function points(box) {
    if (!box.dataset.points) { return []; }
    var L = window.L, items = doc.querySelectorAll(box.dataset.points + " [data-lng]");
    return Array.prototype.map.call(items, function (item, at) {
      var link = doc.createElement("a");
      link.href = item.dataset.to;
      link.textContent = item.dataset.name;
      return L.circleMarker([Number(item.dataset.lat), Number(item.dataset.lng)], { radius: 13, color: "#fff", weight: 2, fillColor: colour("--gz-brand"), fillOpacity: 1 })
        .bindTooltip(String(at + 1), { permanent: true, direction: "center", className: "gz-map-number" })
        .bindPopup(link);
    });
  }
  function open(box) {
    if (box.dataset.drawn) { return; }
    box.dataset.drawn = "1";
    Promise.all([boundaries(box), load("link", box.dataset.style), load("script", box.dataset.script)])
      .then(function (all) { draw(box, all[0]); })
      .catch(function () { one("[data-failed]", box).hidden = false; delete box.dataset.drawn; });
  }
  Array.prototype.forEach.call(doc.querySelectorAll("[data-map]"), function (box) {
    box.hidden = false;
    box.addEventListener("toggle", function () { if (box.open) { open(box); } });
  });
})();
