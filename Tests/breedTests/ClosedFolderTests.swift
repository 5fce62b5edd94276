import Foundation
import Testing

/// That a folder which cannot be read is told, and hides nothing else.
@Suite struct ClosedFolderTests {
  private static let setpriv = URL(fileURLWithPath: "/usr/bin/setpriv")

  /// Runs the program as somebody without rights, who may read what others may.
  private func breed(_ scratch: Scratch, _ arguments: String...) throws -> Outcome {
    try breed(scratch, arguments)
  }

  private func breed(_ scratch: Scratch, _ arguments: [String]) throws -> Outcome {
    try scratch.start(
      ["--reuid=65534", "--regid=65534", "--clear-groups", Scratch.program.path] + arguments,
      program: Self.setpriv
    ).finish()
  }

  @Test(
    .enabled(
      if: getuid() == 0 && FileManager.default.fileExists(atPath: setpriv.path),
      "only root can become another, and root may read everything"))
  func `a lineage that may not be read is told, and the others are shown`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("new", "b", "--seed", "8", "--count", "2", "--size", "16")
    let closed = scratch.url.appendingPathComponent("populations/a").path
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed)
    }
    let fault = "populations/a/lineage.jsonl: cannot read: Permission denied"
    let list = try breed(scratch, "list")
    #expect(list.status == 1 && list.out.hasPrefix("* b  1 generation"))
    #expect(list.err == "breed: \(fault)\n")
    let verify = try breed(scratch, "verify", "--all", "--quiet")
    #expect(verify.status == 1 && verify.out == "\(fault)\nb: 1 generation, 1 sheet, sound\n")
    #expect(try breed(scratch, "verify", "a").err == "breed: \(fault)\n")
    #expect(try breed(scratch, "load", "a").err == "breed: \(fault)\n")
    try Data("a\n".utf8).write(
      to: scratch.url.appendingPathComponent("populations/.current"))
    #expect(try breed(scratch, "log").err == "breed: \(fault)\n")
  }

  @Test(
    .enabled(
      if: getuid() == 0 && FileManager.default.fileExists(atPath: setpriv.path),
      "only root can become another, and root may read everything"), arguments: [0o444, 0o000])
  func `a folder of lineages that may not be read is neither empty nor sound`(mode: Int) throws {
    let scratch = try Scratch(lineageOf: 2)
    let closed = scratch.url.appendingPathComponent("populations").path
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: closed)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed)
    }
    for arguments in [["list"], ["verify", "--all"], ["verify", "a"], ["log"], ["load", "a"]] {
      let call = try breed(scratch, arguments)
      #expect(call.status == 1, "\(arguments)")
      #expect((call.err + call.out).contains("Permission denied"), "\(arguments): \(call.err)")
    }
  }

  @Test func `a folder of lineages that is not there is told`() throws {
    for words in [["verify", "--all"], ["verify", "a"], ["load", "a"], ["render", "a/1/1"]] {
      try Scratch().expectRefusal(words, status: 1, naming: ["/here/populations", "--populations"])
    }
    try Scratch().expectRefusal(
      ["unstar", "stars/1"], status: 1, naming: ["no star yet in /", "/here/populations"])
  }
}
