"""Files that were damaged or are gone: what is said of them, what is made again, what goes on."""

from steps import Scenario

# A person's lineage, a run's, and one that is not touched.
DAMAGED = """
new whole --seed 5 --count 2
auto b --seed 7 --population 5 --generations 9 --checkpoint 3
new a --seed 7 --count 4
next --pick 1,2
next --pick 3
undo
cross 1 b/4/2 --count 3
"""
A, B = "populations/a", "populations/b"

# What is done to the lineages: a name, and the actions.
DAMAGE = [
    ("a bit of a generation", f": swap_bytes {A}/0002.json 3000"),
    ("a generation cut short", f": shorten {A}/0002.json 100"),
    ("a generation that is none", f": write {A}/0002.json '{{}}'"),
    ("a generation that is gone", f": remove {A}/0002.json"),
    ("the first that is gone", f": remove {A}/0001.json"),
    ("the last that is gone", f": remove {A}/0004.json"),
    ("a saved one of a run", f": swap_bytes {B}/0004.json 3000"),
    ("saved ones of a run that are gone", f": remove {B}/0004.json {B}/0007.json"),
    ("a number in a generation", f": replace {A}/0002.json '\"tries\": 1' '\"tries\": 2'"),
    ("a line of the log", f": replace {A}/lineage.jsonl '\"parent\": 1' '\"parent\": 2'"),
    ("a check of the log", f": replace {A}/lineage.jsonl '\"check\": \"' '\"check\": \"0'"),
    ("the last line cut off", f": shorten {A}/lineage.jsonl 20"),
    ("the last newline cut off", f": shorten {A}/lineage.jsonl 1"),
    ("a line that is gone", f": drop_line {A}/lineage.jsonl 3"),
    ("the first line that is gone", f": drop_line {A}/lineage.jsonl 1"),
    ("lines at the end that are gone", f": keep_lines {A}/lineage.jsonl 3"),
    ("a line of no sense", f": append {A}/lineage.jsonl "
                           "'{ \"event\": \"undone\", \"now\": 1 }\\n'"),
    ("a line begun", f": append {A}/lineage.jsonl '{{ \"event\": \"br'"),
    ("a log that is gone", f": remove {A}/lineage.jsonl"),
    ("a log that is empty", f": write {A}/lineage.jsonl ''"),
    ("a log that is a folder", f": remove {A}/lineage.jsonl\n: folder {A}/lineage.jsonl"),
    ("logs of runs that are gone", f": remove {B}/lineage.jsonl"),
    ("the run's line", f": drop_line {B}/lineage.jsonl 3"),
    ("a passed line", f": drop_line {B}/lineage.jsonl 5"),
    ("a number in a passed line",
     f": replace {B}/lineage.jsonl '\"evaluated\": ' '\"evaluated\": 1'"),
    ("a passed generation's best", f": replace {B}/lineage.jsonl '\"best\": 0.' '\"best\": 1.'"),
    ("all that is left is files", f": remove {A}/*.jsonl {B}/*.jsonl {A}/*.png {B}/*.png"),
    ("nothing is left", f": remove {A}/*.json*"),
    ("sheets that are gone", f": remove {A}/*.png {B}/*.png"),
    ("a sheet that is another", f": clone {A}/0002.png t.png\n: remove {A}/0002.png\n"
                                f": clone {A}/0001.png {A}/0002.png"),
    ("a sheet cut short", f": shorten {A}/0002.png 30"),
    ("a sheet that is a pipe", f": remove {A}/0001.png\n: pipe {A}/0001.png"),
    ("a generation that is a link", f": clone {A}/0002.json 2.json\n: remove {A}/0002.json\n"
                                    f": link {A}/0002.json ../../2.json"),
    ("files of no line", f": write {A}/0005.json half\n: write {A}/0005.png none\n"
                         f": clone {A}/0001.json {A}/0099.json"),
    ("temporary files", f": write {A}/0005.json.999999999.partial half\n"
                        f": write {A}/0002.png.999999999.partial half"),
    ("another lineage's log", f": remove {A}/lineage.jsonl\n"
                              f": clone {B}/lineage.jsonl {A}/lineage.jsonl"),
]


def damaged(name, damage, long):
    """What commands say of the damage, what is repaired, and that the lineage goes on."""
    steps = """
? verify a
? verify --all --json
? log
? list
? show
? next --pick 1 --count 3
? verify a --repair
? verify b --repair
? verify --all
? verify --all --repair --json
? next --pick 1 --count 3
? auto b --seed 7 --population 5 --generations 2
? log
? list --json
"""
    return Scenario(f"damage, {name}", DAMAGED + damage + steps, long)


SCENARIOS = [damaged(name, damage, long=number % 9 > 0)
             for number, (name, damage) in enumerate(DAMAGE)]
