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
    seen = message.version;
    if (message.styles) {
      swapStyles();
      await changed();
    } else if (message.ok && (await changed())) {
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
