"""What is said of commands where help is asked for."""

from steps import Scenario, each

COMMANDS = ["new", "next", "cross", "vary", "morph", "auto", "show", "log", "undo", "redo", "load",
            "list", "render", "animate", "inspect", "export", "gallery", "score", "import",
            "verify"]

SCENARIOS = [
    # A line without words: breed alone.
    Scenario("help", """
TERM=xterm
--help
-h
help
--version
! help brd
""" + each("""
help {0}
{0} --help
""", COMMANDS) + """
next -h
auto --fitness help
score --fitness help
auto --set help
new --palette help
next --pick 1 --palette help
render 1 --palette help
vary 1 --palette help
--generate-completion-script bash
--generate-completion-script zsh
--generate-completion-script fish
--experimental-dump-help
list
list --json
! verify --all
! verify --all --json
"""),
]
