import Foundation
import Testing

/// A judge in Python, without any package: a picture's score is how bright it is, its label one of five, and its
/// features how red and how green it is.
enum TestJudge {
  /// The reason that tests are skipped for where Python is missing.
  static let missing: Comment = "needs /usr/bin/python3"

  /// Whether Python is here.
  static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

  /// How a fitness names it.
  static let term = #"judge:"python3 fit.py""#

  /// Writes it into a folder.
  ///
  /// - Parameter version: what it says of its version.
  static func write(to scratch: Scratch, version: String = "1") throws {
    try Data(program.replacing("VERSION", with: version).utf8)
      .write(to: scratch.url.appendingPathComponent("fit.py"))
  }

  /// Takes it away; then nothing can start it.
  static func remove(from scratch: Scratch) throws {
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent("fit.py"))
  }

  /// How many pictures it was shown.
  static func shown(_ scratch: Scratch) -> Int {
    guard let text = try? scratch.data("shown") else { return 0 }
    return String(decoding: text, as: UTF8.self).split(separator: "\n").reduce(0) {
      $0 + (Int($1) ?? 0)
    }
  }

  // It writes down how many pictures it was shown. Where there is a file "slow" it takes its time, where there
  // is one named "fail" it ends.
  private static let program = """
    import json, os, sys, time

    def say(message):
        print(json.dumps(message), flush=True)

    json.loads(sys.stdin.readline())
    say({"format": "breed.judge/1", "name": "fit", "version": "VERSION", "size": [16, 16],
         "batch": 4, "labels": ["black", "dark", "grey", "light", "white"], "features": 2})
    for line in sys.stdin:
        batch = json.loads(line)
        if os.path.exists("fail"):
            sys.exit("no more light")
        if os.path.exists("slow"):
            time.sleep(0.05)
        with open(batch["file"], "rb") as file:
            data = file.read()
        size = len(data) // batch["count"]
        pictures = [data[i * size:(i + 1) * size] for i in range(batch["count"])]
        with open("shown", "a") as file:
            file.write("%d\\n" % batch["count"])
        scores = [sum(picture) / (255 * size) for picture in pictures]
        say({"batch": batch["batch"], "scores": scores,
             "labels": [min(4, int(5 * score)) for score in scores],
             "features": [[sum(picture[k::3]) / (85 * size) for k in (0, 1)] for picture in pictures]})
    """
}
