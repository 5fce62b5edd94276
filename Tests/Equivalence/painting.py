"""Pictures large, moving, looked into, taken elsewhere, measured and shown in a terminal."""

from steps import Scenario, each

# Two lineages: one of small networks that colour, one of layers.
LINEAGES = """
new b --seed 8 --count 4 --recipe normal --colour grey
new a --seed 7 --count 4
next --pick 2 --strength 1
"""
VIEWS = ["", "--center 0.1,-0.2", "--center -1000,1000", "--zoom 8", "--zoom 0.5", "--zoom 5000",
         "--rotate 30", "--rotate -720.5", "--spiral 6", "--spiral -3", "--wave 0.05",
         "--wave 0.05:3", "--wave -0.1:0.5", "--time 0.5", "--time -2",
         "--zoom 1.5 --rotate 20 --center 0.1,-0.2 --spiral 0.3 --wave 0.05:3 --time 0.5"]
MOTIONS = ["--motion zoom", "--motion rotate", "--motion wave", "--motion spiral", "--motion pan",
           "--motion combo", "--motion rotate,wave", "--motion zoom,pan,spiral", "",
           "--zoom-start 2 --zoom-end 0.05", "--rotations -0.5",
           "--wave-amplitude 0.2 --wave-frequency 3", "--spiral-strength -4",
           "--pan-path horizontal --pan-radius 0.5", "--pan-path vertical --rotations 2"]

SCENARIOS = [
    Scenario("render, views", LINEAGES + each("render 1 --size 33x24 {1} -o v{0}.png\n",
                                              enumerate(VIEWS)) + """
new c --seed 9 --count 3 --recipe latent --inputs x,y,r,bias,z0,t
render 1 --time 0.75 --size 20
next --pick 1 --symmetry kaleidoscope:5 --tiling torus
render 1 --size 40x64 --rotate 10 --zoom 2
render b/1/2 --size 40x64 --rotate 10 --zoom 2
"""),

    Scenario("render", LINEAGES + """
render 1
render 1/3 --size 97x61
render b/1/2 --size 61x97
render a/2/3 --json --size 16
render 2 --size 16 --quiet
render 1 --size 1 -o one.png
render 1 --size 1x65535 -o long.png
render 3 --size 97x61 --crop 40x30+20+11 -o crop.png
render 3 --size 97x61 --crop 40x30+20+11 --zoom 3 --rotate 5 -o crop-view.png
render 3 --size 8192 --crop 20x20+300+500 -o part.png
render 3 --size 30x20 --tile 3x2 -o tile.png
render 3 --size 60x40 --crop 7x5+3+4 --tile 2x3 -o tile-crop.png --json
render 3 --size 40 --depth 16 -o deep.png
render b/1/3 --size 40 --depth 16 -o deep-grey.png
render b/1/3 --size 40 -o grey.png
render 3 --size 40 --supersample 3 -o super.png
render 3 --size 40 --supersample auto -o auto.png
render 3 --size 40 --supersample auto:3 -o auto3.png
render 3 --size 40 --supersample auto:3 --json -o auto3.png
render 3 --size 40 --supersample 1 -o super1.png
render 3 --size 20 --supersample 16 --depth 16 -o super16.png
render 3 --size 40x30 --supersample auto:2 --crop 20x20+5+5 --tile 2x2 -o auto-crop.png
render b/1/3 --size 40 --palette ember -o ember.png
render b/1/3 --size 40 --palette 0b132b,f4d35e,ffffff --depth 16 -o palette.png
render 3 --size 40 --smallest -o smallest.png
render 3 --size 40 --bare -o bare.png
render 3 --size 40 --smallest --bare --depth 16 -o all.png
render 3 --size 64 --threads 5 -o threads.png
BREED_SIMD=baseline render 3 --size 64 -o baseline.png
BREED_THREADS=2 render 3 --size 2048 -o large.png
render 3 --size 16 -o large.png
: stop_painting INT new.png render 1 --size 60000 -o new.png --quiet
: stop_painting TERM large.png render 1 --size 60000 -o large.png --quiet
"""),

    Scenario("pictures that carry their genomes", LINEAGES + """
render 1 --size 24 -o art.png
render 2 --size 24 -o look.png --zoom 2 --rotate 45 --center 0.1,0.2 --spiral 1 --wave 0.1 --time 1
render b/1/1 --size 24 -o ember.png --palette ember --depth 16
render 3 --size 24 -o bare.png --bare
show 1 --thumbnails
render art.png
render art.png --size 40
render art.png --size 40x20 --json
render look.png --size 40
render look.png --size 40 --zoom 1 --rotate 0 -o plain.png
render ember.png --size 40
render ember.png --size 40 --palette moss -o moss.png
render populations/a/0001.png/3 --size 24
render populations/a/0001/02.png --size 24
! render populations/a/0001.png --size 24
! render populations/a/0001.png/5
! render bare.png
! render art.png -o art.png
: link same.png art.png
! render art.png -o same.png
! render no.png
export art.png --to glsl
export populations/a/0002.png/2 --to json -o g.json
inspect look.png --no-svg --size 16
inspect art.png --sweep all --size 16 --steps 3
animate look.png --frames 3 --size 16
animate art.png ember.png --frames 4 --size 16 -o way.png
score art.png ember.png populations/a/0001.png/2
score art.png --all --json
! vary art.png
! cross art.png 1
! morph 1 art.png
import art.png --seed 1
import look.png --into looked --seed 1
import populations/a/0001.png --into pond --seed 1
import ember.png --seed 1
! import bare.png
! import art.png
import way.png --into moved --seed 1 --json
next --pick 1
log
verify --all
"""),

    Scenario("animate", LINEAGES + each("animate 1 --frames 4 --size 24 {1} -o m{0}.png\n",
                                        enumerate(MOTIONS)) + """
animate 1 --frames 3 --size 16
animate 1 2 --frames 5 --size 16
animate 1 2 3 --frames 7 --size 20x12 --loop
animate 1 2 b/1/1 --frames 7 --size 16 -o mixed.png --ping-pong
animate 1 2 --frames 4 --size 16 --motion morph,rotate -o turning.png
animate b/1/1 b/1/2 --frames 4 --size 16 -o grey.png
animate 1 --motion zoom --frames 5 --size 16 --loop -o loop.png
animate 1 --motion zoom --frames 5 --size 16 --ping-pong -o ping.png
animate 1 --motion pan --frames 5 --size 16 --no-loop --fps 12 -o once.apng
animate 1 --motion rotate --frames 4 --size 16 --zoom 3 --rotate 30 --center 0.1,0 -o view.png
animate 1 --motion rotate --frames 3 --size 16 --supersample 3 -o super.png
animate 1 --motion rotate --frames 3 --size 16 --supersample auto:2 -o auto.png
animate 1 --motion rotate --frames 3 --size 16 --smallest --bare -o small.png
animate 1 --frames 3 --size 16 -o frames/
animate 1 --frames 3 --size 16 -o new/folder --json
animate 1 --frames 3 --size 16 -o "b/x%dy.png" --threads 3
animate 1 --frames 3 --size 16 -o %02d.png --quiet
animate 1 --frames 3 --size 16 --json
! animate 1 --motion time
! animate 1 --motion latent
! PATH=/nowhere animate 1 --frames 3 --size 16 -o a.gif
vary 1/2 --rows 2 --inputs x,y,r,bias,t
animate 4 --frames 4 --size 16
animate 4 --frames 4 --size 16 --time-start -2 --time-end 0.5 -o time.png
animate 4 --frames 4 --size 16 --motion time --loop -o swing.png
vary 1/2 --rows 2 --inputs x,y,r,bias,z0,z1
animate 4 --frames 4 --size 16
animate 4 --frames 4 --size 16 --latent-stops 3 --latent-reach 2 --seed 5 -o walk.png
animate 4 3 --frames 4 --size 16 -o walks.png
: stop_painting INT long.png animate 1 --frames 90000 --size 16 -o long.png --quiet
"""),

    Scenario("inspect", LINEAGES + """
inspect 1 --no-svg
inspect 1 --no-svg --size 20 --json
inspect 2 --no-svg --size 20 --quiet
inspect 2 --no-svg --size 20 --stretch --hide-disabled -o folder
inspect 2 --no-svg --size 20 --thumbnails -o deep/folder
inspect b/1/1 --no-svg --size 20
inspect b/1/1 --no-svg --size 20 --links 2 -o few
inspect 3 --no-svg --size 20 --bare -o bare --threads 3
inspect 1 --sweep all --size 16
inspect 1 --sweep all --size 16 --steps 3 --json -o swept
inspect b/1/1 --sweep all --size 8 --steps 2 --bare
inspect 1 --sweep x-value --size 16
inspect 1 --sweep x-value --size 16 --range -40:40 --steps 4 -o wide
inspect 1 --sweep x-value --size 16 --range -3:3 --json
! inspect 1 --sweep 1-2
! inspect 1 --sweep 1-999
PATH=/nowhere inspect 1 --size 16
! PATH=/nowhere inspect 1 --size 16 --svg
new c --seed 3 --recipe neurogram --count 2
inspect 1 --no-svg --size 16
new d --seed 3 --recipe picbreeder --count 2 --symmetry rotation:3
inspect 1 --no-svg --size 16
inspect 1 --no-svg --size 16 --hide-disabled --thumbnails -o hidden
"""),

    Scenario("export", LINEAGES + """
new c --seed 4 --count 2 --recipe latent --symmetry kaleidoscope:4 --tiling mirrors
new d --seed 4 --count 2 --palette ember --coordinates pixel --inputs x,y,r,theta,bias,t
new e --seed 4 --count 2 --colour oklch --tiling torus
new f --seed 4 --count 2 --recipe minimal
""" + each("""
load a
export {1} --to glsl
export {1} --to python
export {1} --to dot
export {1} --to json
export {1} --to glsl -o {0}.glsl
export {1} --to python -o {0}.py
export {1} --to dot -o {0}.dot --quiet
export {1} --to json -o {0}.json --json
import {0}.json --into {0}-again --seed 1
export {0}-again/1/1 --to json -o again.json
""", enumerate(["1", "1/3", "b/1/1", "c/1/2", "d/1/1", "e/1/2", "f/1/1"])) + """
load a
! export 3 --to svg -o none/a.svg
# Where Graphviz is installed.
? export a/2/1 --to svg -o a.svg
! PATH=/nowhere export 3 --to svg -o a.svg
verify --all
"""),

    Scenario("gallery", LINEAGES + """
gallery
gallery b --size 24
gallery a --size 20 -o page.html --json
gallery a --size 20 -o quiet.html --quiet --threads 3
next --pick 2,3
next --pick 1 --from 1
cross 1 b/1/2 --count 3
gallery --size 16
undo
gallery --size 16
auto c --seed 2 --population 4 --generations 20 --fitness entropy
gallery --size 8
auto d --seed 2 --population 9 --generations 9 --checkpoint 4 --search map-elites --bins 3x3
gallery --size 8
next --pick 1 --from 7
gallery --size 8
! gallery z
! gallery a -o none/page.html
"""),

    Scenario("score", LINEAGES + """
score
score --all
score --all --json
score --json
score 1 1/2 b/1/3
score 1 1/2 b/1/3 --all
score 4 --fitness beauty
score --fitness "entropy, 0.5*edges + 0.5*symmetry"
score --fitness "novelty, entropy * near(complexity, 0.3, 0.1)" --json
score --fitness "1e300*1e300, 1/0, sqrt(-1), -edges, clamp(edges, 2, 3)"
score 1 --fitness novelty
score --all --fitness "entropy, min(edges, bell), max(0.5, edges), abs(edges - 1)" --quiet
score --threads 3
BREED_SIMD=baseline score --all
render 1 --size 64 -o t.png
render b/1/1 --size 31x17 -o "my file.png" --bare
score --fitness "target:t.png, target-ssim:t.png"
score --fitness 'target:"my file.png"'
score b/1/1 --fitness 'target-ssim:"my file.png"' --json
: fixture Picbreeder/skull-published.png skull.png
score --fitness target:skull.png
score --fitness target-ssim:skull.png
"""),

    Scenario("terminals", LINEAGES + each("""
show --graphics {0}
show 1 --size 40 --graphics {0} --quiet
show --graphics {0} --json
BREED_GRAPHICS={0} show
TERM=xterm COLORTERM=truecolor show --graphics {0}
TERM=dumb NO_COLOR=1 show --graphics {0}
COLUMNS=40 LINES=10 TERM=tmux-256color TMUX=/tmp/tmux show --graphics {0}
""", ["kitty", "iterm", "sixel", "blocks", "none", "auto"]) + """
new c --seed 9 --count 30 --graphics sixel
next --pick 1 --graphics blocks
cross 1 2 --count 4 --graphics kitty
vary 1 --rows 2 --graphics iterm
morph 1 2 --count 4 --graphics blocks
undo --graphics blocks
redo --graphics sixel
load a --graphics blocks
auto --population 4 --generations 2 --graphics blocks
"""),
]
