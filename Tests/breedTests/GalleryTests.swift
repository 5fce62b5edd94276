import Foundation
import Testing

@Suite struct GalleryTests {
  private func page(_ path: String, in scratch: Scratch) throws -> String {
    String(decoding: try scratch.data(path), as: UTF8.self)
  }

  private func numbers(_ pattern: Regex<(Substring, Substring)>, _ text: String) -> [Int] {
    text.matches(of: pattern).compactMap { Int($0.1) }
  }

  @Test func `a page has every sheet, who came of whom, and where the lineage is`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("next", "--pick", "2,3", "--size", "16")
    try scratch.breed("next", "--pick", "1", "--from", "1", "--size", "16")
    let done = try scratch.breed("gallery", "--size", "24")
    #expect(done.status == 0 && done.out == "a.html\n" && done.err == "open it in a browser\n")
    let text = try page("a.html", in: scratch)
    #expect(numbers(#/<section id="g(\d+)"/#, text) == [1, 2, 3])
    #expect(text.matches(of: #/<figure /#).count == 12)
    #expect(text.contains("<h2 id=\"h3\">Generation 3 <em>now</em></h2>"))
    #expect(text.contains("bred from 2, 3 of generation 1, strength 0.5"))
    // The three that were picked, and no other.
    #expect(
      text.matches(of: #/<figure id="p(\S+)" class="parent"/#).map(\.1) == ["1-1", "1-2", "1-3"])
    #expect(text.matches(of: #/width="24" height="24"/#).count == 12)
    for link in text.matches(of: #/href="#(\S+?)"/#) { #expect(text.contains("id=\"\(link.1)\"")) }
  }

  @Test func `pictures within are PNGs of the pictures`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("gallery", "-o", "page.html", "--size", "20")
    let text = try page("page.html", in: scratch)
    let first = try #require(text.firstMatch(of: #/base64,([^"]+)"/#))
    let png = try #require(Data(base64Encoded: String(first.1)))
    try png.write(to: scratch.url.appendingPathComponent("first.png"))
    try scratch.breed("render", "1", "--size", "20", "-o", "rendered.png", "--smallest")
    guard Pillow.isInstalled else {
      // The header alone: 20 × 20.
      #expect(Array(png[16..<24]) == [0, 0, 0, 20, 0, 0, 0, 20])
      return
    }
    let decoded = try Pillow.decode(["first.png", "rendered.png"], in: scratch)
    #expect(decoded[0] == decoded[1])
  }

  @Test func `of a long run a few sheets are shown, the last among them`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed(
      "auto", "--fitness", "entropy", "--generations", "20", "--population", "4", "--size", "16")
    let json = try scratch.breed("gallery", "--json", "--size", "8").json()
    let report = try #require(json as? [String: Any])
    #expect(report["lineage"] as? String == "a" && report["file"] as? String == "a.html")
    #expect(report["sheets"] as? [Int] == [1, 5, 9, 13, 17, 21])
    let text = try page("a.html", in: scratch)
    #expect(
      text.matches(of: #/<tspan>([^<]+)</#).map(\.1)
        == ["1", "2…5", "6…9", "10…13", "14…17", "18…21"])
  }

  @Test func `generations that a run did not save have no sheets`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed(
      "auto", "--fitness", "entropy", "--generations", "9", "--population", "4", "--checkpoint",
      "4", "--size", "16")
    try scratch.breed("gallery", "--size", "8")
    let text = try page("a.html", in: scratch)
    #expect(numbers(#/<section id="g(\d+)"/#, text) == [1, 5, 9, 10])
    #expect(text.matches(of: #/<tspan>([^<]+)</#).map(\.1) == ["1", "2…5", "6…9", "10"])
  }

  @Test func `the same lineage gives the same page, on any threads`() throws {
    let scratch = try Scratch(lineageOf: 5)
    try scratch.breed("next", "--pick", "1,5", "--size", "16")
    try scratch.breed("gallery", "-o", "1.html", "--threads", "1")
    try scratch.breed("gallery", "a", "-o", "2.html", "--threads", "3")
    #expect(try scratch.data("1.html") == scratch.data("2.html"))
  }

  @Test(arguments: ["my notes", "<!DOCTYPE html>\n<title>a</title>\n"])
  func `its own page is brought up to date, what else has its name stays`(other: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    #expect(try scratch.breed("gallery", "--size", "8").out == "a.html\n")
    try scratch.breed("next", "--pick", "1", "--size", "8")
    #expect(try scratch.breed("gallery", "--size", "8").out == "a.html\n")
    #expect(try page("a.html", in: scratch).contains("<section id=\"g2\""))
    try Data(other.utf8).write(to: scratch.url.appendingPathComponent("a.html"))
    for _ in 0..<2 {
      let next = try scratch.breed("gallery", "--size", "8")
      #expect(next.out == "a-2.html\n")
      #expect(next.err.contains("a.html is there and may show something else"))
      #expect(try page("a.html", in: scratch) == other)
    }
    #expect(try scratch.breed("gallery", "--size", "8", "--force").out == "a.html\n")
    #expect(try scratch.data("a.html") == scratch.data("a-2.html"))
  }

  @Test func `what cannot be is refused, and what was there stays`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.shell("touch taken")
    for (arguments, status, words) in [
      (["gallery", "b"], 1, ["b"]), (["gallery", "../a"], 64, ["../a"]),
      (["gallery", "--size", "0"], 64, ["--size 0", "1 to 1024"]),
      (["gallery", "-o", ""], 64, ["--output"]),
      (["gallery", "-o", "taken/a.html"], 1, ["taken", "Not a directory"]),
      (["gallery", "--populations", "none"], 1, ["no lineage yet in /", "/here/none: "]),
    ] as [([String], Int32, [String])] {
      try scratch.expectRefusal(arguments, status: status, naming: words)
    }
  }
}
