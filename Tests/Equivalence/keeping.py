"""What comes in from elsewhere, what was bred long ago, and where lineages lie."""

from actions import resource
from steps import Scenario, each

SHIPPED = ["lagoon", "skull", "tide"]
PICBREEDER = ["skull.zip", "skull-two-roots.xml", "745_LetterG.xml", "2914_Firefly.xml"]
ZIPS = sorted(path.name for path in resource("Zip").glob("*.zip"))
# Of the archives above, those that hold a genome which is read.
READABLE = {"two.zip"}

def xml(activation="sin(x)", link=None, weight="1"):
    """A genome of one node, and of a link to the node of another branch or its own."""
    ends = f'<source branch="1" id="1"/><target branch="{link}" id="1"/><weight>{weight}</weight>'
    return ('<genome><nodes><node type="out" label="ink"><marking branch="1" id="1"/>'
            f"<activation>{activation}</activation></node></nodes><links>"
            + (f"<link>{ends}</link>" if link else "") + "</links></genome>")


def imports_of(folder):
    """A scenario that imports every file of a folder, and takes its PNGs as targets."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    text = "".join(f"? import '{file}' --into i{number} --seed 1\n"
                   for number, file in enumerate(files))
    text += "new a --seed 1 --count 1\n"
    text += "".join(f"? score --fitness 'target:\"{file}\", target-ssim:\"{file}\"'\n"
                    for file in files if file.suffix == ".png")
    return [Scenario(f"files of {folder.name}", text)]


SCENARIOS = [
    Scenario("import", each("""
: fixture Picbreeder/{0} {0}
import {0} --seed 1
next --pick 1 --count 4
! import {0} --seed 1
""", PICBREEDER) + """
import skull.zip --into s --seed 5 --json
import skull.zip --into t --seed 5 --quiet --thumbnails --bare
: fixture Picbreeder/skull-published.png skull.png
! import skull.png
: fixture cppn-networks.json networks.json
! import networks.json
! import none.xml
! import .
cross skull/1/1 745_LetterG/1/1 --count 4
morph skull/1/1 2914_Firefly/1/1 --count 5
vary 745_LetterG/1/1 --rows 2
auto s --generations 2 --population 4
log
list
verify --all
""" + each("""
: fixture Zip/{0} {0}
{1} import {0} --seed 1
""", [(name, "" if name in READABLE else "!") for name in ZIPS])),

    Scenario("import of what is no genome", f"""
: write looped.xml '{xml(link=1)}'
import looped.xml --seed 1
! import looped.xml --into "a b"
: write text text
! import text
: write empty ''
! import empty
: write two.xml '<!DOCTYPE a><a/>'
! import two.xml
: write open.xml '<genome><nodes>'
! import open.xml
: write other.xml '<a/>'
! import other.xml
: write none.xml '<genome><nodes/><links/></genome>'
! import none.xml
: write function.xml '{xml(activation="tan(x)")}'
! import function.xml
: write node.xml '{xml(link=2)}'
! import node.xml
: write weight.xml '{xml(link=1, weight="1e99")}'
! import weight.xml
: write json.json '{{}}'
! import json.json
: write open.json '{{ "format": "breed.genome/1",'
! import open.json
new a --seed 7 --count 2 --recipe minimal
export 1 --to json > g.json
""" + each("""
: clone g.json h{0}.json
: replace h{0}.json {1} {2}
! import h{0}.json --into h --seed 1
""", [(number, *pair) for number, pair in enumerate([
        ("genome/1", "genome/9"), ("'\"bias\": 0.0 }'", "'\"bias\": \"\" }'"),
        ("'\"bias\": 0.0 }'", "'\"bias\": 1e400 }'"), ("'\"bias\": 0.0 }'", "'\"bias\": NaN }'"),
        ("'\"kind\": \"input\"'", "'\"kind\": \"inptu\"'"), ("'\"x\", \"y\"'", "'\"x\", \"x\"'"),
        ("'\"scale\": '", "'\"scale\": -'"), ("'\"scale\": '", "'\"size\": '"),
        ("'\"nodes\"'", "'\"nods\"'"), ("sigmoid", "sigmoyd"), ("grey", "gray"),
        ("'\"from\": \"x\"'", "'\"from\": \"q\"'"), ("'\"to\": \"ink\"'", "'\"to\": \"x\"'"),
        ("'\"from\": \"x\"'", "'\"from\": \"ink\"'"), ("'\"from\": \"y\"'", "'\"from\": \"x\"'"),
        ("'\"enabled\": true'", "'\"enabled\": 1'"), ("'\"weight\": '", "'\"weight\": 0'"),
        ("'\"id\": \"ink\"'", "'\"id\": \"out\"'"), ("'\"id\": \"ink\"'", "'\"id\": \"x\"'"),
        ("'\"colour\"'", "'\"sampling\": \"centers\", \"colour\"'"),
        ("'\"colour\"'", "'\"tiling\": \"tours\", \"colour\"'"),
        ("'\"colour\"'", "'\"symmetry\": \"rotation:1\", \"colour\"'"),
        ("'\"colour\"'", "'\"palette\": [ \"#000000\", \"#ffffff\" ], \"colour\"'"),
    ])]) + """
: shorten g.json 9
! import g.json --into h --seed 1
render 1 --size 16 -o art.png
""" + each("""
: clone art.png p{0}.png
: swap_bytes p{0}.png {0}
! import p{0}.png --into p --seed 1
! render p{0}.png
""", [1, 14, 20, 60, 100, 200])),

    Scenario("lineages that come with breed", each("""
: fixture {0} populations/{0}
: fixture {0} kept/{0}
load {0}
log
log --json
verify
score 1 --all
render 1 --size 24
gallery --size 8
next --pick 1,2 --count 4 --seed 3
vary 3 --rows 2
auto --generations 2 --population 5 --seed 4
auto --generations 3 --checkpoint 2 --population 5 --search map-elites --bins 4x4
auto --generations 2 --population 5 --search novelty
auto --generations 2 --population 5 --search nsga2 --fitness entropy,bell
next --pick 1 --from 2 --count 3
log
verify
""", SHIPPED) + """
cross lagoon/4/3 skull/4/2 --into mixed --seed 2 --count 4
morph tide/5/1 lagoon/4/2 --into way --seed 2 --count 4
list
verify --all --json
verify --all --populations kept
list --populations kept
""", long=True),

    # Of version 1, whose log knows no hashes; the first command that writes brings it to another.
    Scenario("a lineage of version 1", """
: fixture version-1/skull populations/skull
: fixture version-1/skull populations/other
verify --all
list
load skull
log
log --json
show 3
render 1/1 --size 24
next --pick 1,2 --count 4
log
load other 3
undo
redo
auto --generations 3 --checkpoint 2 --population 5
cross skull/2/1 1/1 --count 3
verify --all
gallery --size 8
"""),

    Scenario("a run's log of version 1", """
auto a --seed 5 --generations 9 --population 7 --checkpoint 4
undo
next --pick 1 --count 3
: plain_log populations/a/lineage.jsonl
log
log --json
show 7
verify
load a 6
show 7
auto --generations 2 --population 5
: plain_log populations/a/lineage.jsonl
: replace populations/a/lineage.jsonl '"evaluated": ' '"evaluated": 9'
! verify
log
! load a 2
! show 4
show 5
""", long=True),

    Scenario("names and places", """
list --populations file
: write file text
! new b --seed 1 --count 2 --populations file
! new b --seed 1 --count 2 --populations file/below
! auto b --seed 1 --populations file
! list --populations file
! new b --seed 1 --count 2 --populations /dev/null
new a --seed 1 --count 2
! new a --seed 1 --count 2
new a.b-c_1 --seed 1 --count 2
! render 1 --size 8 -o none/art.png
! render 1 --size 8 -o file/art.png
! render 1 --size 8 -o populations
! gallery -o populations
! export 1 --to json -o file/g.json
! inspect 1 --no-svg -o file
! animate 1 --frames 2 --size 8 -o nowhere/a.png
! animate 1 --frames 2 --size 8 -o file/frames
: write populations/.current 'none\\n'
! show
! next --pick 1
: write populations/.current '../a\\n'
! show
load a
: folder populations/empty
list
verify --all
: hold populations/a
! next --pick 1
! undo
! load a 1
! auto
! verify --repair
show
log
list
verify
"""),
]
