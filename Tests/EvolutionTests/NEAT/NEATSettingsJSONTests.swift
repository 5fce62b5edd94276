import Evolution
import JSON
import TestSupport
import Testing

@Suite struct NEATSettingsJSONTests {
  private func settings(_ text: String) throws -> NEATSettings {
    try NEATSettings(json: JSONDocument(parsing: Array(text.utf8), source: "s.json").root)
  }

  @Test func `every setting is written by its name, and read as it was`() throws {
    var settings = NEATSettings()
    for setting in NEATSettings.all {
      settings[setting] = setting.isWhole ? setting.range.upperBound - 1 : 1.0 / 3
      let bytes = try settings.json.serialized()
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("\"\(setting.name)\": "))
      #expect(try self.settings(text) == settings)
    }
  }

  @Test func `what is not named has its default`() throws {
    #expect(try settings("{}") == NEATSettings())
    var expected = NEATSettings()
    (expected.threshold, expected.speciesTarget) = (2, 7)
    #expect(try settings(#"{"species": 7, "threshold": 2}"#) == expected)
    #expect(try settings(#"{"species": 7.0, "threshold": 2.0}"#) == expected)
  }

  @Test(arguments: [
    (#"{"sorts": 7}"#, "$.sorts: expected no such setting (there are excess, disjoint, weight, "),
    (#"{"Species": 7}"#, "$.Species: expected no such setting (did you mean \"species\"?)"),
    (#"{"species": 0}"#, "$.species: expected a whole number from 1 to 1000, found 0"),
    (#"{"species": 7.5}"#, "$.species: expected a whole number from 1 to 1000, found 7.5"),
    (#"{"elite": 1e300}"#, "$.elite: expected a whole number from 0 to 1000, found 1e300"),
    (#"{"survival": 1.0001}"#, "$.survival: expected 0.0 to 1.0, found 1.0001"),
    (#"{"survival": -1e-9}"#, "$.survival: expected 0.0 to 1.0, found -1e-9"),
    (#"{"weight-power": "1"}"#, "$[\"weight-power\"]: expected a number, found \"1\""),
    (#"{"add-node": null}"#, "$[\"add-node\"]: expected a number, found null"),
    (#"{"add-node": 0.1, "add-node": 0.2}"#, "$[\"add-node\"]: expected each key once, "),
    ("[]", "$: expected an object, found an array of 0 elements"),
  ])
  func `what cannot be is refused with its place`(text: String, said: String) throws {
    let found = message { _ = try settings(text) }
    #expect(found.drop { $0 != "$" }.hasPrefix(said), "\(found)")
  }
}
