import Foundation
import Testing

/// How text is broken into the lines of a terminal, and that it is nowhere else.
@Suite struct WrappingTests {
  /// What a terminal of so many columns sees of results and of what is said beside them.
  private func seen(
    _ arguments: [String], in scratch: Scratch, columns: UInt16, stdout: Bool = true
  ) throws -> String {
    let terminal = try Terminal(columns: columns)
    _ = try scratch.breed(
      arguments, environment: ["TERM": "xterm", "NO_COLOR": "1"],
      stdout: stdout ? terminal.handle : nil, stderr: terminal.handle)
    return terminal.text().replacing("\r\n", with: "\n")
  }

  private func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  @Test(arguments: [
    ["show", "99"], ["next", "1", "--graphics", "sixels"], ["render", "1", "-o", "x.xyz"],
    ["next", "1", "--size", "8", "--seed", "1"], ["help", "picks"], ["help", "neat"],
    ["unstar", "--help"], ["undo", "--help"],
  ])
  func `a terminal of few columns breaks no word`(arguments: [String]) throws {
    for columns in [30, 44, 60] {
      let scratch = try Scratch(lineageOf: 3)
      let narrow = try seen(arguments, in: scratch, columns: UInt16(columns))
      for line in narrow.split(separator: "\n") {
        #expect(line.count <= columns || words(String(line)).count == 1, "\(columns): \(line)")
      }
      let wide = try seen(arguments, in: Scratch(lineageOf: 3), columns: 500)
      #expect(words(narrow) == words(wide), "\(columns)")
    }
  }

  @Test func `a command stays in one line where it fits`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let said = try seen(["show", "--size", "16"], in: scratch, columns: 24)
    #expect(said.hasSuffix("\nlook at it, then:\n  breed next 4\n"), "\(said)")
    let quoted = try seen(["show", "none"], in: scratch, columns: 30)
    #expect(quoted.contains("\"none\""), "\(quoted)")
  }

  @Test func `a path is left whole, however long it is`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let path = String(repeating: "folder/", count: 8) + "art.png"
    let said = try seen(["render", "1", "--size", "8", "-o", path], in: scratch, columns: 30)
    #expect(said == path + "\n")
  }

  @Test func `what is for a program is as it is, also in a terminal`() throws {
    let scratch = try Scratch(lineageOf: 2)
    for arguments in [["list", "--json"], ["star", "1", "--title", "a b c d e", "--json"]] {
      let piped = try scratch.breed(arguments).out
      #expect(try seen(arguments, in: scratch, columns: 16) == piped)
    }
  }

  @Test func `a pipe gets lines of any length`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let piped = try scratch.breed("next", "1", "--graphics", "sixels").err
    #expect(piped.split(separator: "\n").count == 1)
    // What goes to the terminal is broken, what does not is not.
    let seen = try seen(["show", "99"], in: scratch, columns: 20, stdout: false)
    #expect(seen.split(separator: "\n").count > 1)
  }
}
