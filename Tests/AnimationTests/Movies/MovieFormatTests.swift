import Testing

@testable import Animation

@Suite struct MovieFormatTests {
  @Test func `the format is the ending of the name, in lower case`() {
    let names = ["a.mp4", "b/c.d/e.GIF", "a.tar.webm", "a", "a.b/c", ".mp4", ""]
    #expect(
      names.map { MovieFormat(ofFile: $0).name } == ["mp4", "gif", "webm", "", "", "mp4", ""])
  }

  @Test func `videos have even sides, animated pictures and some films any`() {
    for name in ["mp4", "mov", "webm", "mkv", "m2ts", "ogg"] {
      #expect(MovieFormat(ofFile: "a.\(name)").hasEvenSides)
    }
    for name in ["gif", "webp", "avif", "y4m", "nut"] {
      #expect(!MovieFormat(ofFile: "a.\(name)").hasEvenSides)
    }
  }

  @Test func `plays are counted as each format counts them`() {
    func loop(_ file: String, _ plays: Int) -> String? {
      let arguments = MovieFormat(ofFile: file).arguments(plays: plays)
      return arguments.firstIndex(of: "-loop").map { arguments[$0 + 1] }
    }
    #expect([0, 1, 5].map { loop("a.gif", $0) } == ["0", "-1", "4"])
    #expect([0, 1, 5].map { loop("a.webp", $0) } == ["0", "1", "5"])
    #expect(loop("a.mp4", 0) == nil)
  }
}
