"""Lineages that a person begins and breeds."""

from steps import Scenario, each

RECIPES = ["neat", "normal", "layers", "goo", "blobs", "rays", "mondrian", "soft", "flat", "one",
           "deep", "wide", "natural", "latent", "picbreeder", "neurogram", "minimal"]
ACTIVATIONS = ["identity", "tanh", "sigmoid", "bipolar-sigmoid", "gaussian", "bipolar-gaussian",
               "sine", "cosine", "absolute", "square", "step", "ramp", "triangle", "relu",
               "leaky-relu", "elu", "gelu", "softplus", "sawtooth", "hat", "cube", "swish"]
PALETTES = ["ember", "lagoon", "moss", "dusk", "porcelain", "sepia", "coral", "aurora"]
COLOURS = ["grey", "rgb", "hsv", "oklch", "palette"]

SCENARIOS = [
    Scenario("the first lines of the README", """
new a --seed 7
next --pick 12,14
next --pick 5 --strength 0.2
undo
next --pick 2 --focus colour
vary 1
log
render 25 --size 512
animate 25 --frames 4
inspect 25
render 25 -o art.png
import art.png --seed 3
load a
export 25 --to glsl
gallery
verify
list
""", as_typed=True),

    Scenario("recipes", each("""
new {0} --recipe {0} --seed 3 --count 3 --size 24
next --pick 1,2 --seed 4
""", RECIPES) + """
list
list --json
"""),

    Scenario("the largest recipe", """
new a --recipe pollock --seed 3 --count 2
next --pick 1,2
render 2 --size 24
export 1 --to python > art.py
log
verify
""", long=True),

    # Without a name, so that each takes the next that is free.
    Scenario("settings of recipes", each("new {0} --seed 5 --count 2 --size 24", [
        "--recipe one --layers 3", "--recipe one --layers 0", "--recipe deep --layers 2",
        "--recipe wide --width 5", "--recipe one --width 40", "--recipe normal --taper",
        "--recipe natural --no-taper", "--recipe one --no-taper",
        "--recipe one --init normal:2", "--recipe one --init uniform:0.5",
        "--recipe one --init fan-in", "--recipe picbreeder --init uniform:2",
        "--recipe minimal --init normal:1", "--coordinates pixel", "--coordinates centred",
        "--recipe soft --coordinates pixel", "--recipe blobs --coordinates centred",
        "--zoom 0.01", "--zoom 12.5", "--zoom 1000000", "--recipe mondrian --zoom 1",
        "--inputs x,y", "--inputs x,y,r,theta,bias,z0,z7,t", "--recipe one --inputs x,z1,t,bias",
        "--recipe picbreeder --inputs r,bias", "--activations sine,gaussian",
        "--recipe picbreeder --activations cosine",
        "--recipe neurogram --activations hat,cube,swish",
        "--symmetry none --tiling none", "--symmetry mirror", "--symmetry two-way",
        "--symmetry rotation:5", "--symmetry kaleidoscope:6", "--symmetry rotation:64",
        "--tiling torus", "--tiling mirrors", "--symmetry kaleidoscope:3 --tiling torus",
        "--palette 0b132b,1c2541,f4d35e", "--palette '#000000,#FFFFFF'",
        "--recipe mondrian --palette coral --symmetry mirror",
        "--recipe mondrian --layers 3 --width=8 --taper --activation sine --init uniform:3 "
        "--coordinates pixel --zoom 0.5 --inputs x,y,r,bias,z0 --colour grey "
        "--symmetry kaleidoscope:6 --tiling torus",
    ]) + each("\nnew --recipe one --activation {0} --seed 5 --count 2", ACTIVATIONS)
       + each("\nnew --palette {0} --seed 5 --count 2", PALETTES)
       + each("\nnew --recipe soft --colour {0} --seed 5 --count 2", COLOURS) + """
log
list
verify --all
""", long=True),

    Scenario("flags of a sheet", """
new a --seed 7 --count 1
new b --seed 7 --count 7 --size 33
new c --seed 7 --count 17 --thumbnails
new d --seed 7 --count 3 --smallest --thumbnails
new e --seed 7 --count 3 --bare --thumbnails
new f --seed 7 --count 3 --quiet
new g --seed 7 --count 3 --json
new h --seed 7 --count 3 --threads 3
new i --seed 7 --count 100 --size 8
new j --seed 0 --count 2
new k --seed 9223372036854775807 --count 2
new l --seed 7 --count 3 --colour grey --thumbnails
new m --seed 7 --count 2 --populations here/deep
BREED_POPULATIONS=there new n --seed 7 --count 2
BREED_POPULATIONS=there list
BREED_THREADS=2 BREED_SIMD=baseline new o --seed 7 --count 3
show
show 1 --size 40 --thumbnails
show --json
show --quiet --bare
load c --thumbnails
list
"""),

    Scenario("next", """
new a --seed 7 --count 8
next --pick 3
next --pick 3,7
next --pick 5,2,1,5 --from 1
next --pick 1 --strength 0
next --pick 1,2 --strength 0.05
next --pick 1,2 --strength 1
next --pick 2,4 --keep
next --pick 2 --lock 3,5
next --pick 1,2 --keep --lock 6
next --pick 1 --from 2 --count 3
next --pick 1,2,3 --count 25
next --pick 2,3 --focus structure
next --pick 2,3 --focus weights
next --pick 2,3 --focus colour
next --pick 2 --activations sine,gaussian
next --pick 2 --focus structure --activations sawtooth,hat,cube,swish
next --pick 2 --inputs x,y,r,theta,bias,t
next --pick 2 --inputs x,bias
next --pick 2 --focus structure --inputs x,y,z0,z1
next --pick 1 --symmetry rotation:5
next --pick 1 --symmetry kaleidoscope:6 --tiling torus
next --pick 1 --symmetry none --tiling mirrors
next --pick 1 --tiling none
next --pick 1,2 --seed 99
next --pick 1 --seed 99 --json
next --pick 1 --size 40 --thumbnails
next --pick 1 --smallest --count 4
next --pick 1 --bare --count 4
next --pick 1 --quiet
next --pick 1 --threads 3
BREED_SIMD=baseline next --pick 1 --from 1
log
log --json
list --json
score
verify
gallery --size 16
"""),

    Scenario("long breeding", """
new a --seed 1 --count 12
""" + each("next --pick {0} --strength 1 --seed {1}\n",
           [("1,2,3", number) for number in range(12)] + [("7", 3), ("5,6", 4)]) + """
next --pick 1,4 --focus structure --strength 1
next --pick 1,4 --focus weights --strength 1
next --pick 1,4 --focus colour --strength 1
verify
""", long=True),

    Scenario("colour models", each("""
new {0} --seed 6 --count 4 --recipe neat --colour {0}
next --pick 1,2
next --pick 1 --focus colour
next --pick 2,3 --focus colour --strength 1
vary 1 --rows 2 --focus colour
render 1 --size 24
""", COLOURS) + """
next --pick 1 --palette ember
next --pick 1,2 --focus colour --palette 0b132b,f4d35e
load grey
next --pick 1 --palette dusk
vary 1 --rows 2 --palette sepia
cross 1 2 --count 3 --palette moss
""" + each("cross {0}/1/1 {1}/1/2 --count 3\nmorph {0}/1/1 {1}/1/2 --count 4\n",
           [(one, other) for one in COLOURS for other in COLOURS if one < other])),

    Scenario("cross, vary and morph", """
new a --seed 7 --count 4
next --pick 1,2
new b --seed 8 --count 4 --recipe one
load a
cross 1 2
cross 1/1 2/3 --count 5
cross 1 b/1/3 --strength 0
cross b/1/1 b/1/3 --strength 1 --count 3
cross 3 b/1/2 --focus structure --count 4
cross 3 b/1/2 --focus weights --count 4
cross 3 b/1/2 --focus colour --count 4
cross 3 b/1/2 --activations cosine --inputs x,y,theta,bias --count 4
cross 3 2/2 --symmetry mirror --tiling torus --count 4
cross 2/1 2/2 --seed 5 --json
cross 2/1 b/1/2 --into mixed --seed 4 --count 4
load a
vary 3
vary 2/2 --rows 2
vary b/1/4 --rows 3 --focus colour
vary 2/1 --rows 3 --focus weights
vary 2/1 --rows 3 --inputs x,y,r,bias,t --activations sine
vary b/1/1 --into varied --seed 4 --rows 2 --thumbnails
load a
morph 1/1 2/3
morph 1 b/1/3 --count 7
morph b/1/1 2/2 --count 2
morph 1/1 2/3 --count 4 --into way --seed 4 --json
load a
next --pick 1
next --pick 2 --from 4
log
log --json
verify --all
gallery -o page.html --size 16
"""),

    Scenario("undo, redo and load", """
new a --seed 7 --count 4
! undo
! redo
next --pick 1
next --pick 2
undo
undo
redo
redo
! redo
undo --json
next --pick 3
! redo
load a 2
next --pick 4
load a 1 --size 24 --thumbnails
log
log --json
list
show
new b --seed 8 --count 2
load a
load a --quiet
: remove populations/a/0002.png
load a 2
show 3
! load c
! load a 9
verify --all
"""),
]
