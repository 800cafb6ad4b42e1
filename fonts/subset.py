"""Cuts the typefaces of pages in Arabic script out of Noto, and packs them as WOFF2 into `static/fonts`.

Each file has eight digits of its hash in its name, so that a browser that keeps it never has an old one; `static/*.css`
names it. See README.md for where the whole files come from. Needs fonttools and brotli.
"""

import hashlib
import io
import sys
from collections import Counter
from pathlib import Path

from fontTools import subset
from fontTools.ttLib.reorderGlyphs import reorderGlyphs
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables import otTables

FEATURES = "kern mark mkmk curs ccmp locl liga calt rlig isol init medi fina".split()
# What a line of Urdu needs: its letters, the Arabic ones that keyboards put in their place, vowels, honorifics,
# digits, and the marks that would stand at another height if the next typeface drew them.
NASTALIQ = """
0020-0021 0028-0029 002B-003A 00A0 00AB 00BB 00B7 060C 0610-0613 061B 061F 0621-063A 0641-0652 0654 0656-0658 066A-066C
0670 0679 067E 0686 0688 0691 0698 06A9 06AF 06BA 06BE 06C1-06C3 06CC 06D2-06D4 06F0-06F9 200C-200F 2013-2014 2018-2019
201C-201D
"""
# Every letter of the block: Arabic, Persian, Dari, Pashto and the names of their neighbours.
NASKH = "0020 00A0 0600-06FF 200C-200F 2010"


def code_points(ranges):
    """The code points of ranges in hexadecimal digits."""
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def cut(source, ranges):
    """The part of a typeface that draws these letters, with what joins and places them."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = True
    options.name_IDs = [0, 1, 2, 5, 13, 14]
    options.drop_tables += ["DSIG", "meta"]
    font = subset.load_font(source, options, dontLoadGlyphNames=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(code_points(ranges)))
    subsetter.subset(font)
    return font


def glyph_sets(font):
    """The sets of glyphs that rules speak of, one for each time that one is written down."""
    found = []

    def look(table):
        if hasattr(table, "ensureDecompiled"):
            table.ensureDecompiled()
        if isinstance(table, otTables.Coverage):
            found.append(frozenset(table.glyphs))
        elif isinstance(table, otTables.ClassDef):
            classes = {}
            for glyph, number in table.classDefs.items():
                classes.setdefault(number, set()).add(glyph)
            found.extend(map(frozenset, classes.values()))
        else:
            for value in vars(table).values():
                for part in value if isinstance(value, list) else [value]:
                    if hasattr(part, "__dict__"):
                        look(part)

    for tag in ("GSUB", "GPOS"):
        look(font[tag].table)
    return found


def by_company(font):
    """The glyphs, those beside each other that rules name together: shorter ranges, smaller tables."""
    first, *names = font.getGlyphOrder()
    weights = Counter(glyph_sets(font))
    weights = {members: count for members, count in weights.items() if 1 < len(members) <= len(names)}
    company = {
        name: {members: count for members, count in weights.items() if name in members} for name in names
    }

    def distance(one, other):
        one, other = company[one], company[other]
        return sum(count for members, count in one.items() if members not in other) + sum(
            count for members, count in other.items() if members not in one
        )

    order, left = [names[0]], names[1:]
    while left:
        nearest = min(left, key=lambda name: distance(order[-1], name))
        left.remove(nearest)
        order.append(nearest)
    return [first, *order]


def pack(font, name, folder):
    """Writes a typeface into a file that is called by what is in it."""
    # What harfbuzz lays out shares more and repeats less, which is shorter until it is compressed.
    font.cfg["fontTools.ttLib.tables.otBase:USE_HARFBUZZ_REPACKER"] = False
    font["post"].formatType = 3.0
    font.flavor = "woff2"
    font.recalcTimestamp = False
    packed = io.BytesIO()
    font.save(packed)
    digits = hashlib.sha256(packed.getvalue()).hexdigest()[:8]
    for old in folder.glob(f"{name}.*.woff2"):
        old.unlink()
    path = folder / f"{name}.{digits}.woff2"
    path.write_bytes(packed.getvalue())
    print(path, path.stat().st_size)


def nastaliq(source):
    font = cut(source, NASTALIQ)
    # Carets within ligatures and points for hinting: no browser looks at them.
    font["GDEF"].table.LigCaretList = font["GDEF"].table.AttachList = None
    reorderGlyphs(font, by_company(font))
    # Less fine than it was drawn: an eighth of a pixel in the largest headline.
    scale_upem(font, 400)
    return font


def main(naskh_source, nastaliq_source, folder):
    pack(cut(naskh_source, NASKH), "naskh", Path(folder))
    pack(nastaliq(nastaliq_source), "nastaliq", Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
