// The reader's choice of colours, and buttons that copy or share a page's address. It runs before the page is drawn, so
// that nothing flashes. Without it a page has the colours of its device and no buttons; nothing leaves the device.
(() => {
  "use strict";
  const KEY = "colours";
  const rules = [];
  const find = (list) => [...list].forEach((rule) => {
    if (rule.media?.mediaText.includes("prefers-color-scheme")) rules.push([rule.media, rule.media.mediaText]);
    if (rule.cssRules) find(rule.cssRules);
  });
  let choice = null;
  try { choice = localStorage.getItem(KEY); } catch { /* Storage is off: the choice holds for this page. */ }
  // Style sheets ask the device; what the reader has chosen answers in its place.
  const paint = () => {
    if (choice && !rules.length) [...document.styleSheets].forEach((sheet) => { try { find(sheet.cssRules); } catch { /* Of another host. */ } });
    const answer = (_, scheme) => scheme === choice ? "(min-width: 0)" : "(max-width: 0)";
    rules.forEach(([media, asked]) => {
      media.mediaText = choice ? asked.replace(/\(\s*prefers-color-scheme\s*:\s*(\w+)\s*\)/g, answer) : asked;
    });
    if (choice) document.documentElement.dataset.colours = choice;
    else delete document.documentElement.dataset.colours;
  };
  paint();
  document.addEventListener("DOMContentLoaded", () => {
    const select = document.querySelector(".colours select");
    if (select) {
      select.value = choice ?? "";
      select.closest("[hidden]").hidden = false;
      select.addEventListener("change", () => {
        choice = select.value || null;
        try { choice ? localStorage.setItem(KEY, choice) : localStorage.removeItem(KEY); } catch { /* As above. */ }
        paint();
      });
    }
    const share = document.querySelector(".share");
    if (!share) return;
    const url = share.dataset.url;
    const ways = {
      copy: navigator.clipboard && (() => navigator.clipboard.writeText(url).then(() => { share.querySelector("[role=status]").textContent = share.dataset.done; })),
      share: navigator.share && (() => navigator.share({ title: document.title, url }).catch(() => {})),
    };
    share.querySelectorAll("button").forEach((button) => {
      const way = ways[button.value];
      if (!way) return button.remove();
      button.addEventListener("click", way);
      share.hidden = false;
    });
  });
})();
