import Foundation
import Testing

/// What is said where a file of another kind is named in place of a lineage or a picture.
@Suite struct FileInPlaceTests {
  @Test(arguments: [
    ["show"], ["open"], ["load"], ["log"], ["gallery"], ["taste"], ["taste", "--forget"],
  ])
  func `a file in place of a lineage is told, with what it is for`(command: [String]) throws {
    let scratch = try Scratch(lineageOf: 2)
    for name in ["skull.zip", "letter.xml"] {
      try scratch.shell("touch \(name)")
      try scratch.expectRefusal(
        command + [name], status: 64, naming: ["\(name) is a file's name", "breed import \(name)"])
    }
    try scratch.expectRefusal(
      command + ["a.mp4"], status: 64, naming: ["a.mp4 is a file's name, not a lineage's"])
  }

  @Test(arguments: ["show", "open", "render"])
  func `a file in place of a picture's is told, with what it is for`(command: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("export", "1", "-o", "in/a.json")
    try scratch.expectRefusal(
      [command, "in/a.json"], status: 1, naming: ["in/a.json", "JSON", "breed import"])
    try scratch.expectRefusal([command, "in/b.mp4"], status: 1, naming: ["in/b.mp4: cannot read"])
  }

  @Test func `a PNG in a folder is shown`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("render", "2", "--size", "8", "-o", "in/art.png")
    let shown = try scratch.breed("show", "in/art.png")
    #expect(shown.status == 0 && shown.out.hasPrefix("in/art.png: "), "\(shown.err)")
  }
}
