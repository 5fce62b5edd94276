import Breeding

/// All that a fitness may be made of.
enum FitnessHelp {
  /// What `--fitness help` prints.
  static var text: String {
    """
    A fitness is a number computed from a picture, the higher the better, such as
      entropy
      0.6*entropy + 0.4*symmetry
      entropy * near(complexity, 0.3, 0.1)

    \(measuresText)

    Functions:
    \(Columns.list(FitnessFunction.allCases.map { ($0.usage, $0.summary) }))

    Also numbers, + - * /, a leading minus and parentheses. A division by zero gives 0. Put a \
    file's name with blanks or signs in it in quotation marks, as in target:"my file.png".

    A judge is a program of yours, or one that comes along, as in judge:"python3 fit.py": see \
    Sources/breed/breed.docc/Judges.md in the guide. With --search map-elites, --axes label makes a cell for \
    each of the labels that it gives.
    """
  }

  /// The measures and the presets.
  static var measuresText: String {
    """
    Measures, each from 0 to 1, with 1 the best (1 - blur asks for the opposite):
    \(Columns.list(measures))

    Presets, names that stand for an expression:
    \(Columns.list(FitnessPreset.all.map { ($0.name, $0.summary) }))
    """
  }

  private static var measures: [(String, String)] {
    Measures.builtIn.map { ($0.name, $0.summary) }
      + Measures.kinds.map { ("\($0.name):\($0.parameter)", $0.summary) }
      + [
        (
          "\(Measures.judge.name):\(Measures.judge.parameter)",
          "what another program says, any number"
        ),
        ("novelty", "unlike the others of its population and earlier ones"),
        ("taste", "what you like, as your picks in the lineage say"),
        ("told", "what a script of yours says, by breed ask and breed tell"),
      ]
  }
}
