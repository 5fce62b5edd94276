import Genomes
import Populations
import Testing

@Suite struct PopulationErrorTests {
  private static let texts: [(PopulationError, String)] = [
    (
      .noCurrentLineage(folder: "p\n"),
      "no lineage yet in p\\n: begin with \"breed new\", or choose one of \"breed list\" with "
        + "\"breed load NAME\""
    ),
    (
      .unknownLineage(name, known: []), "no lineage \"forest\": begin it with \"breed new forest\""
    ),
    (
      .unknownLineage(name, known: [name, name]), "no lineage \"forest\": there are forest, forest"
    ),
    (
      .lineageExists(name),
      "there is a lineage \"forest\": choose another name, or go on with it by "
        + "\"breed load forest\""
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
    (.takenBack(5), "stars/5 was taken back: \"breed star stars/5\" stars it again"),
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
