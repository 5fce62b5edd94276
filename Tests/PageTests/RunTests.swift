import Breeding
import Foundation
import TestSupport
import Testing

/// Automatic runs that the page begins, watches, stops and goes on with.
@Suite struct RunTests {
  private func object(_ reply: Reply) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any])
  }

  /// Waits until no run is going; half a minute at most.
  private func waitForEnd(_ served: Served) throws {
    for _ in 0..<300 {
      let runs = try #require(object(served.get("/api/runs"))["runs"] as? [Any])
      if runs.isEmpty { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    Issue.record("a run did not end")
  }

  @Test func `a run is that of the same command, byte for byte`() throws {
    try Served.with { served in
      let reply = served.post(
        "/api/lineages/a/run", #"{"fitness":"entropy","generations":3,"population":8,"seed":5}"#)
      #expect(reply.status == 202, "\(reply.text)")
      #expect(
        try object(reply)["command"] as? String
          == "breed auto a --fitness entropy --population 8 --generations 3 --seed 5")
      try waitForEnd(served)
      #expect(served.count() == 4)
      try Served.with { other in
        var run = try other.workshop.begin(
          SearchRequest(fitness: other.workshop.breeder.fitness("entropy"), population: 8), in: "a",
          goal: Run.Goal(generations: 3), seed: 5)
        try run.goOn()
        for file in ["a/0004.json", "a/lineage.jsonl"] {
          let (one, two) = ("\(served.folder)/\(file)", "\(other.folder)/\(file)")
          #expect(
            FileManager.default.contents(atPath: one) == FileManager.default.contents(atPath: two))
        }
      }
      let run = try #require(
        object(served.get("/api/lineages/a/run"))["run"] as? [String: Any])
      let curve = try #require(run["generations"] as? [[String: Any]])
      #expect(curve.map { $0["number"] as? Int } == [2, 3, 4])
      // A page that was not looking learns how it ended.
      let report = try #require(run["report"] as? [String: Any])
      #expect(report["reached"] as? Bool == true && report["going"] as? Bool == false)
      #expect(report["bred"] as? Int == 3 && report["generation"] as? Int == 4)
      #expect(run["canGoOn"] as? Bool == false)
    }
  }

  @Test func `a page starts no judge`() throws {
    try Served.with { served in
      let before = served.count()
      for body in [
        #"{"fitness":"judge:\"touch started\"","generations":1,"population":8}"#,
        #"{"search":"map-elites","axes":"judge:x,entropy","generations":1,"population":8}"#,
        #"{"until":"judge:x > 1","generations":1,"population":8}"#,
      ] {
        let reply = served.post("/api/lineages/a/run", body)
        #expect(reply.status == 400 && reply.text.contains("programs are started only by"))
        try waitForEnd(served)
      }
      #expect(served.count() == before)
    }
  }

  @Test func `a form begins with how a run from a generation would search`() throws {
    try Served.with { served in
      do {
        var run = try served.workshop.begin(
          SearchRequest(.novelty, population: 5), in: "a", goal: Run.Goal(generations: 1), seed: 5)
        try run.goOn()
      }
      for address in ["usual", "usual?from=2"] {
        let reply = served.get("/api/lineages/a/run/\(address)")
        #expect(reply.status == 200, "\(reply.text)")
        #expect(try object(reply)["search"] as? String == "novelty")
      }
      let first = try object(served.get("/api/lineages/a/run/usual?from=1"))
      #expect(first["search"] as? String == "generational")
      #expect(served.get("/api/lineages/a/run/usual?from=3").status == 400)
    }
  }

  @Test func `a run is stopped, bred from, and another goes on`() throws {
    try Served.with { served in
      let begun = served.post(
        "/api/lineages/a/run", #"{"fitness":"entropy","generations":100000,"population":8}"#)
      #expect(begun.status == 202, "\(begun.text)")
      let runs = try #require(object(served.get("/api/runs"))["runs"] as? [[String: Any]])
      #expect(runs.map { $0["lineage"] as? String } == ["a"])
      #expect(served.post("/api/lineages/a/run", "{}").status == 409)
      let stopped = served.post("/api/lineages/a/run/stop", "{}")
      #expect(stopped.status == 200, "\(stopped.text)")
      let count = try #require(try object(stopped)["count"] as? Int)
      #expect(served.count() == count)
      #expect(served.post("/api/lineages/a/run/stop", "{}").status == 409)
      let going = served.post("/api/lineages/a/run/on", #"{"seen":\#(count)}"#)
      #expect(going.status == 202, "\(going.text)")
      #expect(served.post("/api/lineages/a/run/stop", "{}").status == 200)
      let now = try #require(served.count())
      #expect(served.post("/api/lineages/a/next", #"{"from":\#(now),"pick":[1]}"#).status == 200)
      #expect(served.post("/api/lineages/a/run/on", "{}").status == 409)
    }
  }

  @Test func `what is refused stops no run and moves no lineage`() throws {
    try Served.with { served in
      try served.workshop.next(pick: [1])
      let begun = served.post(
        "/api/lineages/a/run", #"{"fitness":"entropy","generations":100000,"population":8}"#)
      #expect(begun.status == 202, "\(begun.text)")
      for body in [
        #"{"fitness":"entropie","instead":true}"#, #"{"population":0,"instead":true}"#,
        #"{"from":1000000,"instead":true}"#, #"{"from":1,"until":"entropy","instead":true}"#,
      ] {
        let reply = served.post("/api/lineages/a/run", body)
        #expect([400, 404].contains(reply.status), "\(reply.text)")
      }
      #expect(try #require(object(served.get("/api/runs"))["runs"] as? [Any]).count == 1)
      let other = served.post(
        "/api/lineages/a/run",
        #"{"fitness":"beauty","generations":1,"population":4,"from":1,"instead":true}"#)
      #expect(other.status == 202, "\(other.text)")
      #expect(
        try object(other)["command"] as? String
          == "breed load a 1 && breed auto a --fitness beauty --population 4 --generations 1")
      try waitForEnd(served)
      let history = try served.workshop.open("a").history
      #expect(history[history.now].parent == 1)
      let run = try #require(object(served.get("/api/lineages/a/run"))["run"] as? [String: Any])
      #expect(run["aim"] as? String == "beauty", "\(run)")
    }
  }

  @Test func `a form begins with what a fitness chose by before`() throws {
    try Served.with { served in
      func usual(_ query: String = "") throws -> [String: Any] {
        try object(served.get("/api/lineages/a/run/usual\(query)"))
      }
      let first = try usual()
      #expect(first["search"] as? String == "generational")
      #expect(first["fitness"] as? String == "beauty")
      #expect(first["population"] as? Int == 64 && first["generations"] as? Int == 20)
      #expect(first["axes"] as? [String] == ["complexity", "symmetry"])
      #expect(first["bins"] as? [Int] == [16, 16])
      let begun = served.post(
        "/api/lineages/a/run",
        #"{"fitness":"entropy","search":"map-elites","axes":"edges,bell","bins":[3,2],"generations":1,"population":5}"#
      )
      #expect(begun.status == 202, "\(begun.text)")
      try waitForEnd(served)
      let next = try usual()
      #expect(next["search"] as? String == "map-elites" && next["fitness"] as? String == "entropy")
      #expect(next["population"] as? Int == 5 && next["bins"] as? [Int] == [3, 2])
      #expect(next["axes"] as? [String] == ["edges", "bell"])
      #expect(try usual("?from=1")["population"] as? Int == 64)
      #expect(served.get("/api/lineages/a/run/usual?from=9").status == 400)
      // What is not said is as it was.
      _ = served.post("/api/lineages/a/run", #"{"generations":1}"#)
      try waitForEnd(served)
      #expect(try served.workshop.open("a").history.runs.map(\.method.population) == [5, 5])
    }
  }

  @Test func `a run that was stopped did not reach its goal`() throws {
    try Served.with { served in
      _ = served.post("/api/lineages/a/run", #"{"generations":100000,"population":8}"#)
      _ = served.post("/api/lineages/a/run/stop", "{}")
      let run = try #require(object(served.get("/api/lineages/a/run"))["run"] as? [String: Any])
      let report = try #require(run["report"] as? [String: Any])
      #expect(report["reached"] as? Bool == false && report["going"] as? Bool == false)
    }
  }

  @Test func `a server that stops leaves its run where it can go on`() throws {
    try Served.with { served in
      let begun = served.post(
        "/api/lineages/a/run", #"{"fitness":"entropy","generations":100000,"population":8}"#)
      #expect(begun.status == 202, "\(begun.text)")
      served.server.stop()
      let lineage = try served.workshop.open("a")
      #expect(lineage.history.openRun == 0)
      #expect(try served.workshop.goOn(in: Workplace(lineage.name)) != nil)
    }
  }

  @Test(arguments: [
    (#"{"fitness":"entropie"}"#, "entropie"), (#"{"search":"random"}"#, "random"),
    (#"{"population":0}"#, "1 to 1000"), (#"{"until":"entropy"}"#, "until"),
    (#"{"axes":"complexity,symmetry"}"#, "map"), (#"{"generations":-1}"#, "1 to"),
    (#"{"picks":[1]}"#, "picks"),
  ])
  func `what cannot be searched for is told at once`(body: String, words: String) throws {
    try Served.with { served in
      let reply = served.post("/api/lineages/a/run", body)
      #expect(reply.status == 400, "\(reply.status) \(reply.text)")
      #expect(reply.text.contains(words), "\(reply.text)")
      #expect(served.count() == 1)
      #expect(served.post("/api/lineages/a/run/on", "{}").status == 409)
    }
  }
}
