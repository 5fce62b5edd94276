/// What breed has for words that are typed for it and that no spelling leads from.
package enum Synonyms {
  /// What to say of a name that does not exist, where it is meant for something else; nil where nothing
  /// is known of it.
  ///
  /// - Parameters:
  ///   - kind: what is named, such as `recipe`.
  ///   - known: the names that there are.
  static func words(for name: String, of kind: String?, among known: [String]) -> String? {
    let name = name.lowercased()
    guard kind == "colour model", ["auto", "always", "never"].contains(name) else { return nil }
    return "for colours of words, --color \(name); for pictures there are "
      + known.joined(separator: ", ")
  }

  /// What others call otherwise, with the names that it has here, of those that there are.
  static func meanings(
    of kind: String?, among known: [String]
  ) -> [(name: String, meant: [String])] {
    (kind.flatMap { names[$0] } ?? [:]).compactMap { name, meant in
      let meant = meant.filter(known.contains)
      return meant.isEmpty ? nil : (name, meant)
    }
  }

  /// Names of each kind.
  package static let names: [String: [String: [String]]] = [
    "recipe": [
      "xor": ["minimal"], "random": ["mix"], "cppn": ["neat"], "gradient": ["flat"],
      "article": ["normal"], "default": ["mix"],
    ],
    "palette": [
      "blue": ["porcelain", "midnight", "delft"], "red": ["ember", "rose", "poppy"],
      "green": ["moss", "meadow", "kelp"], "yellow": ["lantern", "saffron"],
      "orange": ["saffron", "orchard", "ember"], "brown": ["sepia", "terracotta", "copper"],
      "purple": ["plum", "iris"], "violet": ["iris", "plum"], "pink": ["rose", "plum"],
      "turquoise": ["lagoon", "coral"], "grey": ["slate"], "gray": ["slate"],
      "fire": ["ember"], "sea": ["lagoon"], "ice": ["glacier"], "forest": ["moss"],
    ],
    "activation": [
      "gauss": ["gaussian"], "cos": ["cosine"], "abs": ["absolute"], "logistic": ["sigmoid"],
      "linear": ["identity"], "heaviside": ["step"], "silu": ["swish"],
    ],
    "colour model": [
      "black": ["grey"], "mono": ["grey"], "lab": ["oklch"], "oklab": ["oklch"], "hsl": ["hsv"],
    ],
    "search": [
      "neat": ["generational"], "pareto": ["nsga2"], "map": ["map-elites"],
      "elites": ["map-elites"], "illumination": ["map-elites"],
    ],
    "motion": [
      "rotation": ["rotate"], "turn": ["rotate"], "spin": ["rotate"], "breathe": ["wave"],
    ],
    "path": ["circle": ["circular"]],
    "form": ["shader": ["glsl"], "numpy": ["python"], "graphviz": ["dot"], "genome": ["json"]],
    "measure": [
      "ssim": ["target-ssim"], "likeness": ["target"], "similarity": ["target"],
      "color": ["colourfulness"], "colour": ["colourfulness"], "noise": ["complexity"],
      "mirror": ["symmetry-x"], "likes": ["taste"], "lightness": ["brightness"],
      "luma": ["brightness"], "temperature": ["warmth"], "sharpness": ["blur"], "layers": ["depth"],
      "generations": ["age"],
    ],
  ]

  /// What does the work of a command that does not exist.
  package static func words(forCommand name: String) -> String? { commands[name.lowercased()] }

  private static let commands: [String: String] = {
    var words: [String: String] = [:]
    for (names, text) in groups {
      for name in names.split(separator: " ") { words[String(name)] = text }
    }
    return words
  }()

  private static let groups: [(names: String, words: String)] = [
    (
      "combine join collect",
      "pictures of several lineages come onto one first sheet by breed new NAME --pictures a/1/3 "
        + "b/2/7, files by breed import --into NAME; parts of a picture or film by breed merge"
    ),
    (
      "concat assemble stitch part parts",
      "breed render or animate with --part 3/10 paints a part, breed merge puts parts together"
    ),
    ("zoom", "breed render 7 --zoom 4 paints a part, breed animate 7 --motion zoom goes there"),
    ("xor", "breed auto a --recipe minimal --fitness target:FILE, as in the guide's lesson"),
    ("random begin start create init generate", "breed new begins with a random sheet"),
    ("lesson lessons teach", "the lessons are pages of the guide, in Sources/breed/breed.docc"),
    (
      "diff distance",
      "breed sheet 3 7 puts pictures side by side, breed score 3 7 has their numbers, breed inspect "
        + "their networks; breed compare is for lineages"
    ),
    (
      "statistics csv history",
      "breed stats has the generations with their scores (--csv for a table), breed score the "
        + "pictures; --json for a program"
    ),
    (
      "plot chart curve",
      "breed compare NAME -o plot.svg draws one; breed stats --csv is for other programs"
    ),
    (
      "mutate pick select children",
      "breed next 3,7 breeds from what you pick, breed vary 3 from one"
    ),
    ("crossover mate mix", "breed cross 3 7 crosses two"),
    ("evolve search run optimize", "breed auto NAME --fitness entropy lets a fitness choose"),
    (
      "family tree ancestors parents",
      "breed log has the tree of generations, breed serve that of each picture"
    ),
    ("view display look", "breed show shows a sheet or a picture, breed open opens its file"),
    (
      "draw paint picture wallpaper print", "breed render 7 --size 1920x1080 paints one at any size"
    ),
    ("video movie film gif", "breed animate 7 lets one move; -o NAME.mp4 or NAME.gif with ffmpeg"),
    ("favourite favorite like keep", "breed star 7 keeps a favourite"),
    ("web gui page browser", "breed serve --open is the page to breed by clicking"),
    ("rm remove drop", "breed delete NAME takes a lineage away, breed undo goes back a generation"),
    ("back", "breed undo goes back a generation"),
    ("mv", "breed rename OLD NEW"), ("cp duplicate fork branch", "breed copy copies a lineage"),
    ("ls lineages", "breed list has the lineages"),
    ("use switch checkout", "breed load NAME goes to another lineage"),
    ("info network describe", "breed inspect 7 has a picture's network"),
    ("fit measure evaluate rate", "breed score has the fitness of each picture"),
    ("check fsck test", "breed verify checks the files, breed doctor this machine"),
    ("words concepts glossary terms", "breed help words has the words in a line each"),
    (
      "save",
      "every sheet is saved as soon as it is drawn; breed star 7 keeps a favourite, breed render 7 "
        + "paints it into a file"
    ),
    (
      "undelete restore trash",
      "breed list --trash has what was deleted, breed delete --restore NAME takes it back"
    ),
    ("quit exit bye", "there is nothing to leave: each command is at its end when it has answered"),
    ("version", "breed --version has it"),
    ("man manual docs", "breed help has all commands, breed help next tells of one"),
    (
      "completion completions",
      "breed --generate-completion-script bash writes what Tab completes; or zsh, or fish"
    ),
    (
      "tile tiles repeat seamless",
      "breed render 7 --tile 3x2 repeats a picture, breed next 7 --tiling torus breeds some without "
        + "seams"
    ),
  ]

  /// What stands for an option that a command does not have.
  ///
  /// - Parameter known: the command's options, with their dashes.
  package static func words(forOption name: String, among known: [String]) -> String? {
    let meant = (options[name.lowercased()] ?? []).filter { words in
      known.contains { words == $0 || words.hasPrefix($0 + " ") }
    }
    return meant.isEmpty ? nil : "did you mean \(Spelling.choice(meant))?"
  }

  private static let options: [String: [String]] = [
    "--depth": ["--layers"], "--nodes": ["--width"], "--neurons": ["--width"],
    "--weights": ["--init"], "--functions": ["--activations"],
    "--target": ["--fitness target:FILE"], "--measure": ["--fitness"],
    "--objective": ["--fitness"], "--goal": ["--until", "--fitness"],
    "--stop": ["--until", "--generations"], "--iterations": ["--generations"],
    "--epochs": ["--generations"], "--time": ["--for"], "--minutes": ["--for"],
    "--mutation": ["--strength"], "--mutate": ["--strength"], "--rate": ["--strength"],
    "--sigma": ["--strength"], "--wild": ["--strength 1"],
    "--number": ["--count", "--population"], "--pictures": ["--count", "--population"],
    "--height": ["--size"], "--resolution": ["--size"], "--dimensions": ["--size"],
    "--antialias": ["--supersample"], "--samples": ["--supersample"],
    "--colors": ["--colour", "--palette"], "--gradient": ["--palette"],
    "--format": ["--to", "--output NAME.ENDING"], "--out": ["--output"], "--file": ["--output"],
    "--name": ["--title", "--into"], "--text": ["--caption", "--note"],
    "--overwrite": ["--force"], "--folder": ["--populations"],
    "--fps": ["--frames"], "--duration": ["--seconds", "--frames"],
    "--algorithm": ["--search"], "--method": ["--search"],
    "--transparent": ["--alpha"], "--transparency": ["--alpha"], "--like": ["--taste"],
    "-v": ["--version"],
  ]
}
