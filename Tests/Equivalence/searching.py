"""Automatic runs: searches, goals, what is between checkpoints, and how runs go on."""

from steps import Scenario, each

# Each with the flags that go with it.
SEARCHES = [
    ("generational", "--set species=3 --set threshold=1"),
    ("novelty", ""),
    ("map-elites", "--axes entropy,contrast --bins 6x5 --fitness bell"),
    ("nsga2", "--fitness entropy,symmetry,fractal"),
]
MEASURES = ["entropy", "complexity", "contrast", "colourfulness", "fractal", "bell", "benford",
            "edges", "balance", "symmetry", "symmetry-x", "symmetry-y", "symmetry-both",
            "symmetry-xy", "symmetry-radial", "novelty", "beauty"]
SETTINGS = ["excess=2", "disjoint=0.5", "weight=3", "activation=0", "small-genome=40",
            "threshold=0.5", "threshold-step=0.5", "species=2", "stagnation=1",
            "population-stagnation=2", "survival=0.9", "champion-size=1", "elite=3",
            "mutation-only=1", "interspecies=0.9", "mutated-crossovers=0", "inherited-disabled=0",
            "mutate-weights=0.1", "replaced-weights=0.9", "weight-power=9", "add-node=0.9",
            "add-connection=0.9", "toggle-connection=0.9", "change-activation=0.9"]
LOG = "populations/a/lineage.jsonl"


def search(search, flags, text, generations=15, checkpoint=4):
    """A text in which {auto} is a run of that search, and {log} its log."""
    auto = (f"auto a --seed 11 --search {search} --population 6 --generations {generations} "
            f"--checkpoint {checkpoint} {flags}").strip()
    return text.format(auto=auto, log=LOG)


def searches(name, text, long=False, **goal):
    """A scenario for each search; the sample has two of them."""
    return [Scenario(f"{name}, {kind}", search(kind, flags, text, **goal),
                     long or kind in ("novelty", "nsga2"))
            for kind, flags in SEARCHES]


SCENARIOS = [
    *searches("a run that saves all", """
{auto}
log --json
list
show 5
render 9/2 --size 24
verify --all --json
gallery --size 8
{auto} --json
log
""", checkpoint=1, generations=9),

    *searches("between checkpoints", """
{auto}
log
log --json
list --json
show 7 --size 24 --thumbnails
show 2 --json
show 3 --quiet
render 7/2 --size 40
score 7/2 3/1
export 4/1 --to json
inspect 6/1 --no-svg --size 16
next --pick 2,3 --from 7
cross 8/1 6/2 --count 3
vary 4/2 --rows 2
morph 3/1 7/2 --count 4
load a 7
log
undo
undo
redo
auto --generations 3 --population 5 --checkpoint 2
next --pick 1 --from 10 --keep
load a 3
next --pick 1 --from 6
log
log --json
gallery --size 8
verify
verify --repair
""", generations=9, checkpoint=3),

    Scenario("few checkpoints", each("""
auto {0} --seed 2 --search {0} --population 8 --generations 60 --checkpoint 50 {1}
log
show 37
next --pick 1 --from 37
verify
""", SEARCHES), long=True),

    *searches("stopped by Ctrl-C", """
: stop INT 6 {auto}
log --json
show
show 22
verify
{auto}
""", generations=60, checkpoint=7),

    *searches("stopped by SIGTERM, all saved", """
: stop TERM 9 {auto}
log --json
show
verify
""", generations=40, checkpoint=1, long=True),

    *searches("killed", """
: stop KILL 5 {auto}
log --json
show
verify
""", generations=40, checkpoint=7, long=True),

    # The log as it was after so many generations of the run; what it does not commit is removed.
    *searches("gone on after a cut", "{auto}\n: clone populations/a whole\n" + each("""
: remove populations/a
: clone whole populations/a
: keep_lines {{log}} {0}
: remove populations/a/*.png {1}
log
{{auto}}
log
""", [(3, "populations/a/0005.json populations/a/0009.json populations/a/001*.json"),
      (5, "populations/a/0005.json populations/a/0009.json populations/a/001*.json"),
      (7, "populations/a/0009.json populations/a/001*.json"),
      (11, "populations/a/001*.json"), (16, "populations/a/0016.json"), (18, "")])),

    # The same where files of generations are there that the log does not commit: one is set aside,
    # several are a reason to rebuild the log.
    *searches("gone on beside files of no line", """
{auto}
: clone populations/a whole
: keep_lines {log} 5
: remove populations/a/*.png populations/a/0009.json populations/a/001*.json
! verify
{auto}
verify
: remove populations/a
: clone whole populations/a
: keep_lines {log} 8
! verify
! {auto}
verify --repair
{auto}
log
verify
""", long=True),

    Scenario("goals and what follows", """
auto a --seed 7 --population 6 --generations 4 --checkpoint 3
auto a --seed 7 --population 6 --generations 4 --checkpoint 3
auto a --seed 7 --population 6 --generations 6 --checkpoint 2
auto a --seed 8 --population 5 --evaluations 13
auto --population 6 --evaluations 1000 --generations 3
auto --population 6 --until "entropy > 0.3" --generations 30
auto --population 6 --until "entropy >= 0" --generations 5
auto --population 6 --until "edges <= 0.9" --evaluations 20 --fitness contrast
auto --population 6 --for 1h --generations 2
auto --population 6 --for 90s --evaluations 10 --quiet
auto --population 2 --checkpoint 1000
auto --population 2 --evaluations 25 --set elite=1 --checkpoint 1000 --json
next --pick 1,2
auto --population 6 --generations 2
undo
auto --population 6 --generations 2 --fitness symmetry
load a 3
auto --population 6 --generations 2 --search novelty
auto --population 9 --generations 2 --search map-elites --bins 3x3
auto --population 6 --generations 2 --search nsga2 --fitness "entropy, edges"
next --pick 1 --count 4
log
log --json
verify
gallery --size 8
"""),

    Scenario("where a run begins", """
auto --seed 3 --population 4 --generations 2
auto b --seed 3 --population 4 --generations 2 --recipe minimal
auto c --seed 3 --population 4 --generations 2 --activations sine,gaussian --zoom 2
auto d --seed 3 --population 4 --generations 2 --recipe soft --activations sine --layers 2
auto e --seed 3 --population 4 --generations 2 --palette ember --symmetry mirror --tiling torus
auto f --seed 3 --population 4 --generations 2 --colour oklch --inputs x,y,r,bias
new g --seed 4 --count 9
auto --population 4 --generations 2
load b 1
auto --population 4 --generations 2 --thumbnails --smallest
auto g --population 4 --generations 2 --bare
auto g --population 4 --generations 2 --threads 2 --size 20
: fixture Picbreeder/745_LetterG.xml 745_LetterG.xml
import 745_LetterG.xml --into letter --seed 1
auto --population 4 --generations 2
log
list
verify --all
"""),

    Scenario("fitnesses", each("""
auto f{0} --seed 3 --population 5 --generations 2 --fitness="{1}"
""", enumerate(MEASURES + [
        "0.6*entropy + 0.4*symmetry", "entropy * near(complexity, 0.3, 0.1)", "-edges",
        "min(entropy, edges, bell) / max(0.1, contrast)", "abs(symmetry-x - symmetry-y)",
        "sqrt(entropy) + clamp(edges, 0.1, 0.2)", "1 / 0", "sqrt(-1) + 3", "novelty * entropy",
        "(beauty + novelty) / 2", "1e300 * 1e300 * entropy"])) + """
auto n --seed 3 --population 5 --generations 2 --search nsga2 --fitness "beauty, 1 - edges"
auto m --seed 3 --population 5 --generations 2 --search map-elites --axes "edges, 1 - bell"
auto o --seed 3 --population 5 --generations 2 --search map-elites --bins 32x1 --fitness beauty
auto p --seed 3 --population 5 --generations 2 --search novelty --fitness beauty
list
log
show
"""),

    Scenario("settings of searches", each("""
auto s{0} --seed 3 --population 6 --generations 4 --set {1}
""", enumerate(SETTINGS)) + """
: write neat.json '{ "species": 4, "elite": 3, "add-node": 0.5 }'
auto a --seed 3 --population 6 --generations 3 --settings neat.json
auto b --seed 3 --population 6 --generations 3 --settings neat.json --set elite=2 --set weight=0.25
auto c --seed 3 --population 6 --generations 3 --search novelty --settings neat.json
auto d --seed 3 --population 6 --generations 3 --search nsga2 --fitness bell,edges --set add-node=1
auto e --seed 3 --population 6 --generations 3 --search map-elites --set mutation-only=0.5
log
verify --all
""", long=True),

    Scenario("likeness to a picture", """
new t --seed 5 --count 3
render 1 --size 24 -o t.png
render 2 --size 9x17 --depth 16 -o "other one.png"
auto a --seed 3 --population 6 --generations 5 --checkpoint 3 --fitness target:t.png
auto b --seed 3 --population 6 --generations 5 --checkpoint 3 --fitness target-ssim:t.png
auto c --seed 3 --population 6 --generations 5 --fitness '0.5*target:"other one.png" + 0.5*entropy'
auto d --seed 3 --population 6 --generations 5 --search nsga2 --fitness target:t.png,entropy
auto e --seed 3 --population 6 --generations 3 --search map-elites --axes target:t.png,edges
auto f --seed 3 --population 6 --generations 9 --until "target:t.png > 0.99"
load a 3
show 2
log
log --json
next --pick 1 --from 3
auto a --seed 3 --population 6 --generations 5 --checkpoint 3 --fitness target:t.png
score --fitness target:t.png,target-ssim:t.png
score 1 t/1/2 --fitness 'target:"other one.png"' --json
: stop INT 5 auto g --seed 3 --population 6 --generations 40 --checkpoint 6 --fitness target:t.png
show
verify --all
"""),
]
