import Genomes
import Populations
import Testing

@Suite struct PopulationErrorTests {
  private static let other = LineageName("sea") ?? name
  private static let near = LineageName("forests") ?? name
  private static let texts: [(PopulationError, String)] = [
    (
      .noCurrentLineage(folder: "p\n"),
      "no lineage yet in p\\n: begin with \"breed new\", or name their folder by --populations"
    ),
    (
      .noneCurrent(folder: "p", known: [name]),
      "none of the lineages in p is the current one: choose one with \"breed load NAME\"; there are "
        + "forest"
    ),
    (
      .currentGone(name, folder: "p", known: [], trash: nil),
      "forest, the current lineage, is not in p any more: begin another with \"breed new\""
    ),
    (
      .currentGone(name, folder: "p", known: [other], trash: "forest@2"),
      "forest, the current lineage, is not in p any more: \"breed delete --restore forest@2\" takes it "
        + "back from the trash; or choose another with \"breed load NAME\"; there are sea"
    ),
    (
      .currentGone(name, folder: "p", known: [name, name, name, name], trash: nil),
      "forest, the current lineage, is not in p any more: choose another with \"breed load NAME\"; "
        + "there are 4, such as forest, forest, forest; \"breed list\" lists all"
    ),
    (
      .trashedLineage(name, "forest@2"),
      "no lineage \"forest\": it is in the trash, from where \"breed delete --restore forest@2\" "
        + "takes it back"
    ),
    (.renamedLineage(name, now: [other]), "no lineage \"forest\": it is now called sea"),
    (.notInTrash("a\n", known: []), "no lineage \"a\\n\" in the trash: it is empty"),
    (
      .notInTrash("a", known: ["forest@1", "sea@2"]),
      "no lineage \"a\" in the trash: there are forest@1, sea@2"
    ),
    (
      .notInTrash("forests", known: ["forest@1", "sea@2"]),
      "no lineage \"forests\" in the trash: did you mean \"forest@1\"?"
    ),
    (
      .unknownLineage(name, folder: "/p\n", known: []),
      "no lineage \"forest\" in /p\\n: there is none yet; begin with \"breed new\", or name "
        + "their folder by --populations"
    ),
    (
      .unknownLineage(name, folder: "p", known: [other, other]),
      "no lineage \"forest\" in p: there are sea, sea"
    ),
    (
      .unknownLineage(name, folder: "p", known: [near, other]),
      "no lineage \"forest\" in p: did you mean \"forests\"?"
    ),
    (
      .noStars(folder: "/p\n"),
      "no star yet in /p\\n: star a picture with \"breed star 7\", or name their folder by --populations"
    ),
    (
      .lineageExists(name),
      "there is a lineage \"forest\": choose another name, or go on with it by "
        + "\"breed load forest\""
    ),
    (
      .importedNameTaken(name, "a.png", count: 1, isLineage: false),
      "there is a lineage \"forest\": choose another name, by --into NAME; or let these pictures be its "
        + "next generation, by --into forest"
    ),
    (
      .importedNameTaken(name, "p/forest", count: 1, isLineage: true),
      "there is a lineage \"forest\": choose another name, by --into NAME"
    ),
    (
      .importedNameTaken(name, "\u{7}.png", count: 2, isLineage: false),
      "there is a lineage \"forest\", and \\u{7}.png would have its name: import it by itself under "
        + "another name, by --into NAME; or import the pictures of all files into one lineage, by --into NAME"
    ),
    (
      .noLineageFolder("p", holding: [name]),
      "p: expected a file, or a lineage's folder, in which lineage.jsonl lies; this one holds lineages: "
        + "name one of them, such as p/forest"
    ),
    (
      .noLineageFolder("my series", holding: []),
      "my series: expected a file, or a lineage's folder, in which lineage.jsonl lies; found another "
        + "folder; Picbreeder's files are read from one archive: zip -r series.zip 'my series'"
    ),
    (
      .unsoundFolder("p/forest", Fault("p/forest/0001.json", "cut off")),
      "p/forest: the lineage is not whole: p/forest/0001.json: cut off; \"breed verify --repair\" where it "
        + "was bred puts right what can be"
    ),
    (
      .nameTaken(name),
      "there is a lineage \"forest\": rename the one that is there first, as in "
        + "\"breed rename forest NAME\""
    ),
    (
      .inTrash("forest@2"),
      "forest@2 is in the trash already: \"breed delete --restore forest@2\" takes it back, "
        + "\"breed delete --purge forest@2\" deletes it for good"
    ),
    (.unknownGeneration(9, name, count: 3), "no generation 9 in forest: expected 1 to 3"),
    (.nothingToUndo(name), "nothing to undo: forest is at its first generation"),
    (
      .nothingToRedo(name),
      "nothing to redo in forest: nothing was undone since the last breeding"
    ),
    (
      .locked(name, holder: "7\u{7}"),
      "forest is being bred by process 7\\u{7}: wait until it is done"
    ),
    (
      .locked(name, holder: ""),
      "forest is being bred by another process: wait until it is done"
    ),
    (
      .damagedLog(name, reason: "a.jsonl:3: $\u{7}"),
      "a.jsonl:3: $\\u{7}; \"breed verify forest --repair\" rebuilds the log"
    ),
    (
      .missingLog(name, folder: "p/forest"),
      "p/forest holds generations and no log: choose another name, or have the log rebuilt by "
        + "\"breed verify forest --repair\""
    ),
    (
      .brokenLog(path: "a.jsonl", line: 3, expected: "one", found: "\u{1B}"),
      "a.jsonl:3: expected one, found \\u{1B}"
    ),
    (
      .starsLocked(holder: "7\u{7}"),
      "the stars are being changed by process 7\\u{7}: wait until it is done"
    ),
    (.starsOpenedToRead, "the stars are open to read: expected them opened for writing"),
    (
      .damagedStars(reason: "stars.jsonl:3: $\u{7}"),
      "stars.jsonl:3: $\\u{7}; \"breed verify --stars --repair\" keeps what can be read"
    ),
    (.unknownStar(9), "no star 9: expected one of those that \"breed stars\" lists"),
    (.takenBack(5), "stars/5 was removed: \"breed star stars/5\" brings it back"),
    (
      .notStarred(Address(IndividualID(generation: 3, number: 7), in: name), star: 7),
      "forest/3/7 is not starred: the star of that number is stars/7"
    ),
    (
      .notStarred(Address(IndividualID(generation: 3, number: 7), in: name)),
      "forest/3/7 is not starred: expected one of those that \"breed stars\" lists"
    ),
  ]

  @Test(arguments: texts)
  func `an error says what is wrong and what to do, in a line`(
    error: PopulationError, text: String
  ) {
    #expect(error.description == text)
  }
}
