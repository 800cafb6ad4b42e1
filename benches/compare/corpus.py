"""Turns the synthetic site into sites with the same articles for Hugo and for Eleventy.

Front matter is read by a small parser for exactly what the generator writes (`key: value` lines,
lists of flow mappings), so that nothing outside the standard library is needed.
"""

import json
import re
import shutil
from pathlib import Path

PLAIN_DATE = re.compile(r"\d{4}-\d{2}-\d{2}$")
INTERNAL_LINK = re.compile(r"\]\(@/articles/([^)]+)\.md\)")
CITATION = re.compile(r"\[@s(\d+)\]")


def read_flow(text, start=0):
    """Reads a flow value (`{a: b, c: [d]}`, `[a, b]`, `"text"` or plain) and says where it ends."""
    opening = text[start]
    if opening == '"':
        end = text.index('"', start + 1)
        return text[start + 1 : end], end + 1
    if opening in "[{":
        closing = "]" if opening == "[" else "}"
        values, mapping, at = [], {}, start + 1
        while text[at] != closing:
            if text[at] in ", ":
                at += 1
            elif opening == "[":
                value, at = read_flow(text, at)
                values.append(value)
            else:
                colon = text.index(": ", at)
                mapping[text[at:colon]], at = read_flow(text, colon + 2)
        return (values if opening == "[" else mapping), at + 1
    end = start
    while end < len(text) and text[end] not in ",]}":
        end += 1
    return text[start:end].strip(), end


def read_entry(path):
    """The front matter and the body of a content file."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields, open_list = {}, None
    for line in front.splitlines():
        if line.startswith("  - "):
            open_list.append(read_flow(line, 4)[0])
        else:
            key, _, value = line.partition(":")
            value = value.strip()
            if value:
                fields[key] = read_flow(value)[0] if value[0] in '"[{' else value
            else:
                fields[key] = open_list = []
    return fields, body


def front_matter(fields):
    """YAML whose values are JSON, apart from plain dates."""
    lines = []
    for key, value in fields.items():
        plain = key == "date" and PLAIN_DATE.match(value)
        lines.append(f"{key}: {value if plain else json.dumps(value, ensure_ascii=False)}")
    return "---\n" + "\n".join(lines) + "\n---\n"


def portable_body(body):
    """The body in Markdown that all three understand: plain links, citations as links."""
    body = INTERNAL_LINK.sub(r"](/articles/\1/)", body)
    return CITATION.sub(r"[[\1]](#source-s\1)", body)


def flag(code):
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in code)


class Site:
    """The synthetic site at `root`, read file by file so that 100,000 articles fit."""

    def __init__(self, root):
        self.content = root / "content"
        self.names = self.country_names()

    def country_names(self):
        """English names, from the generator's list; the site itself only has the codes."""
        words = Path(__file__).resolve().parent.parent / "synthetic" / "words.rs"
        return dict(re.findall(r'\("([A-Z]{2})", "([^"]+)"\)', words.read_text(encoding="utf-8")))

    def articles(self):
        """Path below `articles` without extension, fields and body of each."""
        root = self.content / "articles"
        for path in sorted(root.rglob("*.md")):
            fields, body = read_entry(path)
            fields["article_kind"] = fields.pop("kind")
            yield path.relative_to(root).with_suffix(""), fields, portable_body(body)

    def terms(self, kind):
        """Key, fields and body of each country, topic or actor."""
        for path in sorted((self.content / kind).glob("*.md")):
            fields, body = read_entry(path)
            key = path.stem
            if kind == "countries":
                code = fields.pop("code")
                fields = {"title": self.names[code], "flag": flag(code), "key": code, **fields}
            else:
                fields = {"title": fields.pop("name"), "key": key, **fields}
            if "aliases" in fields:
                fields["other_names"] = fields.pop("aliases")
            if "countries" in fields:
                fields["country_codes"] = fields.pop("countries")
            if "type" in fields:
                fields["actor_type"] = fields.pop("type")
            yield key, fields, body

    def about(self):
        return read_entry(self.content / "pages" / "about.md")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def copy_static(target):
    static = Path(__file__).resolve().parents[2] / "static"
    shutil.copytree(static, target)


def write_hugo(source, target):
    """A Hugo site. Hugo cannot make pages out of other pages' data, so each month with an event
    gets an empty file."""
    site = Site(source)
    shutil.copytree(Path(__file__).resolve().parent / "hugo", target)
    copy_static(target / "static")
    content = target / "content"
    months = set()
    for path, fields, body in site.articles():
        months.update(event["date"][:7] for event in fields.get("events", []))
        write(content / "articles" / path.with_suffix(".md"), front_matter(fields) + body)
    for kind in ("countries", "topics", "actors"):
        write(content / kind / "_index.md", front_matter({"title": kind.capitalize()}))
        for key, fields, body in site.terms(kind):
            fields["outputs"] = ["html"] if kind == "actors" else ["html", "atom"]
            write(content / kind / key / "_index.md", front_matter(fields) + body)
    fields, body = site.about()
    write(content / "about.md", front_matter(fields) + body)
    write(content / "articles" / "_index.md", front_matter({"title": "Articles"}))
    newest = max(months)[:4]
    write(content / "timeline" / "_index.md", front_matter({"title": "Timeline", "newest_year": newest}))
    for year in {month[:4] for month in months}:
        page = front_matter({"title": f"Timeline {year}", "period": year})
        write(content / "timeline" / year / "_index.md", page)
    for month in months:
        page = front_matter({"title": f"Timeline: {month}", "period": month})
        write(content / "timeline" / month[:4] / month[5:] / "_index.md", page)


def write_eleventy(source, target):
    """An Eleventy site. The registries are global data; lists and the timeline are collections."""
    site = Site(source)
    shutil.copytree(Path(__file__).resolve().parent / "eleventy", target)
    copy_static(target / "static")
    content = target / "content"
    for path, fields, body in site.articles():
        write(content / "articles" / path.with_suffix(".md"), front_matter(fields) + body)
    registry = {
        kind: {key: {**fields, "body": body} for key, fields, body in site.terms(kind)}
        for kind in ("countries", "topics", "actors")
    }
    write(content / "_data" / "registry.json", json.dumps(registry, ensure_ascii=False))
    fields, body = site.about()
    write(content / "about.md", front_matter({**fields, "layout": "plain.njk"}) + body)
