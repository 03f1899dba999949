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
  function boundaries(address) {
    return fetch(address).then(function (answer) {
      if (!answer.ok) { throw new Error(String(answer.status)); }
      return answer.json();
    });
  }
  function draw(box, lines) {
    var L = window.L, still = { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false };
    var map = L.map(one(".gz-map-ground", box), Object.assign({ attributionControl: false, zoomControl: false, zoomSnap: 0.25 }, still));
    L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);
    var ground = groundOf(lines);
    var marks = points(box), seen = ground.getBounds();
    marks.forEach(function (mark) { seen.extend(mark.getLatLng()); });
    /* Names that are always shown need to know where the map looks before they are put on it. */
    if (seen.isValid()) { map.fitBounds(seen, { padding: [12, 12], animate: false }); } else { map.setView([35, 105], 4); }
    ground.addTo(map);
    marks.forEach(function (mark) { mark.addTo(map); });
    one("[data-illustrative]", box).hidden = !lines.illustrative;
    map.on("zoomend moveend layeradd", function () { untangle(map); });
    untangle(map);
    if (box.dataset.pick) { choosable(map, choosing(box, { map: map, ground: ground, lines: lines, first: lines })); }
  }
  /* A tap chooses where it lands; with keys one moves the map and chooses its middle by Enter. */
  function choosable(map, choose) {
    map.on("click", choose);
    map.getContainer().addEventListener("keydown", function (event) {
      if (event.key !== "Enter" || event.target !== map.getContainer()) { return; }
      event.preventDefault();
      choose({ latlng: map.getCenter() });
    });
  }
  /* Of names that would lie over each other the first stays; coming closer shows the others. */
  function untangle(map) {
    var kept = [];
    Array.prototype.forEach.call(map.getPane("tooltipPane").querySelectorAll(".gz-map-name"), function (name) {
      var a = name.getBoundingClientRect();
      var free = kept.every(function (b) { return a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top; });
      name.style.visibility = free ? "" : "hidden";
      if (free) { kept.push(a); }
    });
  }
  function groundOf(lines) {
    return window.L.geoJSON(lines, {
      interactive: false,
      style: function () { return { color: colour("--gz-line-2"), weight: 1.5, fillColor: colour("--gz-sunken"), fillOpacity: 0.7 }; },
      onEachFeature: function (feature, layer) {
        if (feature === lines.features[0] && lines.features.length > 1) { return; }
        layer.bindTooltip(feature.properties.name, { permanent: true, direction: "center", className: "gz-map-name" });
      }
    });
  }
  /* On a map too coarse to hit a building a tap brings its part closer, and only then one chooses. */
  function choosing(box, view) {
    var busy = false;
    function show(lines, closer) {
      view.map.removeLayer(view.ground);
      view.lines = lines;
      view.ground = groundOf(lines);
      if (closer) { view.map.fitBounds(view.ground.getBounds(), { padding: [12, 12], animate: false }); }
      view.ground.addTo(view.map);
    }
    function tapped(at) {
      if (view.lines !== view.first && !holds(view.lines.features[0], at)) { show(view.first, true); return null; }
      var part = coarsePart(view.lines, at);
      if (!part) { pick(doc.getElementById(box.dataset.pick), at); return null; }
      return boundaries("/areas/" + part.id + ".geojson").then(function (lines) {
        var near = window.L.geoJSON(part).getBounds().contains(view.map.getBounds());
        show(lines, !near);
        return near ? tapped(at) : null;
      });
    }
    return function (event) {
      if (busy) { return; }
      busy = true;
      Promise.resolve(tapped(event.latlng))
        .catch(function () { pick(doc.getElementById(box.dataset.pick), event.latlng); })
        .then(function () { busy = false; });
    };
  }
  /* The subdistrict or community below the area shown in which the point lies. */
  function coarsePart(lines, at) {
    return lines.features.slice(1).filter(function (feature) {
      return ["SUBDISTRICT", "COMMUNITY"].indexOf(feature.properties.level) >= 0 && holds(feature, at);
    })[0];
  }
  /* Even-odd over all rings, so that a hole is outside. */
  function holds(feature, at) {
    var inside = false;
    feature.geometry.coordinates.forEach(function (part) {
      part.forEach(function (ring) {
        for (var i = 0, j = ring.length - 1; i < ring.length; j = i++) {
          var a = ring[i], b = ring[j];
          if ((a[1] > at.lat) !== (b[1] > at.lat) && at.lng < (b[0] - a[0]) * (at.lat - a[1]) / (b[1] - a[1]) + a[0]) { inside = !inside; }
        }
      });
    });
    return inside;
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
        .bindTooltip(item.dataset.mark || String(at + 1), { permanent: true, direction: "center", className: "gz-map-number" })
        .bindPopup(link);
    });
  }
  function open(box) {
    if (box.dataset.drawn) { return; }
    box.dataset.drawn = "1";
    Promise.all([boundaries(box.dataset.boundaries), load("link", box.dataset.style), load("script", box.dataset.script)])
      .then(function (all) { draw(box, all[0]); })
      .catch(function () { one("[data-failed]", box).hidden = false; delete box.dataset.drawn; });
  }
  Array.prototype.forEach.call(doc.querySelectorAll("[data-map]"), function (box) {
    box.hidden = false;
    box.addEventListener("toggle", function () { if (box.open) { open(box); } });
  });
})();
