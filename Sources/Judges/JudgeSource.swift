/// Programs in Python that come along, to be read and to begin with.
public enum JudgeSource {
  /// What judges are written with: `breed_judge`.
  public static let library = "breed_judge"

  /// What can be read: judges by their names, and every other file by its own, without the ending.
  public static var names: [String] {
    let judges = IncludedJudge.all
    return judges.map(\.name)
      + JudgeFiles.names.filter { file in file != skeleton && !judges.contains { $0.file == file } }
      .map { String($0.dropLast(".py".count)) }
  }

  /// The program of that name; nil where there is none.
  public static func text(of name: String) -> String? {
    guard names.contains(name) else { return nil }
    return IncludedJudge.named(name)?.source ?? text(ofFile: "\(name).py")
  }

  /// A judge to begin with, which runs as it stands.
  ///
  /// - Parameter name: the file that its own words call it.
  public static func skeleton(named name: String) -> String {
    text(ofFile: skeleton).replacing("MY_JUDGE", with: name)
  }

  private static let skeleton = "judge_skeleton.py"

  private static func text(ofFile name: String) -> String {
    String(decoding: JudgeFiles.bytes(of: name), as: UTF8.self)
  }
}
