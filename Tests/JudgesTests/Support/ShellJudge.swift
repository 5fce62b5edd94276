import Foundation
import JSON
import Pictures
import TestSupport

@testable import Judges

/// Judges that are scripts of the shell, in a folder of a test.
struct ShellJudge {
  let folder: String

  /// What a script can use: `hear` reads the next line, `n` is then its batch, `c` its count and `f` its
  /// file; `reds` lists the first byte of each picture of one pixel.
  static let words = """
    hear() {
      IFS= read -r line || exit 0
      n=${line#*'"batch":'}; n=${n%%,*}
      c=${line#*'"count":'}; c=${c%%[,\\}]*}
      f=${line#*'"file":"'}; f=${f%%'"'*}
    }
    reds() {
      od -An -v -tu1 "$f" | awk '{
        for (i = 1; i <= NF; i++) if (k++ % 3 == 0) printf "%s%s", (k > 1 ? "," : ""), $i
      }'
    }
    begin() { IFS= read -r hello; printf '%s\\n' "$1"; }
    say() { printf '%s\\n' "$1"; }

    """

  /// The first line of a judge of one pixel, in batches of up to three.
  static let profile = #"{"format":"breed.judge/1","name":"test","size":[1,1],"batch":3}"#

  /// A judge that does `step` for each batch.
  func script(_ step: String, profile: String = Self.profile) -> String {
    "\(Self.words)begin '\(profile)'\nwhile hear; do\n\(step)\ndone\n"
  }

  /// Likes pictures of one pixel for their red.
  static let step = #"say "{\"batch\":$n,\"scores\":[$(reds)]}""#

  /// A judge of a whole script.
  func judge(
    _ script: String, processes: Int = 1, limits: JudgeProcess.Limits = .init(),
    restarted: @escaping @Sendable (JudgeError) -> Void = { _ in }
  ) throws -> Judge {
    try write(script, to: "\(folder)/judge.sh")
    return Judge(
      try JudgeCommand("sh '\(folder)/judge.sh' '\(folder)'"), processes, limits, restarted)
  }

  /// Pictures of one pixel whose reds are these places.
  static func paint(_ range: Range<Int>, _ size: PictureSize) -> [Picture] {
    range.map { place in
      var picture = Picture(width: size.width, height: size.height, filledWith: 7)
      picture.pixels[0] = UInt8(place)
      return picture
    }
  }
}

extension Judge {
  /// What it finds of so many pictures, in their order.
  func judgements(
    _ count: Int, paint: (Range<Int>, PictureSize) throws -> [Picture] = ShellJudge.paint,
    genome: (Int) throws -> JSONValue = { _ in .null }
  ) throws -> [Judgement] {
    var all: [Judgement] = []
    try judge(count, paint: paint, genome: genome, take: { _, found in all += found })
    return all
  }

  /// The scores of so many pictures, as `ShellJudge.paint` paints them.
  func scores(_ count: Int) throws -> [Double?] {
    try judgements(count).map(\.score)
  }
}
