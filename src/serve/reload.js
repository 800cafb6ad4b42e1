// Keeps a previewed page up to date. It is put into pages as they are served, never into built ones.
(() => {
  const script = document.currentScript;
  const { channel, token, version } = script.dataset;
  script.remove();
  const scrollKey = "dateline-scroll:" + location.pathname;
  const scroll = sessionStorage.getItem(scrollKey);
  if (scroll !== null) {
    sessionStorage.removeItem(scrollKey);
    addEventListener("load", () => scrollTo(0, Number(scroll)));
  }

  // The problems, over the page: in a shadow tree, where the page's styles do not reach them.
  const style = `
    :host { all: initial; position: fixed; inset: auto 0 0; z-index: 2147483647; max-height: 60vh; overflow: auto;
      direction: ltr; color-scheme: dark; border-top: 4px solid #ff8a73; background: #1b1c1f; color: #f4f1e8;
      font: 14px/1.5 ui-monospace, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace; }
    section { padding: 12px 16px; }
    h1 { margin: 0 6rem 8px 0; color: #ff8a73; font: 700 16px/1.5 system-ui, sans-serif; }
    pre { margin: 0 0 12px; overflow-x: auto; font: inherit; }
    .warning, p { color: #d8d3c6; }
    button { position: absolute; top: 8px; right: 16px; padding: 4px 12px; border: 1px solid; border-radius: 2px;
      background: #1b1c1f; color: inherit; font: 14px/1.5 system-ui, sans-serif; cursor: pointer; }
    @media print { :host { display: none; } }`;
  let overlay = null;
  const show = (html) => {
    // A page that is nothing but problems shows them itself.
    const own = document.querySelector("body > section.diagnostics");
    if (own) {
      if (html) own.outerHTML = html;
      return;
    }
    overlay?.remove();
    overlay = null;
    if (!html) return;
    overlay = document.createElement("dateline-overlay");
    overlay.lang = "en";
    overlay.setAttribute("role", "alert");
    overlay.attachShadow({ mode: "open" }).innerHTML = `<style>${style}</style>${html}<button type="button">Hide</button>`;
    overlay.shadowRoot.querySelector("button").addEventListener("click", () => show(""));
    document.documentElement.append(overlay);
  };

  const reload = () => {
    sessionStorage.setItem(scrollKey, String(scrollY));
    location.reload();
  };

  // Whether this page's own bytes have changed.
  let etag = script.dataset.etag;
  const changed = async () => {
    const answer = await fetch(location.href, {
      method: "HEAD",
      headers: { Accept: "text/html", "If-None-Match": etag },
    });
    if (answer.status === 304) return false;
    etag = answer.headers.get("ETag") ?? "";
    return true;
  };

  const swapStyles = () => {
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
      const fresh = link.cloneNode();
      const url = new URL(link.href);
      if (url.origin !== location.origin) continue;
      url.searchParams.set("h", String(Date.now()));
      fresh.href = url.href;
      fresh.addEventListener("load", () => link.remove());
      fresh.addEventListener("error", () => link.remove());
      link.after(fresh);
    }
  };

  let seen = Number(version);
  const receive = async (message) => {
    show(message.overlay);
    if (message.version === seen) return;
    // A version in between may not have been told of; then the page itself may differ too.
    const isNext = message.version === seen + 1;
    seen = message.version;
    // Under an overlay the page stays as it is: the site is still the last good one.
    if (message.overlay) return;
    if (message.styles && isNext) {
      swapStyles();
      await changed();
    } else if (await changed()) {
      reload();
    }
  };

  // A stream read by fetch rather than by EventSource: a POST always carries its origin.
  const listen = async () => {
    for (;;) {
      try {
        const answer = await fetch(channel, { method: "POST", headers: { "X-Dateline-Token": token } });
        if (answer.status === 403) return reload();
        const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
        let text = "";
        for (;;) {
          const { done, value } = await reader.read();
          if (done) break;
          text += value;
          const events = text.split("\n\n");
          text = events.pop();
          for (const event of events) {
            const data = event.split("\n").filter((line) => line.startsWith("data: "));
            if (data.length) await receive(JSON.parse(data.map((line) => line.slice(6)).join("\n")));
          }
        }
      } catch {
        // The server is gone for now; it may come back.
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  listen();
})();
