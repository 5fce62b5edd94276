import Foundation
import Testing

/// The manual pages that packages have, made from what the help is made of.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")))
struct ManualTests {
  private static let mandoc = URL(fileURLWithPath: "/usr/bin/mandoc")

  /// Writes them to a folder "man".
  private func write(in scratch: Scratch) throws {
    let maker = Scratch.repository.appendingPathComponent(".package/manual")
    let done = try scratch.start([Scratch.program.path, "man", "2026-01-31"], program: maker)
      .finish()
    try #require(done.status == 0, "\(done.err)")
  }

  @Test func `there is a page for each command, with all its help has, and for each page`() throws {
    let scratch = try Scratch()
    try write(in: scratch)
    let pages = try scratch.contents().filter { !$0.key.hasSuffix("/") }
    let topics = [
      "recipes", "fitness", "measures", "settings", "neat", "palettes", "motions", "picks", "words",
    ]
    #expect(
      Set(pages.keys)
        == Set(
          ["man/breed.1"] + subcommands.map { "man/breed-\($0).1" }
            + topics.map { "man/breed-\($0).7" }))
    for topic in topics {
      let page = String(decoding: try #require(pages["man/breed-\(topic).7"]), as: UTF8.self)
      #expect(page.contains(".Dt BREED-\(topic.uppercased()) 7"))
    }
    let neat = String(decoding: pages["man/breed-neat.7"] ?? Data(), as: UTF8.self)
    #expect(neat.contains("stagnation"))
    for command in subcommands {
      let page = String(decoding: try #require(pages["man/breed-\(command).1"]), as: UTF8.self)
      #expect(page.contains(".Dt BREED-\(command.uppercased()) 1") && page.contains("2026"))
      let help = try scratch.breed(command, "--help").out
      for flag in help.matches(of: #/^  (?:-[a-z], )?--([a-z-]+)/#.anchorsMatchLineEndings()) {
        #expect(page.contains(try Regex("Fl \"[^\"]*\(flag.1)\"")), "\(command): --\(flag.1)")
      }
    }
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: ManualTests.mandoc.path),
      "needs mandoc (Debian: mandoc)"
    )
  )
  func `mandoc has nothing to say against them`() throws {
    let scratch = try Scratch()
    try write(in: scratch)
    let pages = try scratch.contents().keys.filter { !$0.hasSuffix("/") }.sorted()
    let done = try scratch.start(["-T", "lint", "-W", "warning"] + pages, program: Self.mandoc)
      .finish()
    #expect(done.status == 0 && done.out == "", "\(done.out)")
  }
}
