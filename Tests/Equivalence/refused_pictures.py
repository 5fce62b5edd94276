"""What commands that paint refuse, in which words, and that they write nothing."""

from refused_breeding import refused
from steps import each

SIZES = ["0", "-1", "65536", "x", "1.5", "''"]

SCENARIOS = [
    refused("render", each("render 1 --size={0}\n", SIZES + ["10x", "4096x2160x1", "10X10", "0x5"])
            + """
render 1 --output ''
render 1 --center 0.1
render 1 --center 0,1001
render 1 --center nan,0
render 1 --zoom 0
render 1 --zoom -2
render 1 --zoom x
render 1 --rotate x
render 1 --rotate inf
render 1 --spiral 1001
render 1 --wave 1:2:3
render 1 --wave 11
render 1 --wave 0.1:-1
render 1 --time 1e9
render 1 --crop 4x4
render 1 --crop 0x4+0+0
render 1 --crop 4x4-1+0
render 1 --size 8 --crop 4x4+5+0
render 1 --size 8 --crop 4x4+0+9223372036854775807
render 1 --tile 3
render 1 --tile 0x2
render 1 --size 1000 --tile 66x1
render 1 --palette ember
render b/1/1 --palette embre
render b/1/1 --palette 0b132b
render 1 --depth 12
render 1 --depth x
render 1 --supersample 0
render 1 --supersample 17
render 1 --supersample auto:
render 1 --supersample auto:17
render 1 --supersample often
render 1 --threads 0
render 1 --graphics kitty
""", long=True),

    refused("animate", each("animate 1 --size={0}\n", SIZES + ["20000"]) + """
animate 1 --motion spin
animate 1 --motion ''
animate 1 --motion zoom,spin
animate 1 --motion morph
animate 1 --motion time
animate 1 --motion latent
animate 1 2 --motion zoom
animate 1 --motion pan --rotations 2
animate 1 --motion zoom --pan-path vertical
animate 1 --zoom-start 0
animate 1 --zoom-end 0
animate 1 --rotations x
animate 1 --wave-amplitude 11
animate 1 --wave-frequency=-1
animate 1 --spiral-strength 1001
animate 1 --pan-path diagonal
animate 1 --pan-radius 1001
animate 1 --time-start x
animate 1 --time-end 1e9
animate 1 --latent-stops 1
animate 1 --latent-stops 1001
animate 1 --latent-reach=-1
animate 1 --seed x
animate 1 --frames 1
animate 1 --frames 100001
animate 1 --fps 0
animate 1 --fps 1001
animate 1 --supersample 17
animate 1 -o ''
animate 1 -o .
animate 1 -o %d-%d.png
animate 1 -o %s.png
animate 1 -o %04d.jpg
animate 1 -o a.mp4 --size 101x50
PATH=/nowhere animate 1 -o a.gif --frames 2 --size 8
PATH=/nowhere animate 1 -o a.mp4 --frames 2 --size 8
""", long=True),

    refused("inspect, export, gallery and score", each("""
inspect 1 --size={0}
gallery --size={0}
""", SIZES) + """
inspect 2 --size 60000
inspect 2 --output ''
inspect 2 --links 0
inspect 2 --links x
inspect 2 --range -3:3
inspect 2 --steps 5
inspect 2 --sweep x
inspect 2 --sweep 1-
inspect 2 --sweep 1-2
inspect 2 --sweep 1-999
inspect 2 --sweep a-b
inspect 2 --sweep all --steps 1
inspect 2 --sweep all --steps 101
inspect 2 --sweep all --range 3:-3
inspect 2 --sweep all --range 3
inspect 2 --sweep all --range nan:1
inspect 2 --sweep all --svg
inspect 2 --sweep all --no-svg
inspect 2 --sweep all --stretch
inspect 2 --sweep all --thumbnails
inspect 2 --sweep all --hide-disabled
inspect 2 --sweep all --links 3
inspect 2 --sweep all --size 60000
PATH=/nowhere inspect 2 --svg
export 1 --to glls
export 1 --to ''
export 1 --to json -o ''
export 1 --to json --json
export 1 --to python -o no/art.py
PATH=/nowhere export 1 --to svg
gallery --size 1025
gallery -o ''
gallery -o none/a.html
score --fitness ENTROPY
score --fitness 'entropy *'
score --fitness '0.5*symetry'
score --fitness target:no.png
score 1 --all=1
score --threads x
""", long=True),

    refused("sheets and their flags", each("""
new c --size={0}
next --pick 1 --size={0}
auto --size={0}
show --size={0}
undo --size={0}
load a --size={0}
""", SIZES[:4]) + each("""
new c --size {0}
next --pick 1 --size {0}
cross 1 2 --size {0}
vary 1 --size {0}
morph 1 2 --size {0}
auto --size {0}
show --size {0}
load a --size {0}
load a 1 --size {0}
""", ["60000"]) + """
next --pick 1 --count 900 --size 6000
show --threads 0
show --threads 1025
show --threads x
show --graphics sixels
show --graphics ''
list --populations ''
new c --json=1
show -x
""", long=True),

    refused("variables of the environment", """
BREED_SIMD=avx9 show
BREED_SIMD=V3 undo
BREED_SIMD=avx9 render 1
BREED_THREADS=0 new c
BREED_THREADS=1025 show
BREED_THREADS=-3 score
BREED_THREADS=two auto
BREED_THREADS=1.5 next --pick 1
BREED_GRAPHICS=tek next --pick 1
BREED_GRAPHICS=Kitty show
BREED_POPULATIONS=none next --pick 1
BREED_POPULATIONS=none log
BREED_POPULATIONS=/dev/null new c --seed 1
"""),
]
