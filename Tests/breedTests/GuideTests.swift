import Foundation
import Testing

/// The README and the guide say what is so.
@Suite struct GuideTests {
  @Test(arguments: GuidePage.withExamples)
  func `every example of a page can be typed as it stands there`(page: GuidePage) throws {
    let scratch = try Scratch()
    let bin = scratch.url.deletingLastPathComponent().appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: bin.appendingPathComponent("breed"), withDestinationURL: Scratch.program)
    try FileManager.default.copyItem(
      at: Scratch.repository.appendingPathComponent("populations"),
      to: scratch.url.appendingPathComponent("populations"))
    let outcome = try scratch.shell(
      page.script,
      environment: [
        "PATH": "\(bin.path):/usr/bin:/bin", "REPOSITORY": Scratch.repository.path,
        "HOME": scratch.url.path,
      ],
      // What takes seconds in a release takes minutes in a debug build.
      within: 1_200)
    #expect(outcome.status == 0 && !outcome.isSignalled, "\(outcome.err.suffix(2_000))")
  }

  @Test func `some examples name the files that one gets, and are held to it`() {
    let files = GuidePage.all.flatMap(\.examples).filter { !$0.info.hasPrefix("sh no-run") }
      .flatMap { $0.code.split(separator: "\n").compactMap(GuidePage.file(promisedBy:)) }
    #expect(files.contains("a-4-24.png") && files.contains("lagoon.html"), "\(files)")
  }

  @Test func `an example that no test runs says why, and there are few`() {
    let examples = GuidePage.all.flatMap(\.examples)
    let left = examples.filter { $0.info.hasPrefix("sh no-run") }
    #expect(left.allSatisfy { $0.info.hasPrefix("sh no-run: ") })
    #expect(left.count * 5 < examples.count, "\(left.map(\.info))")
    #expect(
      examples.allSatisfy {
        $0.info == "sh" || $0.info.hasPrefix("sh no-run: ") || $0.info.hasPrefix("sh needs ")
      })
  }

  @Test(arguments: GuidePage.all)
  func `links lead to files and headings that are there`(page: GuidePage) throws {
    for (file, place) in page.links {
      let target =
        file.isEmpty
        ? page.url
        : page.url.deletingLastPathComponent().appendingPathComponent(file).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: target.path), "\(page): \(file)")
      guard let place, target.pathExtension == "md" else { continue }
      let other = try #require(GuidePage.all.first { $0.url.path == target.path }, "\(file)")
      #expect(other.places.contains(place), "\(page): \(file)#\(place)")
    }
  }

  @Test func `the guide's contents name every page, and every picture is shown`() throws {
    let contents = try GuidePage("\(GuidePage.folder)/breed.md")
    let pages = GuidePage.all.dropFirst()
    for page in pages where page.path != contents.path {
      let name = page.url.lastPathComponent
      #expect(contents.links.contains { $0.file == name }, "\(name)")
      #expect(contents.text.contains("<doc:\(name.dropLast(3))>"), "\(name)")
    }
    let shown = Set(pages.flatMap { page in page.links.map(\.file) })
    let folder = Scratch.repository.appendingPathComponent(GuidePage.folder)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where !name.hasSuffix(".md") {
      #expect(shown.contains(name), "\(name)")
    }
  }

  @Test(arguments: GuidePage.all)
  func `commands and flags that are named are the program's`(page: GuidePage) throws {
    for words in page.words where words.hasPrefix("breed ") {
      let parts = words.split(whereSeparator: \.isWhitespace).dropFirst()
      guard let command = parts.first(where: { $0.first?.isLowercase == true }) else { continue }
      if command == "help" { continue }
      let help = try? String(
        contentsOf: Scratch.repository.appendingPathComponent(
          "Tests/breedTests/Help/\(command).txt"), encoding: .utf8)
      let text = try #require(help, "\(page): \(words)")
      for flag in parts where flag.hasPrefix("--") {
        let name = flag.prefix { $0 != "=" }
        #expect(text.contains(name), "\(page): \(words)")
      }
    }
  }

  @Test func `the README is for a first day, and names every command`() throws {
    let readme = try GuidePage("README.md")
    #expect(readme.text.split(whereSeparator: \.isWhitespace).count <= 1_500)
    let help = try Scratch().breed("--help").out
    let commands = help.matches(of: #/\n  ([a-z]+)  /#).map { String($0.1) }
    #expect(commands.count > 20)
    for command in commands { #expect(readme.words.contains(command), "\(command)") }
  }
}
