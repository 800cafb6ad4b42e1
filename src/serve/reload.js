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

  let overlay = null;
  const show = (html) => {
    overlay?.remove();
    overlay = null;
    if (!html) return;
    overlay = document.createElement("dateline-overlay");
    overlay.attachShadow({ mode: "open" }).innerHTML = html;
    overlay.shadowRoot.querySelector("button")?.addEventListener("click", () => show(""));
    document.documentElement.append(overlay);
  };

  const reload = () => {
    sessionStorage.setItem(scrollKey, String(scrollY));
    location.reload();
  };

  // Whether this page's own bytes have changed. A page that cannot be rendered is answered with its
  // last good bytes, and these are no change.
  let etag = script.dataset.etag;
  const changed = async () => {
    const answer = await fetch(location.href, { method: "HEAD", headers: { Accept: "text/html" } });
    const known = etag;
    etag = answer.headers.get("ETag") ?? "";
    return etag !== known;
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
    if (message.styles) {
      swapStyles();
      await changed();
    } else if (await changed()) {
      return reload();
    }
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
