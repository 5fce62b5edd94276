import Foundation
import Testing

/// What `.package/build` makes: of a program that needs Swift's libraries, as that of the tests may, by
/// stand-ins that say of it that it does not.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
struct PackageTests {
  private static let builder = Scratch.repository.appendingPathComponent(".package/build")
  private static let linkChecker = Scratch.repository.appendingPathComponent(".package/links")
  private static let checksum = String(repeating: "0a", count: 32)

  /// Writes a script that may be run.
  private func write(_ script: String, to path: String, in scratch: Scratch) throws {
    let file = scratch.url.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  /// Runs the builder, for which `strip` does nothing.
  private func build(_ arguments: [String], in scratch: Scratch) throws -> Outcome {
    try write("exit 0", to: "bin/strip", in: scratch)
    try write("exec \(Scratch.program.path) \"$@\"", to: "breed", in: scratch)
    return try scratch.start(
      arguments, program: Self.builder,
      environment: [
        "PATH": "\(scratch.url.path)/bin:/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1767225600",
      ]
    ).finish(within: 600)
  }

  @Test func `a tarball has the program, its manual, its completions and the guide`() throws {
    let scratch = try Scratch()
    let folder = scratch.url.path
    let done = try build(["tar", "--program", "\(folder)/breed", "--to", folder], in: scratch)
    try #require(done.status == 0, "\(done.err)")
    let archive = try #require(done.out.split(separator: "\n").last.map(String.init))
    let list = try scratch.shell("tar -xzf '\(archive)' && cd breed-*/ && find . -type f").out
    let files = Set(list.split(separator: "\n").map { $0.dropFirst(2) })
    for file in [
      "bin/breed", "LICENSE", "share/man/man1/breed.1.gz", "share/man/man1/breed-next.1.gz",
      "share/bash-completion/completions/breed", "share/zsh/site-functions/_breed",
      "share/fish/vendor_completions.d/breed.fish", "share/doc/breed/README.md",
      "share/doc/breed/guide/Changelog.md", "share/doc/breed/guide/plate.png",
    ] {
      #expect(files.contains(Substring(file)), "\(file)")
    }
    let again = try build(
      ["tar", "--program", "\(folder)/breed", "--to", "\(folder)/again"], in: scratch)
    let second = try #require(again.out.split(separator: "\n").last.map(String.init))
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: archive))
        == Data(contentsOf: URL(fileURLWithPath: second)))
    // Links lead from page to page there, too.
    let links = try scratch.shell("'\(Self.linkChecker.path)' breed-*/share/doc/breed")
    #expect(links.status == 0, "\(links.err)")
  }

  @Test func `a program that needs Swift's libraries is refused`() throws {
    let scratch = try Scratch()
    try write("echo 'libFoundationEssentials.so => /a/b.so (0x0)'", to: "bin/ldd", in: scratch)
    let done = try build(
      ["tar", "--program", "\(scratch.url.path)/breed", "--to", scratch.url.path], in: scratch)
    #expect(done.status == 1)
    #expect(done.err.contains("it needs Swift's libraries, as libFoundationEssentials.so"))
  }

  @Test func `a formula has the address, the sum and the version, and bad ones are refused`() throws
  {
    let scratch = try Scratch()
    let url = "https://example.org/breed/archive/v1.tar.gz"
    let done = try build(["formula", url, Self.checksum], in: scratch)
    #expect(done.status == 0 && done.out.hasPrefix("class Breed < Formula\n"), "\(done.err)")
    let version = try scratch.breed("--version").out.prefix { !$0.isNewline }.dropFirst(6)
    for line in ["url \"\(url)\"", "sha256 \"\(Self.checksum)\"", "version \"\(version)\""] {
      #expect(done.out.contains("\n  \(line)\n"), "\(line)")
    }
    for words in [["http://a/b", Self.checksum], [url, "0a"], [url]] {
      #expect(try build(["formula"] + words, in: scratch).status == 64, "\(words)")
    }
  }
}
