import Foundation
import Testing

extension Scratch {
  /// What `breed ask` printed.
  func asked(_ outcome: Outcome) throws -> [String: Any] {
    try #require(outcome.status == 0, "\(outcome.err)")
    return try #require(try outcome.json() as? [String: Any])
  }

  /// Writes an answer to what `breed ask` printed, `told.json`.
  ///
  /// - Parameter scores: in the order asked; that of each picture is its number where none are given.
  ///   Labels and features may be among what is added.
  func answer(
    _ outcome: Outcome, scores: [Double]? = nil, adding members: [String: Any] = [:]
  ) throws {
    let asked = try asked(outcome)
    let count = try #require(asked["offspring"] as? [Any]).count
    let answer: [String: Any] = [
      "generation": try #require(asked["generation"]), "asked": try #require(asked["asked"]),
      "scores": scores ?? (0..<count).map { Double($0 + 1) },
    ]
    try JSONSerialization.data(withJSONObject: answer.merging(members) { $1 })
      .write(to: url.appendingPathComponent("told.json"))
  }
}
