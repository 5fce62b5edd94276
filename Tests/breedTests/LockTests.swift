import Foundation
import Testing

@Suite struct LockTests {
  @Test func `who would write meanwhile is told who holds the lock, and readers are not`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let holder = try scratch.start(
      ["auto", "--generations", "100000", "--population", "4", "--size", "16"])
    try holder.wait { holder.complaints.contains("generation 2: ") }
    for command in [["next", "--pick", "1"], ["undo"], ["load", "a", "1"], ["auto"]] {
      let refused = try scratch.breed(command)
      #expect(refused.status == 1)
      #expect(refused.out == "")
      #expect(
        refused.err == "breed: a is being bred by process \(holder.number): wait until it is done\n"
      )
    }
    for command in [["show", "--size", "16"], ["log"], ["list"], ["score"], ["load", "a"]] {
      let done = try scratch.breed(command)
      #expect(done.status == 0, "\(command): \(done.err)")
    }
    try scratch.breed("new", "b", "--count", "1", "--size", "16")
    #expect(try scratch.generationCount(of: "b") == 1)

    kill(holder.number, SIGINT)
    #expect(try holder.finish().isSignalled)
    #expect(try scratch.breed("load", "a", "1", "--size", "16").status == 0)
  }

  private static let flock = "/usr/bin/flock"

  /// Breeds while another process has the lock, which it has had since that moment.
  ///
  /// - Parameter end: what that process does before it gives the lock back.
  /// - Returns: how it ended, and how long it took, at least from when the lock was taken.
  private func breed(
    whileHeldSince moment: String, until end: String
  ) throws -> (outcome: Outcome, time: Duration) {
    let scratch = try Scratch(lineageOf: 4)
    let outcome = try scratch.shell(
      """
      began=$(date +%s%N)
      touch -d '\(moment)' populations/a/.lock
      \(Self.flock) populations/a/.lock -c 'touch held; \(end)' &
      until [ -e held ]; do sleep 0.01; done
      "$0" next 1 --size 16 -q
      status=$?; printf %s $(($(date +%s%N) - began)) > took; touch done; wait; exit $status
      """)
    let took = String(decoding: try scratch.data("took"), as: UTF8.self)
    return (outcome, .nanoseconds(try #require(Int64(took))))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: flock), "needs flock (Debian: util-linux)"))
  func `who has the lock for a moment is waited for, and who keeps it is told`() throws {
    let waited = try breed(whileHeldSince: "now", until: "sleep 0.5").outcome
    #expect(waited.status == 0, "\(waited.err)")
    for (moment, isWaitedFor) in [("now", true), ("1 minute ago", false)] {
      let (refused, time) = try breed(
        whileHeldSince: moment, until: "until [ -e done ]; do sleep 0.01; done")
      #expect(refused.status == 1, "\(refused.out)")
      #expect(refused.err.contains("a is being bred by process"), "\(refused.err)")
      #expect((time >= .seconds(2)) == isWaitedFor, "\(moment): \(time)")
    }
  }

  @Test func `of many at once each breeds its generation or is told to wait`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let calls = try (1...6).map { seed in
      try scratch.start(["next", "--pick", "1,2", "--seed", "\(seed)", "--size", "16"])
    }
    let ends = try calls.map { try $0.finish() }
    for end in ends {
      #expect(!end.isSignalled && [0, 1].contains(end.status), "\(end)")
      if end.status == 1 {
        #expect(end.out == "")
        #expect(end.err.contains("a is being bred by process"), "\(end.err)")
      }
    }
    let winners = ends.filter { $0.status == 0 }.count
    #expect(winners >= 1)
    #expect(try scratch.generationCount() == 1 + winners)
    let log = try scratch.breed("log", "--json")
    #expect(log.status == 0, "\(log.err)")
    #expect(try scratch.records().count == 2 + winners)
  }

  @Test func `of many that found one lineage at once one does`() throws {
    let scratch = try Scratch()
    let calls = try (1...6).map { seed in
      try scratch.start(["new", "a", "--seed", "\(seed)", "--count", "4", "--size", "16"])
    }
    let ends = try calls.map { try $0.finish() }
    #expect(ends.filter { $0.status == 0 }.count == 1)
    for end in ends where end.status != 0 {
      #expect(end.status == 1 && end.out == "", "\(end)")
      #expect(
        end.err.contains("there is a lineage \"a\"") || end.err.contains("a is being bred by"),
        "\(end.err)")
    }
    #expect(try scratch.generationCount() == 1)
    #expect(try scratch.breed("show", "--size", "16").status == 0)
  }
}
