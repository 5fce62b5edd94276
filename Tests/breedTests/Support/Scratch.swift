import Foundation
import Testing

/// A temporary folder to run the program in, removed with its owner.
final class Scratch {
  /// The folder that the program runs in.
  let url: URL
  private let root: URL
  private var calls = 0

  /// The built program, which lies beside the test bundle in debug and release alike.
  static let program: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let beside = bundle ?? Bundle.main.executableURL ?? Bundle.main.bundleURL
    return beside.deletingLastPathComponent().appendingPathComponent("breed")
  }()

  /// The checkout that these tests stand in.
  static let repository = (1...4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }

  /// An empty folder.
  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("breed-\(UUID())")
    url = root.appendingPathComponent("here")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder with a small lineage "a".
  convenience init(lineageOf count: Int) throws {
    try self.init()
    let made = try breed(
      "new", "a", "--recipe", "neat", "--seed", "7", "--count", "\(count)", "--size", "16")
    try #require(made.status == 0, "\(made.err)")
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// Runs the program to its end.
  @discardableResult
  func breed(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try breed(arguments, environment: environment)
  }

  /// Runs the program to its end.
  @discardableResult
  func breed(
    _ arguments: [String], environment: [String: String] = [:], stdout: FileHandle? = nil,
    stderr: FileHandle? = nil
  ) throws -> Outcome {
    try start(arguments, environment: environment, stdout: stdout, stderr: stderr).finish()
  }

  /// Starts the program.
  func start(
    _ arguments: [String], program: URL = Scratch.program, environment: [String: String] = [:],
    stdin: FileHandle? = nil, stdout: FileHandle? = nil, stderr: FileHandle? = nil
  ) throws -> Call {
    calls += 1
    return try Call(
      program, arguments, in: url, files: root.appendingPathComponent("\(calls)"),
      environment: environment, stdin: stdin, stdout: stdout, stderr: stderr)
  }

  /// Runs a script of the shell's to its end, in which `$0` is the program.
  @discardableResult
  func shell(
    _ script: String, environment: [String: String] = [:], within seconds: Double = 120
  ) throws -> Outcome {
    try start(
      ["-c", script, Self.program.path], program: URL(fileURLWithPath: "/bin/bash"),
      environment: environment
    ).finish(within: seconds)
  }

  /// The bytes of a file.
  func data(_ path: String) throws -> Data {
    try Data(contentsOf: url.appendingPathComponent(path))
  }

  /// A file's JSON object by Foundation's parser.
  func object(_ path: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data(path)) as? [String: Any])
  }

  /// Everything in the folder: a file's path and bytes, a folder's path with a slash. The lock's
  /// bytes, which name the last process, are left out.
  func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: url.path) {
      let file = url.appendingPathComponent(path)
      if try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        contents[path + "/"] = Data()
      } else {
        contents[path] = path.hasSuffix(".lock") ? Data() : try data(path)
      }
    }
    return contents
  }

  /// The names in the folder; files may come and go meanwhile.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.path)
  }

  /// The files that make up a lineage: its log and its generations, and not what was set aside.
  func records(of lineage: String = "a") throws -> [String: Data] {
    try contents().filter {
      $0.key.hasPrefix("populations/\(lineage)/") && !$0.key.contains("/lost/")
        && ($0.key.hasSuffix(".json") || $0.key.hasSuffix(".jsonl"))
    }
  }

  /// The lines of a lineage's log, each by Foundation's parser.
  func log(of lineage: String = "a") throws -> [[String: Any]] {
    let bytes = try data("populations/\(lineage)/lineage.jsonl")
    try #require(bytes.last == UInt8(ascii: "\n"), "the last line is whole")
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try #require(try JSONSerialization.jsonObject(with: $0) as? [String: Any])
    }
  }

  /// The log as version 1 wrote it: without checks, and without what is said of files.
  func version1Log(of lineage: String = "a") throws -> String {
    String(decoding: try data("populations/\(lineage)/lineage.jsonl"), as: UTF8.self)
      .replacing(
        #/(, "parents": \[[^\]]*\])?, "seed": \d+, "sha256": "\w{64}", "count": \d+/#, with: ""
      )
      .replacing(#/("event": "bred".*?), "method": .*?}(?=, "(?:summary|check)")/#) { $0.1 }
      .replacing(#/, "check": "\w{64}"/#, with: "")
      .replacing("breed.lineage/3", with: "breed.lineage/1")
  }

  /// How many generations the log counts.
  func generationCount(of lineage: String = "a") throws -> Int {
    try log(of: lineage).count { ["bred", "passed"].contains($0["event"] as? String) }
  }

  /// How many lines of the log are whole, also while it is being written; 0 before there is one.
  func committedLines(of lineage: String = "a") throws -> Int {
    let log = try? data("populations/\(lineage)/lineage.jsonl")
    return log?.count { $0 == UInt8(ascii: "\n") } ?? 0
  }

  /// The path of a generation's file.
  func generationPath(_ number: Int, of lineage: String = "a") -> String {
    "populations/\(lineage)/" + String(format: "%04d", number) + ".json"
  }
}
