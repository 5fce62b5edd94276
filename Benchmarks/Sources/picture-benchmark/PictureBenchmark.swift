import Foundation
import Pictures
import Rendering

/// Paints when told to, and says how long it took: `Benchmarks/pictures.py` lets it and others do so
/// in turns.
///
/// A command a line, an answer a line:
///
///     about                             the processor's instruction set
///     layers                            the article's network as JSON, layer by layer
///     paint GENOME SIDE THREADS TIMES   milliseconds from the genome to a picture in memory, the
///                                       mean of the later half of so many in a row
///     save GENOME SIDE FILE             the picture's bytes, 3 a pixel
///
/// GENOME is a name of `Subjects` or a file.
@main
struct PictureBenchmark {
  static func main() throws {
    var subjects = Subjects()
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      switch (words.first, words.count) {
      case ("about", 1): print(InstructionSet.best.rawValue)
      case ("layers", 1): print(try subjects.layers())
      case ("paint", 5):
        print(
          try paint(
            &subjects, words[1], side: number(words[2]), threads: number(words[3]),
            times: number(words[4])))
      case ("save", 4):
        let picture = Renderer().picture(
          of: try subjects.genome(words[1]), at: Viewport(side: number(words[2])))
        try Data(picture.pixels).write(to: URL(fileURLWithPath: words[3]))
        print("saved")
      default:
        FileHandle.standardError.write(Data("no command: \(line)\n".utf8))
        exit(64)
      }
      // Whoever asked waits for it.
      fflush(nil)
    }
  }

  private static func paint(
    _ subjects: inout Subjects, _ name: String, side: Int, threads: Int, times: Int
  ) throws -> Double {
    let genome = try subjects.genome(name)
    let renderer = Renderer(threads: threads)
    func paint(_ times: Int) {
      for _ in 0..<times {
        let picture = renderer.picture(of: genome, at: Viewport(side: side))
        precondition(picture.width == side)
      }
    }
    // A processor that has slept is slow for some hundredths of a second.
    paint(times / 2)
    let timed = times - times / 2
    return ContinuousClock().measure { paint(timed) } / .milliseconds(timed)
  }

  private static func number(_ word: String) -> Int {
    guard let number = Int(word), number > 0 else {
      FileHandle.standardError.write(Data("expected a number over 0, found \(word)\n".utf8))
      exit(64)
    }
    return number
  }
}
