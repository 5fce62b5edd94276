import JSON
import TestSupport
import Testing

@Suite struct NumberTests {
  private static let greatest = "a number within ±1.7976931348623157e+308"

  @Test(arguments: [
    ("01", "t.json:1:1: $: expected a number without leading zeros, found \"0\""),
    ("-01", "t.json:1:1: $: expected a number without leading zeros, found \"-\""),
    ("+1", "t.json:1:1: $: expected a value, found \"+\""),
    (".5", "t.json:1:1: $: expected a value, found \".\""),
    ("-", "t.json:1:2: $: expected a digit after a minus sign, found the end of the file"),
    ("-.5", "t.json:1:2: $: expected a digit after a minus sign, found \".\""),
    ("--1", "t.json:1:2: $: expected a digit after a minus sign, found \"-\""),
    ("5.", "t.json:1:3: $: expected a digit after a decimal point, found the end of the file"),
    ("5.e1", "t.json:1:3: $: expected a digit after a decimal point, found \"e\""),
    ("1e", "t.json:1:3: $: expected a digit after an exponent mark, found the end of the file"),
    ("1e+", "t.json:1:4: $: expected a digit after an exponent mark, found the end of the file"),
    ("[1e]", "t.json:1:4: $[0]: expected a digit after an exponent mark, found \"]\""),
    ("1.2.3", "t.json:1:4: $: expected the end of the file after the value, found \".\""),
    ("1-2", "t.json:1:2: $: expected the end of the file after the value, found \"-\""),
    ("0x10", "t.json:1:2: $: expected the end of the file after the value, found \"x\""),
    ("1e400", "t.json:1:1: $: expected \(greatest), found 1e400"),
    ("-1e400", "t.json:1:1: $: expected \(greatest), found -1e400"),
    ("1.8e308", "t.json:1:1: $: expected \(greatest), found 1.8e308"),
    ("18e307", "t.json:1:1: $: expected \(greatest), found 18e307"),
    ("1e99999999999999999999", "t.json:1:1: $: expected \(greatest), found 1e99999999999999999999"),
    ("1e99999999999999999999", "t.json:1:1: $: expected \(greatest), found 1e99999999999999999999"),
    (
      "9223372036854775808",
      "t.json:1:1: $: expected an integer of 64 bits, found 9223372036854775808"
    ),
    (
      "-9223372036854775809",
      "t.json:1:1: $: expected an integer of 64 bits, found -9223372036854775809"
    ),
    (
      "18446744073709551615",
      "t.json:1:1: $: expected an integer of 64 bits, found 18446744073709551615"
    ),
  ])
  func `a number that is malformed or out of range is refused`(text: String, expected: String) {
    #expect(message(reading: text) == expected)
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("42", 42), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("999999999999999999", 999_999_999_999_999_999),
    ("1000000000000000000", 1_000_000_000_000_000_000),
  ])
  func `integers are read exactly`(text: String, integer: Int) throws {
    #expect(try root(of: text).integer() == integer)
    #expect(try root(of: "[\(text)]").elements()[0].integer() == integer)
    #expect(try root(of: text).double() == Double(integer))
    #expect(try root(of: text).float() == Float(integer))
  }

  @Test(arguments: ["3.0", "1e2", "-0.0", "\"3\"", "null", "true", "[]"])
  func `only a number without fraction and exponent is an integer`(text: String) {
    #expect(
      message { () throws(JSONError) in _ = try root(of: text).integer() }
        .hasPrefix("t.json: $: expected an integer, found "))
  }

  /// Decimals that lie so close to the middle of two floats that `Double` rounds them onto it,
  /// and from there to even: to the wrong side.
  @Test(arguments: [
    ("1.00000005960464477539062500000001", (1 as Float).nextUp),
    ("1.00000017881393432617187499999999", (1 as Float).nextUp),
    ("16777217.0000000001", 16_777_218),
    ("-16777217.0000000001", -16_777_218),
    ("16777218.9999999999", 16_777_218),
    ("7.0064923216240853546186479164495807e-46", Float.leastNonzeroMagnitude),
    ("3.40282356779733661637539395458142568447e38", Float.greatestFiniteMagnitude),
  ])
  func `a float is rounded once`(text: String, float: Float) throws {
    #expect(try root(of: text).float().bitPattern == float.bitPattern)
    let twice = Float(try root(of: text).double())
    #expect(twice.bitPattern != float.bitPattern, "a case that proves nothing")
  }

  @Test(
    arguments: [
      ("16777217", 16_777_216), ("16777219", 16_777_220), ("16777217.0", 16_777_216),
      ("9007199791611905", 9_007_200_328_482_816), ("1e-400", 0), ("3.4028235e38", 3.4028235e38),
      ("1E+2", 100), ("7.0064923216240853546186479164495806e-46", 0), ("0.1", 0.1),
      ("9223372036854775807", 9.223372e18),
    ] as [(String, Float)])
  func `a float is the nearest one to its decimal`(text: String, float: Float) throws {
    #expect(try root(of: text).float().bitPattern == float.bitPattern)
  }

  @Test func `minus zero keeps its sign as a float`() throws {
    #expect(try root(of: "-0.0").float().sign == .minus)
    #expect(try root(of: "-0.0").double().sign == .minus)
    #expect(try root(of: "-0").float().sign == .plus)
  }

  @Test(arguments: ["3.4028236e38", "1e39", "-1e39", "1e300"])
  func `a number beyond the finite floats is refused as a float`(text: String) throws {
    let element = try root(of: text)
    _ = try element.double()
    #expect(
      message { () throws(JSONError) in _ = try element.float() }
        == "t.json: $: expected a number within ±3.4028235e+38, found \(text)")
  }
}
