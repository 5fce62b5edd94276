import Foundation
import Testing

/// The program started without some of the descriptors 0, 1 and 2.
@Suite struct DescriptorTests {
  @Test func `without stderr a picture has nothing but the picture in it`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let painting = "\"$0\" render 1 --size 2048"
    // So large that progress is told.
    #expect(try scratch.shell("\(painting) -o art.png").err.contains("painted "))
    let done = try scratch.shell("\(painting) -o same.png 2>&-")
    #expect(done.status == 0)
    let isSame = try scratch.data("art.png") == scratch.data("same.png")
    #expect(isSame)
  }

  @Test(arguments: [
    "log", "list", "render 1 --size 8 -o art.png", "next --pick 1 --size 8", "--help",
  ])
  func `without stdout results are an error, and go nowhere`(command: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    let done = try scratch.shell("\"$0\" \(command) >&-")
    #expect(done.status == 1)
    #expect(done.err.contains("breed: standard output: cannot write: Bad file descriptor\n"))
    #expect(try scratch.breed("verify").status == 0)
  }

  @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func `whatever is closed, a lineage holds what it should`(closed: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    let whole = try Scratch(lineageOf: 2)
    for scratch in [scratch, whole] {
      let words = "next --pick 1 --size 8 --seed 3"
      let auto = "auto --generations 3 --population 4 --size 8"
      let end = scratch === whole ? "" : closed
      try scratch.shell("\"$0\" \(words) \(end); \"$0\" \(auto) \(end)")
    }
    #expect(try scratch.records() == whole.records())
    let lock = String(decoding: try scratch.data("populations/a/.lock"), as: UTF8.self)
    let lines = lock.split(separator: "\n")
    #expect(lines.count == 2 && Int(lines[0]) != nil, "\(lock)")
    #expect(lines.last?.hasSuffix("/populations/a") == true, "\(lock)")
  }
}
