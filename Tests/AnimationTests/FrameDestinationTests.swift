import Animation
import Testing

@Suite struct FrameDestinationTests {
  @Test(arguments: [
    ("a.png", FrameDestination.animation("a.png")), ("a.APNG", .animation("a.APNG")),
    ("a.mp4", .movie("a.mp4")), ("b/a.webm", .movie("b/a.webm")), ("a.gif", .movie("a.gif")),
    ("a.webp", .movie("a.webp")), ("a.avif", .movie("a.avif")),
    ("a.mxf", .movie("a.mxf")), ("a.what", .movie("a.what")),
    ("film", .pictures(before: "film/", digits: 4, after: ".png")),
    ("x.mp4/", .pictures(before: "x.mp4/", digits: 4, after: ".png")),
    ("f/%d.png", .pictures(before: "f/", digits: 0, after: ".png")),
  ])
  func `a name says how frames are written`(name: String, destination: FrameDestination) throws {
    #expect(try FrameDestination(name) == destination)
  }

  @Test(arguments: [
    ("a.jpg", "a .jpg holds one picture"), ("a.bmp", "a .bmp holds one picture"),
    ("a.svg", "a .svg holds one picture"), ("a.txt", "a .txt is no film"),
    ("a.json", "a .json is no film"), ("a.zip", "a .zip is no film"),
  ])
  func `a name of another kind is refused with what is expected`(name: String, words: String) {
    let refusal = #expect(throws: FrameDestination.Refusal.self) { try FrameDestination(name) }
    #expect(refusal?.description.hasPrefix("\(words); expected .png, .gif") == true)
  }
}
