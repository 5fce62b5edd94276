import Foundation
import Testing

@Suite struct JudgeCommandTests {
  private static let judges = ["imagenet", "opencv_faces", "clip", "command", "vlm", "http"]
  private static let files = Scratch.repository.appendingPathComponent("Sources/CJudgeFiles/Python")
  private static let python = "/usr/bin/python3"
  private static let isThere = FileManager.default.isExecutableFile(atPath: python)
  private static let missing: Comment = "needs /usr/bin/python3 (Debian: python3)"

  /// Writes a program that says it is Python and has a module, and that tells when it is started.
  private func pretend(_ modules: String..., in scratch: Scratch) throws -> String {
    let file = scratch.url.appendingPathComponent("snake")
    let lines = ["3.14.1"] + modules
    let script = "#!/bin/sh\n" + lines.map { "echo \($0)\n" }.joined()
    try Data(script.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return file.path
  }

  @Test func `judges are listed with what Python has of what they need`() throws {
    let scratch = try Scratch()
    let python = try pretend("numpy", "cv2", in: scratch)
    let done = try scratch.breed("judge", "list", environment: ["BREED_PYTHON": python])
    #expect(done.status == 0)
    let lines = done.out.split(separator: "\n")
    #expect(lines.map { String($0.prefix { $0 != " " }) } == Self.judges)
    for line in lines {
      let isMissing = line.hasPrefix("imagenet ") || line.hasPrefix("clip ")
      #expect(line.contains(isMissing ? " missing " : " ready "), "\(line)")
      #expect(line.count <= 80, "\(line)")
    }
    #expect(
      done.err.contains("clip needs torch, transformers: pip install torch or apt-get install "))
    #expect(!done.err.contains("command needs"))
    #expect(try scratch.breed("judge", environment: ["BREED_PYTHON": python]) == done)
    #expect(try scratch.breed("judge", "-q", environment: ["BREED_PYTHON": python]).err == "")
  }

  @Test func `without Python the list says so and how it is installed`() throws {
    let scratch = try Scratch()
    let done = try scratch.breed("judge", "list", environment: ["PATH": "/nowhere"])
    #expect(done.status == 0)
    #expect(done.out.split(separator: "\n").allSatisfy { $0.contains(" no Python ") })
    #expect(done.err.contains("python3 does not run: apt-get install python3"))
    let report = try #require(
      try scratch.breed("judge", "--json", environment: ["PATH": "/nowhere"]).json()
        as? [String: Any])
    #expect(report["python"] as? String == "python3" && report["version"] is NSNull)
    let judges = try #require(report["judges"] as? [[String: Any]])
    #expect(judges.map { $0["name"] as? String } == Self.judges)
    #expect(judges.allSatisfy { $0["ready"] as? Bool == false })
  }

  @Test func `as JSON the list has each package with what installs it`() throws {
    let scratch = try Scratch()
    let python = try pretend("numpy", in: scratch)
    let done = try scratch.breed("judge", "--json", environment: ["BREED_PYTHON": python])
    let report = try #require(try done.json() as? [String: Any])
    #expect(report["version"] as? String == "3.14.1" && report["python"] as? String == python)
    let judges = try #require(report["judges"] as? [[String: Any]])
    #expect(
      judges.filter { $0["ready"] as? Bool == true }.map { $0["name"] as? String }
        == ["command", "vlm", "http"])
    let needs = try #require(judges[0]["needs"] as? [[String: Any]])
    #expect(needs.map { $0["module"] as? String }.prefix(2) == ["numpy", "torch"])
    #expect(needs.map { $0["found"] as? Bool } == [true, false, false, false])
    #expect(needs.allSatisfy { ($0["install"] as? String)?.hasPrefix("pip install ") == true })
  }

  @Test(arguments: judges + ["breed_judge", "judge_support", "judge_imagenet_labels"])
  func `a program is shown as it is`(name: String) throws {
    let shown = try Scratch().breed("judge", "show", name)
    let file = Self.judges.contains(name) ? "judge_\(name).py" : "\(name).py"
    #expect(shown.status == 0 && shown.err == "")
    #expect(
      shown.out
        == (try String(contentsOf: Self.files.appendingPathComponent(file), encoding: .utf8)))
  }

  @Test(.enabled(if: isThere, missing), arguments: judges)
  func `each says itself what words it takes`(name: String) throws {
    let scratch = try Scratch()
    let help = try scratch.breed("judge", "help", name)
    #expect(help.status == 0 && help.err == "", "\(help.err)")
    #expect(help.out.hasPrefix("usage: \(name) ") && help.out.contains("--help"))
    #expect(try scratch.contents().isEmpty)
  }

  @Test func `help says it where Python is missing`() throws {
    let done = try Scratch().breed("judge", "help", "clip", environment: ["PATH": "/nowhere"])
    #expect(done.status == 1 && done.out == "")
    #expect(done.complaints.count == 2 && done.err.contains("python3"), "\(done.err)")
  }

  @Test func `a new judge is written, and one that is there is kept`() throws {
    let scratch = try Scratch()
    let made = try scratch.breed("judge", "new", "my.py")
    #expect(made.status == 0 && made.out == "my.py\n")
    #expect(made.err.contains("breed score --fitness 'judge:\"python3 my.py\"'"))
    let text = String(decoding: try scratch.data("my.py"), as: UTF8.self)
    #expect(text.contains("breed auto --fitness 'judge:\"python3 my.py\"'"))
    #expect(!text.contains("MY_JUDGE"))
    #expect(try scratch.breed("judge", "new", "my.py").status == 0)

    try Data("mine\n".utf8).write(to: scratch.url.appendingPathComponent("my.py"))
    let refused = try scratch.breed("judge", "new", "my.py")
    #expect(refused.status == 64 && refused.out == "" && refused.err.contains("--force"))
    #expect(try scratch.data("my.py") == Data("mine\n".utf8))
    #expect(try scratch.breed("judge", "new", "my.py", "--force").status == 0)
    #expect(try scratch.data("my.py") == Data(text.utf8))

    let other = try scratch.breed("judge", "new", "two words.py", "--json")
    #expect(try other.json() as? [String: String] == ["file": "two words.py"])
    #expect(
      String(decoding: try scratch.data("two words.py"), as: UTF8.self)
        .contains("'judge:\"python3 my_judge.py\"'"))
  }

  @Test(arguments: [
    (["judge", "imagenet"], "imagenet"), (["judge", "list", "clip"], "breed judge show"),
    (["judge", "show"], "breed judge show imagenet"), (["judge", "help"], "breed judge help"),
    (["judge", "show", "imagnet"], "imagenet"), (["judge", "help", "breed_judge"], "clip"),
    (["judge", "new"], "breed judge new my.py"), (["judge", "new", ""], "breed judge new my.py"),
    (["judge", "show", "clip", "--json"], "--json"), (["judge", "list", "--force"], "--force"),
  ])
  func `what cannot be meant is refused in a line`(words: [String], expected: String) throws {
    let scratch = try Scratch()
    let done = try scratch.breed(words)
    #expect(done.status == 64 && done.out == "")
    #expect(done.complaints.count == 2 && done.err.contains(expected), "\(done.err)")
    #expect(try scratch.contents().isEmpty)
  }

  /// What Python has of the packages decides which of them run; the others say why they do not.
  @Test(.enabled(if: isThere, missing))
  func `the judges' own tests hold`() throws {
    let scratch = try Scratch()
    let tests = Scratch.repository.appendingPathComponent("Tests/Judges").path
    let done = try scratch.shell(
      "exec \(Self.python) -B -m unittest discover --verbose --start-directory \"$TESTS\"",
      environment: ["TESTS": tests, "HOME": scratch.url.path], within: 600)
    #expect(done.status == 0, "\(done.err)")
    #expect(done.err.contains(#/Ran \d+ tests/#), "\(done.err)")
    for line in done.complaints where line.contains("... skipped") { print(line) }
  }
}
