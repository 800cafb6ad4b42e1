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
    overlay.setAttribute("role", "alert");
    overlay.attachShadow({ mode: "open" }).innerHTML = `<style>${style}</style>${html}<button type="button" lang="en">Hide</button>`;
    // Inside, where no style of the page for `[lang]` reaches it and takes its font away.
    overlay.shadowRoot.querySelector("section").lang = "en";
    overlay.shadowRoot.querySelector("button").addEventListener("click", () => show(""));
    document.documentElement.append(overlay);
  };

  const reload = () => {
    sessionStorage.setItem(scrollKey, String(scrollY));
    location.reload();
  };

  // What this page's own bytes are now, and in which version. A page that cannot be rendered is
  // answered with its last good bytes, and these are no change.
  const look = async () => {
    const { headers } = await fetch(location.href, { method: "HEAD", headers: { Accept: "text/html" } });
    return { etag: headers.get("ETag") ?? "", version: Number(headers.get("X-Dateline-Version")) };
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
  let etag = script.dataset.etag;
  const receive = async (message) => {
    show(message.overlay);
    if (message.version === seen) return;
    if (message.styles) swapStyles();
    const now = await look();
    if (!message.styles && now.etag !== etag) return reload();
    // New styles are new addresses in the page's bytes. What a version after this one, which has
    // answered already, has changed besides is not on the page: its message must reload it.
    etag = message.styles && now.version !== message.version ? null : now.etag;
    // Not before: where the server was gone meanwhile, the next stream tells it again.
    seen = message.version;
  };

  // A page of another run of the server has another token, and a reload brings the new one. Where
  // that has not helped, reloading again and again would not either.
  const refusedKey = "dateline-refused";
  const refuse = () => {
    if (sessionStorage.getItem(refusedKey) === token) return;
    sessionStorage.setItem(refusedKey, token);
    reload();
  };

  const becomesVisible = () =>
    new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }));

  // A stream read by fetch rather than by EventSource: a POST always carries its origin. Browsers
  // open six connections to a server at most, so a page that nobody sees lets go of its own.
  const listen = async () => {
    for (;;) {
      if (document.hidden) {
        await becomesVisible();
        continue;
      }
      const hidden = new AbortController();
      document.addEventListener("visibilitychange", () => hidden.abort(), { once: true });
      try {
        const answer = await fetch(channel, {
          method: "POST",
          headers: { "X-Dateline-Token": token },
          signal: hidden.signal,
        });
        if (answer.status === 403) return refuse();
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
        // The page is hidden, or the server is gone for now; it may come back.
      }
      if (!hidden.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  listen();
})();
