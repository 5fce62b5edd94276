import Foundation
import Testing

/// The guide's example of the library, as it is compiled.
@Suite struct LibraryExampleTests {
  @Test func `the guide shows the example that is compiled`() throws {
    let example = try String(
      contentsOf: Scratch.repository.appendingPathComponent("Tests/LibraryExample/main.swift"),
      encoding: .utf8)
    let page = try String(
      contentsOf: Scratch.repository.appendingPathComponent("Sources/breed/breed.docc/Library.md"),
      encoding: .utf8)
    #expect(page.contains("```swift\n\(example)```"))
  }

  @Test func `the example breeds, renders and searches by a measure of its own`() throws {
    let scratch = try Scratch()
    let program = Scratch.program.deletingLastPathComponent()
      .appendingPathComponent("library-example")
    let outcome = try scratch.start([], program: program).finish()
    #expect(outcome.status == 0 && outcome.err == "", "\(outcome.err)")
    let bytes = try scratch.data("sky.png").count
    #expect(
      outcome.out.hasPrefix("look at populations/sky/0002.png\nsky.png, \(bytes) bytes\nbest 0."))
    #expect(outcome.out.hasSuffix("look at populations/sky/0005.png\n"))
    // The program breeds on with what the library made; only what names the measure needs it.
    #expect(try scratch.breed("next", "--pick", "1", "--size", "16").status == 0)
    let run = try scratch.breed("auto", "--fitness", "blue", "--generations", "1")
    #expect(run.status == 64 && run.err.contains("unknown name \"blue\""), "\(run.err)")
  }
}
