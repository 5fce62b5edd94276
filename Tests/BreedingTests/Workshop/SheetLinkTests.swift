import Breeding
import Files
import Foundation
import Pictures
import TestSupport
import Testing

/// Links in the places of sheets.
@Suite struct SheetLinkTests {
  private func withWorkshop(
    thumbnails: Bool, _ body: (_ workshop: Workshop, _ folder: String) throws -> Void
  ) throws {
    try withFolder { folder in
      try body(
        Workshop(
          populations: "\(folder)/populations", breeder: Runs.breeder,
          sheet: SheetSettings(size: 8, thumbnails: thumbnails)), folder)
    }
  }

  @Test func `a folder of thumbnails that is a link is not written into`() throws {
    try withWorkshop(thumbnails: false) { workshop, folder in
      let first = try workshop.new("lagoon", count: 4, seed: 5)
      let (link, victim) = ("\(first.sheet.dropLast(4))", "\(folder)/victim")
      try FileManager.default.createDirectory(atPath: victim, withIntermediateDirectories: false)
      try write("mine", to: "\(victim)/01.png")
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: victim)
      var thumbnailing = workshop
      thumbnailing.sheet.thumbnails = true
      #expect(
        message { _ = try thumbnailing.show() }
          == "\(link): cannot make the folder: a link or a file has its name")
      #expect(try names(in: victim) == ["01.png"])
      #expect(try text(of: "\(victim)/01.png") == "mine")
    }
  }

  @Test func `a thumbnail and a sheet that are links are replaced, not written through`() throws {
    try withWorkshop(thumbnails: true) { workshop, folder in
      let first = try workshop.new("lagoon", count: 4, seed: 5)
      let sheet = try Picture(sheetFile: first.sheet)
      let precious = "\(folder)/precious"
      try write("mine", to: precious)
      for path in [first.sheet, "\(first.sheet.dropLast(4))/01.png"] {
        for make in [
          FileManager.default.createSymbolicLink(atPath:withDestinationPath:),
          { try FileManager.default.linkItem(atPath: $1, toPath: $0) },
        ] {
          try FileManager.default.removeItem(atPath: path)
          try make(path, precious)
          _ = try workshop.show()
          #expect(try text(of: precious) == "mine")
          _ = try Picture(pngFile: path)
        }
      }
      #expect(try Picture(sheetFile: first.sheet) == sheet)
    }
  }

  @Test func `what a link in a sheet's place leads to is not taken for the sheet`() throws {
    try withWorkshop(thumbnails: false) { workshop, folder in
      let first = try workshop.new("lagoon", count: 4, seed: 5)
      let sheet = try Picture(sheetFile: first.sheet)
      try workshop.next(pick: [1])
      let other = "\(folder)/other.png"
      try FileManager.default.moveItem(atPath: first.sheet, toPath: other)
      try FileManager.default.createSymbolicLink(
        atPath: first.sheet, withDestinationPath: "/dev/null")
      try workshop.undo()
      #expect(try Picture(sheetFile: first.sheet) == sheet)
    }
  }
}
