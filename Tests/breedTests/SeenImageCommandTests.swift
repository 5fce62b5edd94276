import Foundation
import Testing

/// Images that networks see, as a person works with them.
@Suite struct SeenImageCommandTests {
  /// A folder with a lineage "seen" whose networks see the photo `photo.png`, a picture of another.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    try Self.done(
      scratch,
      "new other --recipe neat --colour rgb --seed 3 --count 1 --size 16",
      "render 1 --size 40 -o photo.png --bare",
      "new seen --recipe neat --inputs x,y,image:photo.png --seed 7 --count 4 --size 16")
    return scratch
  }

  private static func done(_ scratch: Scratch, _ lines: String...) throws {
    for line in lines {
      let outcome = try scratch.breed(line.split(separator: " ").map(String.init))
      try #require(outcome.status == 0, "\(line): \(outcome.err)")
    }
  }

  @Test func `the photo may move, and every size and instruction set sees the same`() throws {
    let scratch = try scratch()
    try Self.done(scratch, "render 2 --size 64 -o one.png", "render 2 --size 33x90 -o two.png")
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent("photo.png"))
    for (level, threads) in [("baseline", "1"), ("baseline", "3")] {
      for (size, name) in [("64", "one.png"), ("33x90", "two.png")] {
        let again = try scratch.breed(
          ["render", "2", "--size", size, "-o", "again.png", "--force"],
          environment: ["BREED_SIMD": level, "BREED_THREADS": threads])
        #expect(again.status == 0, "\(again.err)")
        #expect(try scratch.data("again.png") == scratch.data(name), "\(level), \(threads)")
      }
    }
    try Self.done(
      scratch, "next 1,2 --size 16", "show", "vary 3 --rows 2 --size 16", "inspect 1",
      "log", "verify", "copy seen twin", "rename twin sea", "verify sea")
  }

  @Test func `a picture goes to another machine by its file and the image`() throws {
    let scratch = try scratch()
    try Self.done(
      scratch, "render 2 --size 48 -o one.png", "export 2 --to json -o one.json")
    let elsewhere = try Scratch()
    for name in ["one.png", "one.json", "photo.png"] {
      try FileManager.default.copyItem(
        at: scratch.url.appendingPathComponent(name), to: elsewhere.url.appendingPathComponent(name)
      )
    }
    for arguments in [
      ["render", "one.png", "-o", "again.png"], ["import", "one.png"], ["import", "one.json"],
      ["inspect", "one.png"],
    ] {
      try elsewhere.expectRefusal(
        arguments, status: 64, naming: ["see the image", "--image", "photo.png"])
    }
    try Self.done(elsewhere, "new empty --count 1 --size 16")
    try elsewhere.expectRefusal(
      ["import", "one.json", "--image", "one.png"], status: 64, naming: ["see the image"])
    try Self.done(elsewhere, "import one.png --into taken --image photo.png --size 16")
    try FileManager.default.removeItem(at: elsewhere.url.appendingPathComponent("photo.png"))
    try Self.done(
      elsewhere, "render 1 --size 48 -o again.png", "import one.json --size 16", "verify taken",
      "verify one")
    if Pillow.isInstalled {
      let first = try Pillow.decode(["one.png"], in: scratch)
      #expect(try Pillow.decode(["again.png"], in: elsewhere) == first)
    }
  }

  @Test func `an image for files that see none is refused`() throws {
    let scratch = try scratch()
    try Self.done(scratch, "render other/1/1 --size 16 -o plain.png")
    try scratch.expectRefusal(
      ["import", "plain.png", "--image", "photo.png"], status: 64,
      naming: ["--image photo.png", "no network"])
  }

  @Test func `where the copy is gone it is told, and nothing is painted without it`() throws {
    let scratch = try scratch()
    let images = scratch.url.appendingPathComponent("populations/seen/images")
    try FileManager.default.removeItem(at: images)
    for arguments in [["render", "1", "-o", "out.png"], ["next", "1"], ["show"], ["star", "1"]] {
      try scratch.expectRefusal(arguments, status: 1, naming: ["seen/images/", "found none"])
    }
    let verified = try scratch.breed("verify", "seen")
    #expect(verified.status == 1 && (verified.out + verified.err).contains("seen/images/"))
    try Self.done(scratch, "log")
  }

  @Test func `exports say what they hold`() throws {
    let scratch = try scratch()
    try scratch.expectRefusal(
      ["export", "2", "--to", "glsl", "-o", "a.glsl"], status: 1,
      naming: ["glsl", "sees an image", "python"])
    try Self.done(
      scratch, "export 2 --to dot -o a.dot", "export 2 --to python -o a.py",
      "animate 2 --motion zoom --frames 3 --size 16 -o a.png", "gallery seen -o page.html",
      "score 2 --fitness entropy", "star 2", "render stars/1 --size 16 -o star.png",
      "auto seen --fitness entropy --generations 2 --population 6 --size 16 --quiet")
    guard Pillow.isInstalled,
      try scratch.shell("/usr/bin/python3 -c 'import numpy'").status == 0
    else { return }
    try Self.done(scratch, "render seen/1/2 --size 40x30 -o ours.png")
    let ran = try scratch.shell("/usr/bin/python3 a.py theirs.png 40 30")
    #expect(ran.status == 0, "\(ran.err)")
    let pictures = try Pillow.decode(["ours.png", "theirs.png"], in: scratch)
    let near = zip(pictures[0].pixels, pictures[1].pixels).count {
      abs(Int($0) - Int($1)) <= 1
    }
    #expect(near * 1_000 >= pictures[0].pixels.count * 999)
  }

  @Test(arguments: [
    ("x,image", "image:FILE"), ("x,image:none.png", "none.png"), ("x,image:photo.png", "photo.png"),
  ])
  func `an image that cannot be had is refused in a line`(inputs: String, word: String) throws {
    let scratch = try Scratch()
    try Data([1, 2, 3]).write(to: scratch.url.appendingPathComponent("photo.png"))
    let refused = try scratch.breed("new", "a", "--inputs", inputs)
    #expect(refused.status != 0 && refused.out.isEmpty && refused.complaints.count <= 3)
    #expect(refused.err.contains(word), "\(refused.err)")
    #expect(try scratch.names() == ["photo.png"])
  }
}
