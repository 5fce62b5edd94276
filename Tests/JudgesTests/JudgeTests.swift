import Foundation
import JSON
import Pictures
import TestSupport
import Testing

@testable import Judges

/// Judges that do as they should.
@Suite struct JudgeTests {
  private struct Stop: Error {}

  /// A judge that notes its process in a file for each batch, and then judges.
  private static let noted = #"echo "$$" >> "$1/processes""# + "\n" + ShellJudge.step

  @Test func `each picture has its score, in order, whatever the number of batches`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let judge = try shell.judge(shell.script(ShellJudge.step))
      #expect(try judge.scores(0) == [])
      #expect(try judge.scores(1) == [0])
      #expect(try judge.scores(8) == (0..<8).map { Double($0) })
      let profile = JudgeProfile(name: "test", size: PictureSize(side: 1), batch: 3)
      #expect(try judge.profile() == profile)
    }
  }

  @Test func `it is started once, and its batches are numbered through`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let judge = try shell.judge(
        "echo start >> \"$1/log\"\n" + shell.script("echo $n >> \"$1/log\"\n" + ShellJudge.step))
      for _ in 0..<2 { #expect(try judge.scores(5).count == 5) }
      #expect(try text(of: "\(folder)/log") == "start\n1\n2\n3\n4\n")
    }
  }

  @Test func `several processes judge, and results keep their order`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      // Each second batch takes longer than the next.
      let slow = "case $n in *[02468]) sleep 0.2 ;; esac\n" + Self.noted
      let judge = try shell.judge(shell.script(slow), processes: 2)
      var ranges: [Range<Int>] = []
      var found: [Judgement] = []
      try judge.judge(
        30, paint: ShellJudge.paint, genome: { _ in .null },
        take: { range, judgements in
          #expect(judgements.map(\.score) == range.map { Double($0) })
          ranges.append(range)
          found += judgements
        })
      #expect(found.map(\.score) == (0..<30).map { Double($0) })
      #expect(ranges.flatMap { Array($0) } == Array(0..<30))
      let processes = try text(of: "\(folder)/processes").split(separator: "\n")
      #expect(Set(processes).count == 2 && processes.count == 10)
    }
  }

  @Test func `few pictures are shared out among the processes`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let judge = try shell.judge(shell.script(Self.noted), processes: 3)
      #expect(try judge.scores(3) == [0, 1, 2])
      #expect(try text(of: "\(folder)/processes").split(separator: "\n").count == 3)
      // Fewer pictures than processes.
      #expect(try judge.scores(2) == [0, 1])
    }
  }

  @Test func `two batches are under way at a process, and no more`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      // Answers the first batch once it has been told the second.
      let script =
        ShellJudge.words + """
          begin '\(ShellJudge.profile)'
          hear; first=$n; firsts=$(reds)
          hear; seconds=$(reds)
          say "{\\"batch\\":$first,\\"scores\\":[$firsts]}"
          say "{\\"batch\\":$n,\\"scores\\":[$seconds]}"
          while hear; do \(ShellJudge.step); done

          """
      let judge = try shell.judge(script)
      var painted = 0
      var most = 0
      var found: [Judgement] = []
      try judge.judge(
        12,
        paint: { range, size in
          painted = range.upperBound
          return ShellJudge.paint(range, size)
        }, genome: { _ in .null },
        take: { range, judgements in
          most = max(most, painted - range.lowerBound)
          found += judgements
        })
      #expect(found.map(\.score) == (0..<12).map { Double($0) })
      // Two that are under way, and one that is painted meanwhile.
      #expect(most <= 9)
    }
  }

  @Test func `labels and features are given where it has them, also without scores`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let profile =
        #"{"format":"breed.judge/1","name":"labels","version":"2","batch":2,"#
        + #""labels":["cat","dog"],"features":2,"scores":false}"#
      let step = #"say "{\"batch\":$n,\"labels\":[1,0],\"features\":[[0.5,-1e-3],[3,4]]}""#
      let judge = try shell.judge(shell.script(step, profile: profile))
      #expect(try judge.profile().labels == ["cat", "dog"])
      let found = try judge.judgements(2)
      #expect(
        found == [
          Judgement(label: 1, features: [0.5, -0.001]), Judgement(label: 0, features: [3, 4]),
        ])
    }
  }

  @Test func `members that nobody knows are left to later versions`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let profile =
        #"{"more":{"a":[1,"]}"]},"format":"breed.judge/1","name":"x","size":[1,1],"batch":1}"#
      let step = #"say "{\"note\":{\"a\":[\"}\"]},\"scores\":[0.5],\"features\":[],\"batch\":$n}""#
      let judge = try shell.judge(shell.script(step, profile: profile))
      #expect(try judge.scores(2) == [0.5, 0.5])
    }
  }

  @Test func `files are gone once they are judged, and the folder with the judge`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let note = "dirname \"$f\" > \"$1/place\"; ls \"$(dirname \"$f\")\" > \"$1/files\"\n"
      var judge: Judge? = try shell.judge(shell.script(note + ShellJudge.step))
      #expect(try judge?.scores(3) == [0, 1, 2])
      let files = try text(of: "\(folder)/files").split(separator: "\n")
      #expect(files.contains("1.rgb") && files.contains("breed_judge.py"))
      let place = try text(of: "\(folder)/place").split(separator: "\n").joined()
      #expect(try names(in: place).allSatisfy { $0.hasSuffix(".py") })
      let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions]
      #expect(mode as? Int == 0o700)
      judge = nil
      #expect(!FileManager.default.fileExists(atPath: place))
    }
  }

  @Test func `it ends by itself when nobody needs it`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let script =
        ShellJudge.words + "begin '\(ShellJudge.profile)'\n"
        + "while IFS= read -r line; do :; done\necho over > \"$1/end\"\n"
      do {
        let judge = try shell.judge(script)
        _ = try judge.profile()
      }
      #expect(try text(of: "\(folder)/end") == "over\n")
    }
  }

  @Test func `what stops the painting stops the judge, which can be asked again`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let restarts = Locked(0)
      let judge = try shell.judge(
        shell.script(ShellJudge.step), restarted: { _ in restarts.withLock { $0 += 1 } })
      #expect(throws: Stop.self) {
        try judge.judge(
          9,
          paint: { range, size in
            if range.lowerBound > 3 { throw Stop() }
            return ShellJudge.paint(range, size)
          }, genome: { _ in .null }, take: { _, _ in })
      }
      #expect(try judge.scores(4) == [0, 1, 2, 3])
      #expect(restarts.withLock { $0 } == 0)
    }
  }

  @Test func `a person who wants it to stop need not wait for a slow judge`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let judge = try shell.judge(shell.script("sleep 600"))
      var calls = 0
      #expect(throws: Stop.self) {
        try judge.judge(
          3, paint: ShellJudge.paint, genome: { _ in .null },
          advance: { judged in
            #expect(judged == 0)
            calls += 1
            if calls == 5 { throw Stop() }
          }, take: { _, _ in })
      }
    }
  }

  @Test func `a judge of genomes alone is shown no pictures`() throws {
    try withFolder { folder in
      let shell = ShellJudge(folder: folder)
      let profile =
        #"{"format":"breed.judge/1","name":"genomes","pictures":"none","genomes":true,"batch":2}"#
      let step =
        #"printf '%s\n' "$line" >> "$1/lines""# + "\n" + #"say "{\"batch\":$n,\"scores\":[1,2]}""#
      let judge = try shell.judge(shell.script(step, profile: profile))
      let found = try judge.judgements(
        2,
        paint: { _, _ in
          Issue.record("it wants no pictures")
          return []
        }, genome: { .object([("id", .string("a  \n\($0)")), ("nodes", .array([]))]) })
      #expect(found.map(\.score) == [1, 2])
      #expect(
        try text(of: "\(folder)/lines")
          == #"{"batch":1,"count":2,"genomes":[{ "id": "a  \n0", "nodes": [] },"#
          + #"{ "id": "a  \n1", "nodes": [] }]}"# + "\n")
    }
  }
}
