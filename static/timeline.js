// Filters of the timeline. The form stands in a template of the page, so that nothing useless shows
// without this script; every event is there either way. What is chosen stands in the address:
// ?country=pk,ir&type=talks. Values of one filter add up, different filters narrow.
(() => {
  "use strict";
  const template = document.getElementById("page-filters");
  if (!template) return;
  const events = [...document.querySelectorAll(".event")];
  const groups = [...document.querySelectorAll("main section, .day")].filter((group) => group.querySelector(".event"));
  const links = [...document.querySelectorAll(".years a, .steps a, .pager a")].filter((link) => !link.getAttribute("href").startsWith("#"));
  template.after(template.content.cloneNode(true));
  const form = template.nextElementSibling;
  const boxes = [...form.querySelectorAll("input")];
  const names = template.dataset.names.split(" ");
  const state = form.querySelector("[role=status]");
  const reset = form.querySelector("[type=reset]");
  let chosen = new Map();

  // Several values stand in one parameter or in several, in small letters or not.
  const read = () => {
    const query = new URLSearchParams(location.search);
    chosen = new Map(names.map((name) => [name, new Set(query.getAll(name).flatMap((text) => text.toLowerCase().split(",")).map((text) => text.trim()).filter(Boolean))]));
  };

  const written = () => {
    const other = new URLSearchParams(location.search);
    names.forEach((name) => other.delete(name));
    const ours = names.filter((name) => chosen.get(name).size).map((name) => name + "=" + [...chosen.get(name)].map(encodeURIComponent).join(","));
    return [...ours, other.toString()].filter(Boolean).join("&");
  };

  const fits = (event) => names.every((name) => {
    const wanted = chosen.get(name);
    return !wanted.size || (event.getAttribute("data-" + name) || "").split(" ").some((value) => wanted.has(value));
  });

  const show = () => {
    let shown = 0;
    for (const event of events) {
      event.hidden = !fits(event);
      if (!event.hidden) shown += 1;
    }
    for (const group of groups) group.hidden = !group.querySelector(".event:not([hidden])");
    for (const box of boxes) box.checked = chosen.get(box.name).has(box.value);
    for (const filter of form.querySelectorAll("details")) {
      const count = chosen.get(filter.querySelector("input").name).size;
      filter.querySelector("[data-chosen]").textContent = count ? "(" + count + ")" : "";
    }
    state.textContent = state.dataset.words.replace("{shown}", shown).replace("{all}", events.length);
    const query = written();
    reset.hidden = !names.some((name) => chosen.get(name).size);
    for (const link of links) link.search = query;
  };

  const change = () => {
    const query = written();
    try {
      history.pushState(null, "", location.pathname + (query && "?" + query));
    } catch {
      // A page opened from a file may not be allowed to; the filter works all the same.
    }
    show();
  };

  form.addEventListener("change", ({ target }) => {
    const values = chosen.get(target.name);
    if (target.checked) values.add(target.value);
    else values.delete(target.value);
    change();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    names.forEach((name) => chosen.get(name).clear());
    change();
    form.querySelector("summary").focus();
  });
  // One open list at a time; Escape and a click elsewhere close it.
  const close = (except) => form.querySelectorAll("details[open]").forEach((filter) => {
    if (filter !== except) filter.open = false;
  });
  form.addEventListener("toggle", ({ target }) => target.open && close(target), true);
  form.addEventListener("keydown", (event) => {
    const open = event.target.closest("details[open]");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", ({ target }) => form.contains(target) || close());
  addEventListener("popstate", () => {
    read();
    show();
  });
  read();
  show();
})();
