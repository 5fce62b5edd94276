import Files
import Judges
import Text

extension Workshop {
  /// Writes a judge to begin with, a program in Python that runs as it stands.
  ///
  /// - Throws: `RequestError.outputExists` where there is another file, unless `mayReplace`;
  ///   `PopulationError.outputInside` for a file of a lineage; `FileError` where it cannot be written.
  public func writeJudge(to path: String) throws {
    // Any other name would have to be quoted for a shell and for Python at once.
    let name = shellWord(path) == path ? path : "my_judge.py"
    let bytes = Array(JudgeSource.skeleton(named: name).utf8)
    try output(path, showing: .bytes(bytes)).write(bytes: bytes)
  }
}
