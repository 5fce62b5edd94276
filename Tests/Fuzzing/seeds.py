"""Small inputs to begin with, made from the repository's own lineages and test files."""

import hashlib
import json
import pathlib
import re
import struct
import zlib

root = pathlib.Path(__file__).resolve().parents[2]
resources = root / "Tests/ImportsTests/Resources"

# How each generation that populations/ lacks may have been bred.
METHODS = [
    {"by": "new", "recipe": "layers",
     "settings": {"layers": 3, "width": 4, "init": "normal:1", "palette": ["#0b132b", "#f4d35e"]}},
    {"by": "pick", "picks": [1, 1, 2], "strength": 0.5, "keep": False,
     "choice": {"pool": 8, "taste": {"after": 0, "through": 3}, "novel": True, "calm": True,
                "unlike": [2], "free": [5]},
     "newcomers": {"count": 1, "recipe": "mix", "settings": {"colour": "grey"}}},
    {"by": "cross", "of": ["1/1", "lagoon/4/3"], "strength": 0.5, "inputs": ["x", "y"]},
    {"by": "vary", "of": "1/1", "strengths": [0.05, 1.0], "focus": "colour", "tiling": "torus"},
    {"by": "morph", "of": ["1/1", "lagoon/4/3"]},
    {"by": "edit", "of": "1/1", "changes": [
        {"change": "weight", "from": "x", "to": "ink", "weight": 1.5},
        {"change": "off", "from": "x", "to": "ink"},
        {"change": "activation", "node": "ink", "activation": "sine"}]},
    {"by": "import", "file": "skull.zip", "fingerprint": "52e6890e6feac9aa",
     "origins": ["576/289", None]},
    {"by": "import", "file": "a.png", "fingerprint": "52e6890e6feac9aa",
     "origins": ["lagoon/3/7", None],
     "others": [{"as": "neat-python", "file": "b.json", "fingerprint": "07", "first": 2}]},
    {"by": "import", "as": "picbreeder", "file": "576.zip", "fingerprint": "52e6890e6feac9aa",
     "number": 3, "origins": ["576/289"]},
    {"by": "auto", "fitness": "entropy", "strength": 0.5, "elite": 1, "tournament": 3},
]
AUTO = {"by": "auto", "search": "generational", "fitness": "entropy", "population": 2,
        "settings": {"species": 8, "add-node": 0.1}}
SPECIES = {"turn": 1, "threshold": 3.0, "founded": 1, "best": 0.5, "improved": 1, "list": [
    {"id": 1, "founded": 1, "representative": 1, "best": 0.5, "improved": 1}]}
NOVELTY = {"format": "breed.novelty/1", "neighbours": 15, "capacity": 500, "threshold": 0.05,
           "quiet": 0, "entries": ["00" * 768]}

EXPRESSIONS = [
    "0.5*entropy + 0.4*symmetry", "entropy * near(complexity, 0.3, 0.1), edges", "entropy > 0.9",
    "beauty", "-min(1e-3, (2 - bell) / benford) <= sqrt(abs(novelty))", "clamp(fractal, .5, 1E2)",
    "max(symmetry-x, symmetry-xy)-contrast", 'entropy:"a \\" b"', "target",
    "0.8*told + 0.2*judge:imagenet", "judge:\"python3 my.py 'a red bird'\" > 0.5",
    "judge:my, label",
]
WORDS = [
    "a", "lagoon-1.b_2", "3/7", "lagoon/3/7", "x", "theta", "ink", "8f0c2b51d6a3", "rotation:5",
    "kaleidoscope:12", "two-way", "normal:1", "uniform:0.5", "fan-in", "#0b132b", "../x",
]


def compact(value):
    return json.dumps(value, separators=(",", ":")).encode()


def node(name, kind, activation="identity"):
    return {"id": name, "kind": kind, "activation": activation, "bias": 0.0}


def genome(inputs="x", outputs="ink", connections=(), **canvas):
    """A small genome with one hidden node."""
    hidden = "8f0c2b51d6a3"
    canvas = {"inputs": inputs.split(), "scale": 1.0, "sampling": "centres", "colour": "grey",
              **canvas}
    return {"format": "breed.genome/1", "canvas": canvas,
            "nodes": [node(name, "input") for name in canvas["inputs"]]
            + [node(name, "output", "sigmoid") for name in outputs.split()]
            + [node(hidden, "hidden", "sine")],
            "connections": [{"from": "x", "to": hidden, "weight": 3.5, "enabled": True},
                            {"from": hidden, "to": outputs.split()[0], "weight": -2e-7,
                             "enabled": False}, *connections]}


def cut(genome):
    """A real genome with but its first hidden nodes and some connections."""
    hidden = [node for node in genome["nodes"] if node["kind"] == "hidden"][:2]
    nodes = [node for node in genome["nodes"] if node["kind"] != "hidden"] + hidden
    names = [node["id"] for node in nodes]
    connections = [one for one in genome["connections"]
                   if one["from"] in names and one["to"] in names]
    return dict(genome, nodes=nodes, connections=connections[:4])


def genomes():
    yield genome()
    yield genome("x y theta bias z0", origin="corner", latents=[0.5], symmetry="rotation:5")
    yield genome(colour="palette", palette=["#0b132b", "#f4d35e"], tiling="torus",
                 shift=[0.5, -0.25], turn=0.125)
    yield genome("x y", "lightness chroma hue", colour="oklch", symmetry="mirror", connections=[
        {"from": ["x", "y"], "to": ["chroma", "hue"], "weights": [[0.5, -1.0], [2.0, 0.25]]}])
    for path in sorted(root.glob("populations/*/0001.json")):
        yield cut(json.loads(path.read_bytes())["individuals"][0]["genome"])


def small_generations():
    """Real generations cut down to an individual of a small genome, and some of other methods."""
    small = genome()
    for path in sorted(root.glob("populations/*/*.json")):
        file = json.loads(path.read_bytes())
        file["individuals"] = [dict(one, genome=small) for one in file["individuals"][:1]]
        if "memory" not in file:
            yield file
    base = {"format": "breed.generation/2", "number": 1, "parent": None, "seed": 7, "arithmetic": 2,
            "individuals": [
        {"id": f"1/{number}", "parents": ["lagoon/1/1"], "operation": "mutation", "tries": 1,
         "mutations": ["add-node"], "genome": small} for number in (1, 2)]}
    for method in METHODS:
        yield dict(base, method=method)

    def scored(**members):
        return [dict(one, score=0.5, **members) for one in base["individuals"]]

    yield dict(base, method=AUTO, memory={"species": SPECIES}, individuals=scored(species=1))
    yield dict(base, method=dict(AUTO, search="novelty"), individuals=scored(species=1),
               memory={"species": SPECIES, "novelty": NOVELTY})
    cells = [dict(one, cell=number) for number, one in enumerate(scored())]
    axes = [{"measure": "complexity", "bins": 16}, {"measure": "symmetry", "bins": 16}]
    yield dict(base, method=dict(AUTO, search="map-elites", axes=axes), individuals=cells)
    yield dict(base, method=dict(AUTO, search="nsga2"), individuals=scored(values=[0.5, 0.25]))


def logs():
    for path in sorted(root.glob("populations/*/lineage.jsonl")):
        yield path.read_bytes()
    goal = {"generations": 2, "evaluations": 9, "until": "entropy > 0.9", "seconds": 60}
    summary = {"best": 0.7, "mean": 0.5, "evaluated": 63, "species": 9, "cells": 1, "front": 1}
    yield b"".join(compact(line) + b"\n" for line in [
        {"event": "founded", "format": "breed.lineage/1", "seed": 7},
        {"event": "bred", "generation": 1, "parent": None},
        {"event": "run", "seed": 7, "checkpoint": 2, "goal": goal, "method": AUTO},
        {"event": "passed", "generation": 2, "parent": 1, "summary": summary},
        {"event": "bred", "generation": 3, "parent": 2, "summary": summary},
        {"event": "ended"}, {"event": "undone", "now": 2}, {"event": "redone", "now": 3},
        {"event": "loaded", "now": 1}])
    yield chained([
        '{ "event": "founded", "format": "breed.lineage/3", "seed": 7',
        '{ "event": "bred", "generation": 1, "parent": null, "seed": 7, "sha256": "%s", "count": 2, '
        '"method": { "by": "new", "recipe": "neat" }' % ("0f" * 32),
        '{ "event": "run", "seed": 7, "checkpoint": 2, "goal": { "generations": 2 }, "method": '
        + json.dumps(AUTO),
        '{ "event": "passed", "generation": 2, "parent": 1, "summary": { "best": 0.7, "mean": 0.5, '
        '"evaluated": 63, "species": 9 }',
        '{ "event": "bred", "generation": 3, "parent": 2, "seed": 7, "sha256": "%s", "count": 2, '
        '"summary": { "best": 0.7, "mean": 0.5, "evaluated": 63, "cells": 1, "front": 1 }'
        % ("f0" * 32)])


def stars():
    small = json.dumps(genome())
    star = '{ "event": "starred", "star": %d, "of": "%s"%s, "genome": ' + small
    founded = '{ "event": "founded", "format": "breed.stars/1"'
    yield chained([
        founded, star % (1, "lagoon/3/7", ', "title": "a", "tags": [ "b" ], "note": "c\\n"'),
        star % (2, "a/1/1", ""), '{ "event": "changed", "star": 1, "title": "", "tags": [ ]',
        '{ "event": "unstarred", "star": 1', '{ "event": "restored", "star": 1, "note": "d"'])
    yield chained([founded, star % (1, "a/1/1", "")])
    yield chained([founded])


def judged():
    founded = '{ "event": "founded", "format": "breed.judged/1"'
    judge = ('{ "event": "judge", "judge": %d, "command": "python3 my.py", "name": "my", "version": "%d", '
             '"size": [ 64, 64 ], "scores": %s, "features": %d, "labels": [ %s ]')
    keys = '"%s", "%s"' % ("0f" * 16, "f0" * 16)
    said = '{ "event": "judged", "judge": %d, "genomes": [ ' + keys + " ]%s"
    yield chained([
        founded, judge % (1, 1, "true", 0, ""), said % (1, ', "scores": [ 0.5, -1e-7 ]'),
        judge % (2, 2, "false", 2, '"cat", "dog"'),
        said % (2, ', "labels": [ 1, 0 ]'),
        said % (2, ', "labels": [ 1, 0 ], "features": [ [ 0.5, 1.0 ], [ ] ]')])
    yield chained([founded])


def judges():
    """What a judge says: its first line, and answers to a batch of two pictures."""
    base = {"format": "breed.judge/1", "name": "my"}
    yield compact(base) + b'\n{"batch":1,"scores":[0.5, -1.25e-3]}\n{"batch":1,"error":"no \\"quota\\""}'
    yield compact(dict(base, version="1.0", size=[224, 224], batch=8, labels=["cat", "dog"], features=2)) + (
        b'\n{"scores":[1,2],"labels":[1,0],"features":[[0.5,1e-9],[3,123456789012345678901]],"batch":1}')
    yield compact(dict(base, pictures="none", genomes=True, deterministic=False)) + (
        b'\n{ "batch" : 1, "note": {"a": [null, "]}"]}, "scores" : [ 1E2 , 0 ] }')
    yield compact(dict(base, pictures="sheet", by="inline", scores=False, labels=["a", "a"])) + (
        b'\n{"batch":1,"labels":[0,1]}')
    yield b"Loading weights"


def told():
    yield compact({"generation": 2, "asked": "5d" * 32, "scores": [1, -0.25, 1e3]})
    yield compact({"format": "breed.told/1", "generation": 1, "asked": "", "scores": []})
    yield b'{"generation": 2, "asked": "5d", "scores": [NaN, -Infinity]}'


def chained(lines):
    """A log of these lines, each with its check."""
    check, log = "", ""
    for line in lines:
        check = hashlib.sha256((check + line).encode()).hexdigest()
        log += f'{line}, "check": "{check}" }}\n'
    return log.encode()


def xml():
    """The test files, each with but its first nodes and links, so that it is small, and in a series;
    and the JSON of other programs, which the same reader takes."""
    for path in sorted(resources.glob("JSON/*.json")):
        yield re.sub(rb"\s+", b" ", path.read_bytes())
    for path in sorted(resources.glob("Picbreeder/*.xml")):
        text = path.read_bytes()
        yield text
        text = re.sub(rb' count="\d+"', b"", text)
        for element, most in ((b"node", 6), (b"link", 4)):
            pieces = re.split(rb"(?s)(<%s\b.*?</%s>\s*)" % (element, element), text)
            text = b"".join(pieces[:2 * most]) + pieces[-1]
        small = re.sub(rb">\s+<", b"><", text)
        yield small
        genome = small[small.index(b"<genome"):small.rindex(b"</genome>") + len(b"</genome>")]
        yield b"<series>%s</series>" % b"".join(
            b'<generation number="%d">%s</generation>' % (number, genome) for number in (1, 2))


def chunk(name, body=b""):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png():
    """A black pixel that carries genomes, in each form of text."""
    text = compact({
        "format": "breed.picture/1", "version": "1.0.0", "view": {"zoom": 2.0, "centre-x": 0.5},
        "form": {"crop": "8x8+1+0", "size": "16x16"},
        "pictures": [{"lineage": "lagoon", "id": "3/7", "genome": genome()}]})
    texts = [
        chunk(b"iTXt", b"breed\0\1\0\0\0" + zlib.compress(text)),
        chunk(b"iTXt", b"breed\0\0\0en\0breed\0" + text), chunk(b"tEXt", b"breed\0" + text),
        chunk(b"zTXt", b"breed\0\0" + zlib.compress(text)),
        chunk(b"tEXt", b"Title\0x") + chunk(b"iTXt", b"breed\0\0\0\0\0{}"),
    ]
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\0"))
    for one in texts:
        yield b"\x89PNG\r\n\x1a\n" + header + one + pixels + chunk(b"IEND")
    yield b"\x89PNG\r\n\x1a\n" + header + pixels + texts[0] + chunk(b"IEND")
    parts = [
        chunk(b"iTXt", b"breed\0\0\0\0\0" + compact({"format": "breed.picture/2", "parts": 2})),
        chunk(b"iTXt", b"breed 1\0\1\0\0\0" + zlib.compress(text[:200])),
        chunk(b"tEXt", b"breed 2\0" + text[200:])]
    yield b"\x89PNG\r\n\x1a\n" + header + b"".join(parts) + pixels + chunk(b"IEND")


def part(number, count, texts, pieces, **members):
    """A part of a picture or film of two pixels side by side."""
    header = {"format": "breed.part/1", "part": number, "of": count, "file": "art.png", "texts": len(texts),
              "width": 2, "height": 1, "channels": "grey", "depth": 8, "compression": "fast",
              "settings": {"breed": "1.0.0", "view": "zoom 2.0"}, **members}
    records = [compact(header), *texts, *pieces]
    body = b"breed.part/1\n" + b"".join(struct.pack(">Q", len(one)) + one for one in records)
    return body + hashlib.sha256(body).hexdigest().encode()


def band(rows):
    """Rows as a band of a picture."""
    packer = zlib.compressobj(1, zlib.DEFLATED, -15)
    blocks = packer.compress(rows) + packer.flush(zlib.Z_SYNC_FLUSH)
    return struct.pack(">QQQ", 1, len(rows), zlib.adler32(rows)) + blocks


def parts():
    text = b"breed\0\1\0\0\0" + zlib.compress(b"{}")
    yield part(1, 1, [text], [band(b"\0\1\2")], kind="picture", dpi=300)
    yield part(2, 3, [], [], kind="picture", file=None)
    yield part(1, 1, [], [band(bytes(17))], kind="picture", channels="rgba", depth=16)
    yield part(2, 2, [text, b""], [zlib.compress(b"\0\1\2"), zlib.compress(b"\1\1\2")],
               kind="film", frames=4, fps=30, plays=0)


def of(reader):
    """The seeds of a reader, by its name in Package.swift."""
    files = {
        "Planted": lambda: [b"none"],
        "Genome": lambda: map(compact, genomes()),
        "Generation": lambda: map(compact, small_generations()),
        "Log": logs,
        "Stars": stars,
        "Judged": judged,
        "Judge": judges,
        "Told": told,
        "Picbreeder": xml,
        "Zip": lambda: [path.read_bytes() for path in sorted(resources.glob("*/*.zip"))],
        "PNG": png,
        "Part": parts,
        "Expression": lambda: [text.encode() for text in EXPRESSIONS],
        "Words": lambda: [text.encode() for text in WORDS],
    }
    return list(files[reader]())


def words(seeds):
    """The words of the seeds, as a dictionary of libFuzzer."""
    found = set()
    for seed in seeds:
        found.update(re.findall(rb"[A-Za-z][A-Za-z0-9.-]{2,24}(?![A-Za-z0-9])", seed))
    return "".join(f'"{word.decode()}"\n' for word in sorted(found)[:400])
