import Breeding
import Foundation
import TestSupport
import Testing

/// A search whose scores a program tells over HTTP.
@Suite struct AskingTests {
  private func object(_ reply: Reply) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any], "\(reply.text)")
  }

  /// The answer to what was asked, in which that of each picture is its number.
  private func answer(_ asked: [String: Any]) throws -> String {
    let count = try #require(asked["offspring"] as? [Any]).count
    return
      #"{"generation":\#(try #require(asked["generation"] as? Int)),"#
      + #""asked":"\#(try #require(asked["asked"] as? String))","#
      + #""scores":\#(Array(1...count))}"#
  }

  @Test func `a program asks and tells, and the files are those of the commands`() throws {
    try Served.with { served in
      for number in 1...3 {
        let reply = served.post("/api/lineages/a/ask", #"{"population":6,"seed":5}"#)
        #expect(reply.status == 200, "\(reply.text)")
        let asked = try object(reply)
        #expect(asked["generation"] as? Int == number && asked["format"] != nil)
        let told = served.post("/api/lineages/a/tell", try answer(asked))
        #expect(told.status == 200, "\(told.text)")
        let done = try object(told)
        #expect(done["command"] as? String == "breed tell a --scores=-")
        #expect((done["generation"] as? [String: Any])?["number"] as? Int == number)
        #expect(served.count() == number)
      }
      try Served.with { other in
        for _ in 1...3 {
          let batch = try other.workshop.ask(SearchRequest(population: 6), in: "a", seed: 5)
          try other.workshop.tell(
            scores: ToldAnswer(
              generation: batch.generation, asked: "\(batch.digest)",
              scores: batch.offspring.indices.map { Double($0 + 1) }))
        }
        for file in ["a/0003.json", "a/lineage.jsonl", "a/judged.jsonl"] {
          let (one, two) = ("\(served.folder)/\(file)", "\(other.folder)/\(file)")
          #expect(
            FileManager.default.contents(atPath: one) == FileManager.default.contents(atPath: two))
        }
      }
    }
  }

  @Test func `pictures come along where they are asked for`() throws {
    try Served.with { served in
      let reply = served.post("/api/lineages/a/ask?paint=16", "{}")
      let pictures = try #require(try object(reply)["offspring"] as? [[String: Any]])
      #expect(pictures.count == 9)
      for picture in pictures {
        #expect((picture["image"] as? String)?.hasPrefix("data:image/png;base64,iVBOR") == true)
      }
      // The search has begun, and waits: what it asks for can still be had.
      for name in ["a", "other"] {
        let refused = served.post("/api/lineages/\(name)/ask?paint=1024", "{}")
        #expect(refused.status == 400 && refused.text.contains("waits"), "\(refused.text)")
        let (one, again) = (
          served.post("/api/lineages/\(name)/ask", "{}"),
          served.post("/api/lineages/\(name)/ask", "{}")
        )
        #expect(one.status == 200 && one.body == again.body, "\(one.text)")
        #expect(try object(one)["generation"] as? Int == 1)
      }
      // A lineage that is not there is begun, as by the command.
      #expect(served.post("/api/lineages/new/ask", #"{"population":4}"#).status == 200)
      #expect(served.count(of: "new") == 1)
    }
  }

  @Test func `an answer to anything else is refused`() throws {
    try Served.with { served in
      let early = served.post(
        "/api/lineages/a/tell", #"{"generation":1,"asked":"5d","scores":[1]}"#)
      #expect(early.status == 409 && early.text.contains("breed ask a"))
      let asked = try object(served.post("/api/lineages/a/ask", "{}"))
      #expect(
        served.post(
          "/api/lineages/a/tell",
          try answer(asked).replacingOccurrences(of: "[1, ", with: "[")
        ).status == 400)
      #expect(
        served.post("/api/lineages/a/tell", #"{"generation":1,"asked":"5d","scores":[]}"#).status
          == 409)
      #expect(served.post("/api/lineages/a/tell", #"{"generation":1}"#).status == 400)
      #expect(
        served.post("/api/lineages/a/ask", #"{"fitness":"entropy"}"#).text.contains("told"))
      #expect(served.post("/api/lineages/a/ask", #"{"generations":3}"#).status == 400)
      // The page's own runs leave it to the program.
      #expect(served.post("/api/lineages/a/run", "{}").text.contains("breed tell a"))
      #expect(served.post("/api/lineages/a/run/on", "{}").text.contains("breed tell a"))
      #expect(served.ask("POST", "/api/lineages/a/ask", body: "{}").status == 401)
    }
  }
}
