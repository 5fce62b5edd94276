import Foundation
import Judges
import Testing

@Suite struct JudgeSourceTests {
  private static let folder = (1...3).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }.appendingPathComponent("Sources/CJudgeFiles/Python")

  @Test func `every file that lies there comes along, and each can be read but the skeleton`()
    throws
  {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".py") && $0 != "judge_skeleton.py" }
    #expect(Set(JudgeSource.names).count == JudgeSource.names.count)
    #expect(JudgeSource.names.count == files.count)
    let texts = Set(JudgeSource.names.compactMap(JudgeSource.text))
    for file in files {
      let text = try String(contentsOf: Self.folder.appendingPathComponent(file), encoding: .utf8)
      #expect(texts.contains(text), "\(file)")
    }
    #expect(JudgeSource.text(of: "judge_skeleton") == nil)
    #expect(JudgeSource.text(of: "nothing") == nil)
  }

  @Test func `the skeleton says how it is run`() {
    let text = JudgeSource.skeleton(named: "red.py")
    #expect(text.contains("'judge:\"python3 red.py\"'") && !text.contains("MY_JUDGE"))
    #expect(text.hasPrefix("#!/usr/bin/env python3\n"))
  }

  /// So that a module that a person's own judge imports is never one of ours by accident: the folder is on
  /// the path of every judge.
  @Test func `no file has a name that another module may have`() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    where name.hasSuffix(".py") {
      #expect(name == "breed_judge.py" || name.hasPrefix("judge_"), "\(name)")
    }
  }

  @Test func `only judges whose words are no code, no address and no file are trusted`() {
    #expect(
      IncludedJudge.all.filter(\.isTrusted).map(\.name) == ["imagenet", "opencv_faces"])
  }
}
