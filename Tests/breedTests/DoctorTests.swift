import Files
import Foundation
import Testing

@Suite struct DoctorTests {
  private static let names = [
    "ffmpeg", "dot", "rsvg-convert", "pango-view", "fc-list", "tmux", "xdg-open", "x-www-browser",
  ]

  @Test func `what is there is found, and what is not is told with what it is for`() throws {
    let scratch = try Scratch()
    let folder = scratch.url.appendingPathComponent("bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["ffmpeg", "firefox-esr"] {
      let file = folder.appendingPathComponent(name)
      try Data("#!/bin/sh\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    let done = try scratch.breed("doctor", environment: ["PATH": folder.path])
    #expect(done.status == 0)
    let lines = done.out.split(separator: "\n")
    #expect(lines[0].hasPrefix("breed "))
    for name in Self.names {
      let line = try #require(lines.first { $0.hasPrefix(name + " ") })
      let isThere = ["ffmpeg", "x-www-browser"].contains(name)
      #expect(line.contains(isThere ? " found " : " missing "), "\(line)")
      #expect(done.err.contains("\(name) is not installed: apt-get install ") != isThere)
    }
    #expect(lines.contains { $0.hasPrefix("fonts ") && $0.contains("unknown") })
    #expect(lines.contains { $0.hasPrefix("typeface ") && $0.contains("unknown") })
    #expect(lines.contains { $0.hasPrefix("graphics ") && $0.contains("none") })
    #expect(lines.contains { $0.hasPrefix("python ") && $0.contains(" missing ") })
    #expect(lines.contains { $0.hasPrefix("torch ") && $0.contains("judge:imagenet, judge:clip") })
    #expect(done.err.contains("breed judge list"))
    #expect(try scratch.breed("doctor", "-q", environment: ["PATH": folder.path]).err == "")
  }

  @Test(.enabled(if: OutsideProgram.fontconfig.path != nil, "needs fc-match (Debian: fontconfig)"))
  func `it says which typeface captions get`() throws {
    let scratch = try Scratch()
    let report = try #require(try scratch.breed("doctor", "--json").json() as? [String: Any])
    let family = try #require(report["typeface"] as? String)
    #expect(!family.isEmpty)
    let told = try scratch.breed("doctor", "-q").out
    #expect(told.contains("\ntypeface ") && told.contains("\(family) "))
  }

  @Test func `as JSON it says the same`() throws {
    let done = try Scratch().breed("doctor", "--json", environment: ["PATH": "/nowhere"])
    let report = try #require(try done.json() as? [String: Any])
    let programs = try #require(report["programs"] as? [[String: Any]])
    #expect(programs.compactMap { $0["name"] as? String } == Self.names)
    #expect(programs.allSatisfy { $0["path"] is NSNull && $0["install"] is String })
    for unknown in ["graphics", "fonts", "typeface"] { #expect(report[unknown] is NSNull) }
    #expect((report["libraries"] as? [String: String])?["libpng"] != nil)
    let python = try #require(report["python"] as? [String: Any])
    #expect(python["program"] as? String == "python3" && python["version"] is NSNull)
    let modules = try #require(python["modules"] as? [[String: Any]])
    #expect(modules.contains { $0["name"] as? String == "numpy" })
    #expect(modules.allSatisfy { $0["found"] as? Bool == false && $0["install"] is String })
  }
}
