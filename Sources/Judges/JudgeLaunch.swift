import Files

/// How a judge is started: what is run, and in which environment.
struct JudgeLaunch {
  /// The program and its arguments.
  let words: [String]
  /// Variables that it has otherwise than this program.
  let variables: [(name: String, value: String)]

  /// - Parameter folder: where the files in Python are.
  init(_ command: JudgeCommand, folder: String) {
    if let included = command.included {
      words = [Self.python, "\(folder)/\(included.file)"] + command.words.dropFirst()
    } else {
      words = command.words
    }
    variables = [
      ("PYTHONPATH", folder + (FileSystem.variable("PYTHONPATH").map { ":\($0)" } ?? "")),
      // Compiled modules would be left in the folder.
      ("PYTHONDONTWRITEBYTECODE", "1"),
      // So that also a judge is heard which does not flush what it prints.
      ("PYTHONUNBUFFERED", "1"),
      ("BREED_JUDGE", JudgeProfile.format),
    ]
  }

  /// The Python that judges which come along are run with.
  static var python: String { FileSystem.variable("BREED_PYTHON") ?? "python3" }
}
