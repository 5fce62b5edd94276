import Breeding
import Foundation
import Populations
import Rendering

/// Says where the time of `breed next --pick 3,7` goes: 16 children at 128 pixels, sheet and JSON
/// written. Arguments: the `breed` program, the folder to work in (a temporary one), rounds (31).
///
/// Whole processes are timed from outside; the parts inside this process, by the same calls that
/// the command makes. Prints medians in milliseconds.
@main
struct NextBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1 else {
      FileHandle.standardError.write(
        Data("usage: next-benchmark path/to/breed [folder] [rounds]\n".utf8))
      exit(64)
    }
    let root = arguments.count > 2 ? arguments[2] : NSTemporaryDirectory()
    let folder = "\(root)/next-benchmark-\(getpid())"
    let rounds = arguments.count > 3 ? Int(arguments[3]) ?? 31 : 31
    defer { try? FileManager.default.removeItem(atPath: folder) }

    let breed = Program(path: arguments[1], folder: folder)
    _ = try breed.milliseconds(["new", "a", "--seed", "7"])
    var whole: [Double] = []
    var startUp: [Double] = []
    var parts = Parts()
    for _ in 0..<rounds {
      whole.append(try breed.milliseconds(["next", "--pick", "3,7", "--from", "1"]))
      startUp.append(try breed.milliseconds(["--version"]))
      try parts.run(in: folder)
    }
    print("| part | ms |\n|---|---|")
    print("| whole process, median of \(rounds) | \(text(median(whole))) |")
    print("| start-up (`breed --version`) | \(text(median(startUp))) |")
    for (name, times) in parts.times { print("| \(name) | \(text(median(times))) |") }
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  static func text(_ value: Double) -> String { String(format: "%.1f", value) }
}
