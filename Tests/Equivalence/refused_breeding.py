"""What breeding refuses, in which words, and that it leaves nothing behind."""

from steps import Scenario, each

LINEAGES = """
new b --seed 8 --count 2 --recipe minimal
new a --seed 7 --count 4
"""


def refused(name, lines, long=False):
    """Each of the lines must fail."""
    lines = [line.strip() for line in lines.split("\n") if line.strip()]
    return Scenario("refused, " + name, LINEAGES + each("! {0}\n", lines) + "log\nverify --all",
                    long)


SCENARIOS = [
    refused("what is missing or unknown", """
brd
--bred
next
next 3,7
render
load
vary
cross 1
morph
morph 1
export 1
export --to json
import
animate
inspect
undo 3
redo x
show x
show 9
show 0
show --siez 3
load a x
load a 0
load a 9
load z
load ../a
load ''
gallery z
gallery a b
verify z
verify ../a
verify --all a
auto 'a b'
auto .a
auto --fitnes entropy
new 'a b'
new ../x
new a/b
new x23456789x123456789x123456789x123456789x123456789x123456789x123456789
new a --seed 1
import none.png
import none.xml --into 'x y'
cross 1 2 --into a
cross 1 2 --into 'a b'
--generate-completion-script nosh
"""),

    refused("picks", """
next --pick 0
next --pick 99
next --pick 3,,7
next --pick x
next --pick ''
next --pick=-1
next --pick 99999999999999999999
next --pick 3,
next --pick ,3
next --pick 1/3
next --pick 1e1
next --pick=+3
next --pick ３
next --pick '3;7'
next --pick 3,99
next --pick '\x1b[31m'
next --pick 1 --from 0
next --pick 1 --from 2
next --pick 1 --from=-1
next --pick 1 --from x
render 0
render 5
render 1/0
render 1/5
render 2/1
render z/1/1
render a/1/9
render lagoon/3
render ../a/1/1
render x
score 1 x
score 1 1/5
vary 9
vary 1/1/1/1
vary art.png
cross 1 a/1/5
cross 1 1
cross 1 a/1/1
cross 1 lagoon/3
morph 2 1/2
morph 1 z/1/1
animate 99
animate 1 9
inspect 9
export 9 --to json
""", long=True),

    refused("next, cross, vary and morph", """
next --pick 1 --lock 5
next --pick 1 --lock 2,x
next --pick 1 --lock ''
next --pick 1 --lock 3 --count 2
next --pick 1,2 --keep --lock 2
next --pick 3,4 --keep --lock 1
next --pick 1 --lock 1,2,3,4
next --pick 1 --focus weights --activations sine
next --pick 1 --focus colour --inputs x
next --pick 1 --focus weights --inputs x
next --pick 1 --palette ember --focus weights
next --pick 1 --palette ember --focus structure
next --pick 1 --focus color
next --pick 1 --focus ''
next --pick 1 --activations ''
next --pick 1 --activations sine,gausian
next --pick 1 --inputs x,angle
next --pick 1 --inputs ''
next --pick 1 --tiling tours
next --pick 1 --symmetry rotation:65
next --pick 1 --symmetry rotation
next --pick 1 --palette embre
next --pick 1 --palette 0b132b
next --pick 1 --strength=-0.1
next --pick 1 --strength 1.1
next --pick 1 --strength nan
next --pick 1 --strength x
next --pick 1 --count 0
next --pick 1 --count 1001
next --pick 1 --count x
next --pick 1 --seed=-1
next --pick 1 --seed 99999999999999999999999
next --pick 1 --keep=1
cross 1 2 --strength inf
cross 1 2 --strength 2
cross 1 2 --count 0
cross 1 2 --activations sine,gausian
cross 1 2 --focus shape
cross 1 2 --focus weights --activations sine
vary 1 --rows 1
vary 1 --rows 32
vary 1 --rows x
vary 1 --focus shape
vary 1 --inputs x,,y
vary 1 --symmetry kaleidoscope:1
vary 1 --into 'a b'
vary 1 --into b
morph 1 2 --count 1
morph 1 2 --count 1001
morph 1 2 --into 'a b'
morph 1 2 --strength 0.5
"""),

    refused("new", """
new c --count 0
new c --count 1001
new c --count x
new c --seed -1
new c --seed=-1
new c --seed 9223372036854775808
new c --seed 1.5
new c --recipe net
new c --recipe layer
new c --recipe ''
new c --recipe NEAT
new c --layers 3
new c --width 3
new c --taper
new c --init fan-in
new c --activation sine
new c --recipe goo --activations sine
new c --recipe picbreeder --colour rgb
new c --recipe picbreeder --palette ember
new c --palette ember --colour rgb
new c --recipe one --layers 65
new c --recipe one --layers=-1
new c --recipe one --width 0
new c --recipe one --width 1025
new c --recipe one --width x
new c --recipe one --init normal
new c --recipe one --init uniform:0
new c --recipe one --init normal:nan
new c --recipe one --init poisson:1
new c --zoom 0
new c --zoom=-1
new c --zoom 1000001
new c --zoom x
new c --inputs x,radius
new c --inputs x,biass
new c --inputs x,x
new c --inputs ''
new c --activations sine,gausian
new c --recipe one --activation tan
new c --coordinates pixels
new c --colour gray
new c --symmetry rotation:1
new c --symmetry mirrors
new c --tiling mirror
new c --palette 0b132b,f4d35
new c --palette """ + ",".join(["000000"] * 17) + """
new c --recipe pollock --width 1024
""", long=True),

    refused("auto", """
auto --fitness entrpy
auto --fitness ''
auto --fitness ENTROPY
auto --fitness 'entropy *'
auto --fitness 'near(entropy)'
auto --fitness 'near(entropy, 1, 2, 3)'
auto --fitness 'min()'
auto --fitness 'sine(entropy)'
auto --fitness '(entropy'
auto --fitness 'entropy)'
auto --fitness 'entropy,'
auto --fitness 'entropy > 1'
auto --fitness '1e999'
auto --fitness '0.5*symetry'
auto --fitness target
auto --fitness target:
auto --fitness target:no.png
auto --fitness 'target:"no.png'
auto --fitness target:populations
auto --fitness target:populations/a/lineage.jsonl
auto --fitness target-ssim:no.png
auto --fitness '1\x1b[31m'
auto --fitness 'bell,edges'
auto --fitness 'bell,edges,fractal'
auto --search mapelites
auto --search ''
auto --search novelty --fitness 'bell,edges'
auto --search nsga2
auto --search nsga2 --fitness 'bell,novelty'
auto --search nsga2 --axes edges,bell
auto --search map-elites --fitness novelty
auto --search map-elites --fitness 'bell,edges'
auto --search map-elites --bins 4
auto --search map-elites --bins 0x4
auto --search map-elites --bins 33x1
auto --search map-elites --bins 4x4x4
auto --search map-elites --axes bell
auto --search map-elites --axes bell,edges,fractal
auto --search map-elites --axes bell,egdes
auto --search map-elites --axes bell,novelty
auto --search map-elites --axes target:no.png,bell
auto --bins 4x4
auto --axes bell,edges
auto --population 0
auto --population 1001
auto --population x
auto --generations 0
auto --generations 1000001
auto --generations x
auto --evaluations 0
auto --evaluations 1000000000001
auto --evaluations many
auto --checkpoint 0
auto --checkpoint 1000001
auto --checkpoint 1.5
auto --for 10
auto --for 0s
auto --for=-5m
auto --for 1.5h
auto --for 99999999999999999999h
auto --for 3d
auto --until entropy
auto --until 'entropy >> 1'
auto --until '0.5 < entropy < 0.9'
auto --until 'entrpy > 1'
auto --until ''
auto --until 'novelty > 0.5'
auto --until 'target:no.png > 0.5'
auto --seed x
auto --set specis=3
auto --set elites=3
auto --set banana=3
auto --set species
auto --set species=
auto --set =8
auto --set species=0
auto --set species=2.5
auto --set species=eight
auto --set add-node=1.01
auto --set add-node=-0.1
auto --set weight=nan
auto --set weight=inf
auto --set elite=7 --population 6
auto --set 'a\x1b[31m=1'
auto --settings none.json
auto --settings populations
auto c --recipe banana
auto c --layers 3
auto --recipe one --layers 65
"""),

    Scenario("refused, files of settings", LINEAGES + each("""
: write neat.json '{0}'
! auto --settings neat.json
""", ["""{ "specis": 8 }""", """{ "species": 0 }""", """{ "species": 1.5 }""",
      """{ "add-node": "often" }""", """{ "add-node": 2 }""",
      """{ "species": 8, "species": 9 }""", "[]", """{ "species": 8""", "", "null",
      """{ "elite": 100 }""", """{ "species": 8, }""", """{ "species": 1e400 }""",
      """{ "species": NaN }""", "x" * 3000, "[" * 40])),

    Scenario("refused, where there is no lineage", each("! {0}\n", [
        "next --pick 1", "show", "log", "undo", "redo", "load a", "render 1", "animate 1",
        "inspect 1", "export 1 --to json", "gallery", "score", "verify", "verify a",
        "verify --repair", "vary 1", "cross 1 2", "morph 1 2", "cross a/1/1 a/1/2 --into b",
    ]) + "list\nlist --json\n"),
]
