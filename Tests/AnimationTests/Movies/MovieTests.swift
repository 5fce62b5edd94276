import Files
import Foundation
import Pictures
import Rendering
import Testing

@testable import Animation

/// Whether the tests can ask for movies; without, they would show nothing.
private let hasFFmpeg: Bool = {
  guard var program = try? ChildProcess(["ffmpeg", "-version"]) else { return false }
  return program.finish() == 0
}()

@Suite(.enabled(if: hasFFmpeg, "needs ffmpeg (Debian: ffmpeg)")) struct MovieTests {
  init() { signal(SIGPIPE, SIG_IGN) }

  /// Frames of one grey each, which no encoder changes by much.
  private static let greys: [UInt8] = [0, 60, 120, 180, 240]

  private func write(_ path: String, side: Int = 32) throws {
    var movie = try Movie(path: path, width: side, height: side, framesPerSecond: 10)
    for grey in Self.greys {
      try movie.append(Picture(width: side, height: side, filledWith: grey))
    }
    try movie.finish()
  }

  /// The frames of a movie as raw RGB, by ffmpeg.
  private func frames(_ path: String) throws -> Data {
    var decoder = try ChildProcess([
      "ffmpeg", "-nostdin", "-loglevel", "error", "-i", path, "-f", "rawvideo", "-pix_fmt",
      "rgb24", path + ".raw",
    ])
    let status = decoder.finish()
    #expect(status == 0)
    return try Data(contentsOf: URL(fileURLWithPath: path + ".raw"))
  }

  @Test(arguments: ["gif", "mp4", "webm", "mkv"])
  func `a movie has the frames that it was given`(format: String) throws {
    try withFolder { folder in
      let path = "\(folder)/a b:c.\(format)"
      try write(path)
      let pixels = try frames(path)
      let frame = 32 * 32 * 3
      #expect(pixels.count == frame * Self.greys.count)
      for (place, grey) in Self.greys.enumerated() {
        let middle = Int(pixels[place * frame + frame / 2])
        #expect(abs(middle - Int(grey)) <= 4, "frame \(place)")
      }
    }
  }

  @Test func `what ffmpeg complains of is told in a line without its own names`() throws {
    try withFolder { folder in
      do throws(any Error) {
        try write("\(folder)/a.nosuchformat")
        Issue.record("expected an error")
      } catch {
        let text = "\(error)"
        #expect(text.hasPrefix("ffmpeg: "))
        #expect(text == "ffmpeg: it knows no format for .nosuchformat")
        #expect(!text.contains("0x") && !text.contains(folder) && !text.contains("\n"))
      }
    }
  }

  @Test func `a video of odd sides is refused before ffmpeg is asked`() throws {
    #expect(throws: MovieError.oddSides(format: "mp4", width: 33, height: 33)) {
      try write("/nowhere/a.mp4", side: 33)
    }
    try withFolder { folder in
      for format in ["gif", "y4m", "nut"] {
        try write("\(folder)/a.\(format)", side: 33)
        #expect(try frames("\(folder)/a.\(format)").count == 33 * 33 * 3 * Self.greys.count)
      }
    }
  }
}
