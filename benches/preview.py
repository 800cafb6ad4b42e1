#!/usr/bin/env python3
"""Measures `dateline serve`: from the save of a file until the new text is served.

    python3 benches/preview.py --articles 10000 --edits 40 --json preview.json
"""

import argparse
import http.client
import json
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "compare"))
import compare  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[1]
# A save that shows later than this has been lost.
GIVE_UP = 20


def main():
    options = parse_options()
    programs = compare.build_own()
    if options.dateline:
        programs["dateline"] = str(options.dateline.resolve())
    options.work.mkdir(parents=True, exist_ok=True)
    options.tools = ["dateline"]
    setting = compare.describe(options, programs)
    for key, value in setting.items():
        print(f"{key}: {value}")
    site = Path(tempfile.mkdtemp(prefix="preview-", dir=options.work)) / "site"
    try:
        subprocess.run([programs["synthetic"], str(options.articles), site], check=True, stdout=subprocess.DEVNULL)
        figures = {"setting": setting, "articles": options.articles, **measure(programs["dateline"], site, options)}
        # A desk that works always has something to be warned of.
        add_warnings(site, options.warnings)
        print(f"\nwith {options.warnings} standing warnings:")
        figures["warnings"] = options.warnings
        figures["edits_with_warnings"] = time_edits(programs["dateline"], site, options)
    finally:
        shutil.rmtree(site.parent, ignore_errors=True)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n")


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--edits", type=int, default=40, help="saves of each kind")
    parser.add_argument("--starts", type=int, default=5, help="how often the start is measured")
    parser.add_argument("--saves", type=int, default=1000, help="saves of the stress, half of them broken; 0 for none")
    parser.add_argument("--seconds", type=float, default=30, help="time of the stress")
    parser.add_argument("--warnings", type=int, default=50, help="overdue events in the second run of edits")
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--work", type=Path, default=REPOSITORY / "target" / "compare")
    parser.add_argument("--dateline", type=Path, help="a binary to measure, in place of the one built from here")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    options = parser.parse_args()
    options.work = options.work.resolve()
    return options


def measure(dateline, site, options):
    figures = {}
    starts = []
    for _ in range(options.starts):
        with Server(dateline, site, options.jobs) as server:
            starts.append(server.first_page)
    figures["starts"] = starts
    print(f"\nfirst page after start: {summary(starts)}")
    with Server(dateline, site, options.jobs) as server:
        article = Article(site, options.articles)
        # What is rendered behind the first page must not be measured with the first edit.
        server.wait_until_quiet()
        print(f"memory when ready: {server.memory() / 2**20:.0f} MiB")
        figures["memory_ready"] = server.memory()
        figures["edits"] = time_each_edit(server, site, article, options)
        if options.saves:
            figures["stress"] = stress(server, article, options)
    return figures


def time_edits(dateline, site, options):
    with Server(dateline, site, options.jobs) as server:
        server.wait_until_quiet()
        return time_each_edit(server, site, Article(site, options.articles), options)


def time_each_edit(server, site, article, options):
    figures = {}
    for name, edits in edits_of(site, article).items():
        times = []
        for number in range(options.edits):
            times.append(time_edit(server, *edits(number), in_place=number % 2 == 1))
            # An author does not save while the last save is still being worked on.
            time.sleep(0.3)
        figures[name] = times
        print(f"{name}: {summary(times)}")
    # The next run begins with the site as it was.
    save(article.path, article.text, in_place=True)
    shutil.rmtree(site / "templates", ignore_errors=True)
    return figures


def add_warnings(site, count):
    """Events that were expected and of which nobody has said what came of them."""
    folder = site / "content" / "events"
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"overdue-{number}.md").write_text(
            f'---\ntitle: "Overdue {number}"\ndate: "2025-10-0{1 + number % 9}"\ntype: talks\n'
            "status: expected\ncountries: [PK]\n---\n",
            encoding="utf-8",
        )


def summary(seconds):
    ordered = sorted(seconds)
    last = ordered[min(len(ordered) - 1, math.ceil(0.95 * len(ordered)) - 1)]
    parts = [f"median {statistics.median(ordered) * 1000:.1f} ms", f"p95 {last * 1000:.1f} ms"]
    return ", ".join([*parts, f"max {ordered[-1] * 1000:.1f} ms, of {len(ordered)}"])


class Article:
    """The newest article: its title stands on the home page."""

    def __init__(self, site, count):
        self.path = next(path for path in (site / "content" / "articles").rglob(f"*-{count - 1:06}.md"))
        self.text = self.path.read_text(encoding="utf-8")
        self.url = "/" + self.path.relative_to(site / "content").with_suffix("").as_posix() + "/"

    def with_body(self, mark):
        """In the second paragraph; the first one may be shown as a summary elsewhere."""
        head, front, body = self.text.split("---\n", 2)
        return f"{head}---\n{front}---\n" + body.replace("\n\n", f"\n\n{mark} ", 1)

    def with_beginning(self, mark):
        head, front, body = self.text.split("---\n", 2)
        return f"{head}---\n{front}---\n{mark} {body}"

    def with_title(self, mark):
        return re.sub(r'^title: "', f'title: "{mark} ', self.text, count=1, flags=re.M)

    def broken(self):
        return self.text.replace("countries: [", "countries: [Q?, ", 1)


def edits_of(site, article):
    """For each kind of edit a function that gives the file, its new text, the page and what it
    must hold."""
    templates = site / "templates"
    base = (REPOSITORY / "templates" / "base.html").read_text(encoding="utf-8")

    def of_template(number):
        templates.mkdir(exist_ok=True)
        mark = f"Template mark {number:04}."
        return templates / "base.html", base.replace("</footer>", f"<p>{mark}</p>\n</footer>"), article.url, mark

    def of_body(number):
        mark = f"Body mark {number:04}."
        return article.path, article.with_body(mark), article.url, mark

    def of_beginning(number):
        mark = f"Beginning mark {number:04}."
        return article.path, article.with_beginning(mark), article.url, mark

    def of_title(number):
        mark = f"Title mark {number:04}"
        return article.path, article.with_title(mark), "/", mark

    return {
        "body, until its article shows it": of_body,
        "first paragraph, until its article shows it": of_beginning,
        "title, until the home page shows it": of_title,
        "base template, until an article shows it": of_template,
    }


def save(path, text, in_place):
    """As editors do: over the file itself, or to another file that takes its name."""
    if in_place:
        path.write_text(text, encoding="utf-8")
    else:
        new = path.with_name(f".{path.name}.tmp")
        new.write_text(text, encoding="utf-8")
        os.replace(new, path)


def time_edit(server, path, text, url, mark, in_place):
    before = server.get(url)
    if mark.encode() in before:
        sys.exit(f"{url} holds {mark!r} before the edit")
    start = time.monotonic()
    save(path, text, in_place)
    while mark.encode() not in server.get(url):
        if time.monotonic() - start > GIVE_UP:
            sys.exit(f"{path} was saved {GIVE_UP} s ago, and {url} does not show it")
        time.sleep(0.0005)
    return time.monotonic() - start


def stress(server, article, options):
    """Saves in quick succession, every other one broken; the last one is sound."""
    memory = []
    started = time.monotonic()
    for number in range(options.saves):
        is_last = number == options.saves - 1
        text = article.broken() if number % 2 == 0 and not is_last else article.with_body(f"Stress mark {number:04}.")
        save(article.path, text, in_place=number % 4 < 2)
        if number % 50 == 0:
            memory.append(server.memory())
        pause = started + (number + 1) * options.seconds / options.saves - time.monotonic()
        if not is_last:
            time.sleep(max(0, pause))
    took = time.monotonic() - started
    mark = f"Stress mark {options.saves - 1:04}.".encode()
    saved = time.monotonic()
    while mark not in server.get(article.url):
        if time.monotonic() - saved > GIVE_UP:
            sys.exit("the last state is not shown")
        time.sleep(0.0005)
    shown = time.monotonic() - saved
    server.wait_until_quiet()
    memory.append(server.memory())
    half = len(memory) // 2
    print(
        f"{options.saves} saves in {took:.1f} s, half of them broken: the server lives, the last state shows after "
        f"{shown * 1000:.0f} ms; memory {memory[0] / 2**20:.0f} MiB before, {statistics.median(memory[:half]) / 2**20:.0f} "
        f"in the first half, {statistics.median(memory[half:]) / 2**20:.0f} in the second, {memory[-1] / 2**20:.0f} after, "
        f"{max(memory) / 2**20:.0f} at most"
    )
    return {"saves": options.saves, "seconds": took, "shown": shown, "memory": memory}


class Server:
    """A running `dateline serve`, with one connection that is kept."""

    def __init__(self, dateline, site, jobs):
        self.command = [dateline, "serve", "--root", str(site), "--port", "0", "--jobs", str(jobs), "--now", compare.NOW]

    def __enter__(self):
        start = time.monotonic()
        self.process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        port = None
        for line in self.process.stderr:
            found = re.search(r"Serving http://127\.0\.0\.1:(\d+)/", line)
            if found:
                port = int(found[1])
                break
            sys.stderr.write(line)
        if port is None:
            sys.exit(f"the server ended with {self.process.wait()}")
        # Its messages must go on being read, or it would wait for us.
        threading.Thread(target=self.process.stderr.read, daemon=True).start()
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=GIVE_UP)
        if b"</html>" not in self.get("/"):
            sys.exit("the first page is none")
        self.first_page = time.monotonic() - start
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.process.terminate()
        self.process.wait()

    def get(self, url):
        try:
            self.connection.request("GET", url)
            return self.connection.getresponse().read()
        except (http.client.RemoteDisconnected, ConnectionError):
            # The server drops a connection that was idle for long, as during the stress.
            self.connection.close()
            self.connection.request("GET", url)
            return self.connection.getresponse().read()

    def memory(self):
        """Resident bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) * 1024

    def processor_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def wait_until_quiet(self):
        before = -1.0
        while self.processor_seconds() - before > 0.02:
            before = self.processor_seconds()
            time.sleep(0.5)


if __name__ == "__main__":
    main()
