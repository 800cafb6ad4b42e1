// Filters of the timeline, over all of its events. The form stands in a template, so that nothing
// useless shows without this script: pages of months, countries and types have every event. Data is
// loaded when a filter is first used: an index of all events, then what is shown of those found.
// What is chosen stands in the address: ?country=pk,ir&type=talks. Values of one filter add up,
// different filters narrow.
(() => {
  "use strict";
  const template = document.getElementById("page-filters");
  if (!template) return;
  const STEP = 30;
  const { url, period, fixed } = template.dataset;
  const names = template.dataset.names.split(" ");
  const links = [...document.querySelectorAll(".periods a, .steps a, .pager a")].filter((link) => !link.getAttribute("href").startsWith("#"));
  const listed = document.querySelector(".listed");
  template.after(template.content.cloneNode(true));
  const form = template.nextElementSibling;
  const fieldsets = [...form.querySelectorAll("fieldset")];
  const found = form.nextElementSibling;
  const list = found.querySelector("ol");
  const more = found.querySelector("button");
  const state = form.querySelector("[role=status]");
  const loosen = form.querySelector(".loosen");
  const reset = form.querySelector("[type=reset]");
  let chosen = new Map();
  let turn = 0;

  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
  const create = (name, values) => Object.assign(document.createElement(name), values);
  const number = (count) => count.toLocaleString(form.dataset.numbers);
  const say = (words, values) => words.replace(/{(\w+)}/g, (all, name) => values[name] ?? all);
  const once = (make) => {
    const made = new Map();
    return (key) => {
      if (!made.has(key)) {
        made.set(key, make(key));
        made.get(key).catch(() => made.delete(key));
      }
      return made.get(key);
    };
  };
  const load = once(async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  });
  // The index with the events that this page chooses from, and places of values by their words.
  const index = once(async () => {
    const data = await load(url);
    const filters = names.map((name) => data.filters.find((filter) => filter.name === name) ?? { name, values: [] });
    for (const filter of filters) filter.at = new Map(filter.values.map(({ value }, at) => [value.toLowerCase(), at]));
    const [name, value] = (fixed ?? "").split("=");
    const at = names.indexOf(name);
    const place = at < 0 ? -1 : filters[at].at.get(value);
    const isWithin = ([month, values]) => (!period || month === +period || Math.floor(month / 100) === +period) && (at < 0 || values[at].includes(place));
    const all = data.events.flatMap(([month, values], position) => (isWithin([month, values]) ? [{ position, values }] : []));
    // A year and a month are told from their beginning, all else from its end.
    return { ...data, filters, all: period ? all : all.reverse() };
  });

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

  // The events that fit every filter, or every one but the filter at `except`.
  const fitting = ({ filters, all }, except) => {
    const wanted = filters.map(({ name, at }) => [...chosen.get(name)].map((value) => at.get(value) ?? -1));
    return all.filter(({ values }) => wanted.every((places, at) => at === except || !places.length || places.some((place) => values[at].includes(place))));
  };

  // What can be left out so that something fits again.
  const ways = (data) => fieldsets.flatMap((fieldset) => {
    const left = chosen.get(fieldset.name).size && fitting(data, names.indexOf(fieldset.name)).length;
    if (!left) return [];
    const filter = fieldset.firstElementChild.textContent.toLowerCase();
    return [create("button", { type: "button", name: fieldset.name, textContent: say(loosen.dataset.words, { filter, count: number(left) }) })];
  });

  // The choices of each filter with how many events each leaves, given the other filters.
  const choices = (data) => {
    for (const fieldset of fieldsets) {
      const at = names.indexOf(fieldset.name);
      const counts = new Map();
      for (const { values } of fitting(data, at)) for (const place of values[at]) counts.set(place, (counts.get(place) ?? 0) + 1);
      const boxes = new Map([...fieldset.querySelectorAll("label")].map((row) => [row.firstElementChild.value, row]));
      data.filters[at].values.forEach(({ value, label, lang }, place) => {
        let row = boxes.get(value);
        if (!row) {
          row = copy("page-choice");
          Object.assign(row.firstElementChild, { name: fieldset.name, value });
          const name = row.querySelector("bdi");
          name.textContent = label;
          if (lang) name.lang = lang;
          fieldset.append(row);
        }
        row.firstElementChild.checked = chosen.get(fieldset.name).has(value.toLowerCase());
        row.lastElementChild.textContent = number(counts.get(place) ?? 0);
        row.hidden = !counts.has(place) && !row.firstElementChild.checked;
      });
    }
  };

  const drawn = (data, { position, values }, { url, title, date, datetime, overdue, sources, more_sources }) => {
    const of = (name) => values[names.indexOf(name)].map((place) => data.filters[names.indexOf(name)].values[place]);
    const item = copy("page-event");
    const status = of("status")[0];
    item.classList.add("status-" + status.value);
    const link = item.querySelector("a");
    Object.assign(link, { href: url, textContent: title });
    const tag = item.querySelector(".tag");
    if (overdue) tag.textContent = tag.dataset.overdue;
    else if (/^(reported|confirmed)$/.test(status.value)) link.parentNode.replaceChildren(link);
    else tag.textContent = status.label;
    const from = create("span", { className: "ref" });
    for (const [name, address] of sources ?? []) {
      from.append(from.firstChild ? ", " : "", create(address ? "a" : "bdi", { textContent: name, ...(address && { href: address, rel: "external" }) }));
    }
    if (more_sources) from.append(" +" + more_sources);
    link.parentNode.append(" ", from);
    const kind = item.querySelector(".kind");
    const [type] = of("type");
    const isTold = !type.tells_nothing;
    const countries = of("country");
    kind.textContent = isTold ? type.label : countries.length ? "" : kind.dataset.details;
    kind.classList.toggle("kind", isTold);
    countries.forEach(({ label, lang }, at) => {
      kind.parentNode.append(at ? ", " : isTold ? " · " : "", create("bdi", { textContent: label, ...(lang && { lang }) }));
    });
    return { item, date, datetime };
  };

  // Draws the next events; one date stands once.
  const draw = async (data, events, from, mine) => {
    const next = events.slice(from, from + STEP);
    const part = async (number) => {
      const loaded = await load(url.replace(".json", "-" + number + ".json"));
      if (loaded.event_count !== data.event_count) throw new Error("another build");
      return [number, loaded.events];
    };
    const numbers = new Set(next.map(({ position }) => Math.floor(position / data.per_part)));
    const parts = new Map(await Promise.all([...numbers].map(part)));
    if (mine !== turn) return;
    if (!from) list.replaceChildren();
    let first;
    for (const event of next) {
      const told = parts.get(Math.floor(event.position / data.per_part))[event.position % data.per_part];
      const { item, date, datetime } = drawn(data, event, told);
      let day = list.lastElementChild;
      if (day?.firstElementChild.textContent !== date) {
        day = copy("page-day");
        day.firstElementChild.append(datetime ? create("time", { dateTime: datetime, textContent: date }) : create("bdi", { textContent: date }));
        list.append(day);
      }
      day.lastElementChild.append(item);
      first ??= item;
    }
    const left = events.length - from - next.length;
    more.parentNode.hidden = !left;
    more.textContent = say(more.dataset.words, { count: number(Math.min(left, STEP)) });
    more.onclick = () => draw(data, events, from + STEP, mine).then((item) => item?.querySelector("a").focus(), fail);
    return first;
  };

  const fail = () => {
    state.textContent = state.dataset.failed;
    listed.hidden = false;
    found.hidden = true;
  };

  const count = (data, events) => {
    const at = names.indexOf("status");
    const apart = ["cancelled", "denied", "expected", "retracted"].flatMap((status) => {
      const place = data.filters[at].at.get(status);
      const many = events.filter(({ values }) => values[at].includes(place)).length;
      return many ? number(many) + " " + data.filters[at].values[place].label : [];
    });
    const { words, apart: of, separator } = state.dataset;
    const shown = say(words, { shown: number(events.length), all: number(data.all.length) });
    return shown + (apart.length ? say(of, { parts: apart.join(separator) }) : "");
  };

  const show = async () => {
    const mine = ++turn;
    const query = written();
    const isFiltering = names.some((name) => chosen.get(name).size);
    for (const link of links) link.search = query;
    reset.hidden = !isFiltering;
    for (const fieldset of fieldsets) {
      const { size } = chosen.get(fieldset.name);
      fieldset.previousElementSibling.lastElementChild.textContent = size ? "(" + number(size) + ")" : "";
    }
    form.ariaBusy = "true";
    try {
      let events;
      if (isFiltering || form.querySelector("details[open]")) {
        const data = await index("");
        if (mine !== turn) return;
        choices(data);
        events = isFiltering && fitting(data);
        if (events) await draw(data, events, 0, mine);
        if (mine !== turn) return;
        if (events) state.textContent = (events.length ? "" : state.dataset.none + " ") + count(data, events);
        loosen.replaceChildren(...(events && !events.length ? ways(data) : []));
      }
      if (!events) {
        state.textContent = say(state.dataset.idle, { all: number(+state.dataset.all) });
        loosen.replaceChildren();
      }
      listed.hidden = !!events;
      found.hidden = !events?.length;
    } catch {
      if (mine === turn) fail();
    }
    form.ariaBusy = "false";
  };

  const change = () => {
    const query = written();
    try {
      history.pushState(null, "", location.pathname + (query && "?" + query));
    } catch {
      // A page opened from a file may not be allowed to; the filter works all the same.
    }
    return show();
  };

  form.addEventListener("change", ({ target }) => {
    const values = chosen.get(target.name);
    if (target.checked) values.add(target.value.toLowerCase());
    else values.delete(target.value.toLowerCase());
    change();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  const empty = (clear) => {
    clear.forEach((name) => chosen.get(name).clear());
    change();
    form.querySelector("summary").focus();
  };
  loosen.addEventListener("click", ({ target }) => target.name && empty([target.name]));
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    empty(names);
  });
  // One open list at a time; Escape and a click elsewhere close it.
  const close = (except) => form.querySelectorAll("details[open]").forEach((filter) => {
    if (filter !== except) filter.open = false;
  });
  form.addEventListener("toggle", ({ target }) => {
    if (!target.open) return;
    close(target);
    show();
  }, true);
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
