import CJSON

extension JSONElement {
  /// The text of a string.
  ///
  /// - Throws: `JSONError.unexpected` where this is not a string.
  public func string() throws(JSONError) -> String {
    try borrowed { handle throws(JSONError) in
      try expect(json_type_string, called: "a string", handle)
      return text(of: handle)
    }
  }

  /// A number written without fraction and exponent; `3.0` is not an integer.
  ///
  /// - Throws: `JSONError.unexpected` where this is not such a number.
  public func integer() throws(JSONError) -> Int {
    try borrowed { handle throws(JSONError) in
      try expect(json_type_int, called: "an integer", handle)
      return Int(json_object_get_int64(handle))  // `Grammar` let only 64-bit integers pass
    }
  }

  /// The `Float` nearest to the decimal in the text, ties to even; integers are numbers too.
  ///
  /// The decimal is rounded once: through `Double` it could be rounded twice, to another `Float`.
  /// `-0` is an integer and gives 0, `-0.0` gives −0.
  ///
  /// - Throws: `JSONError.unexpected` where this is not a number, or beyond the finite `Float`s.
  public func float() throws(JSONError) -> Float {
    try borrowed { handle throws(JSONError) in
      if let decimal = decimal(of: handle) {
        guard let float = Float(decimal), float.isFinite else {
          throw error(expected: "a number within ±\(Float.greatestFiniteMagnitude)")
        }
        return float
      }
      try expect(json_type_int, called: "a number", handle)
      return Float(json_object_get_int64(handle))
    }
  }

  /// The `Double` nearest to the decimal in the text, ties to even; integers are numbers too.
  ///
  /// - Throws: `JSONError.unexpected` where this is not a number.
  public func double() throws(JSONError) -> Double {
    try borrowed { handle throws(JSONError) in
      if json_object_get_type(handle) == json_type_double {
        return json_object_get_double(handle)  // json-c read the whole decimal with strtod
      }
      try expect(json_type_int, called: "a number", handle)
      return Double(json_object_get_int64(handle))
    }
  }

  /// `true` or `false`.
  ///
  /// - Throws: `JSONError.unexpected` where this is neither.
  public func bool() throws(JSONError) -> Bool {
    try borrowed { handle throws(JSONError) in
      try expect(json_type_boolean, called: "true or false", handle)
      return json_object_get_boolean(handle) != 0
    }
  }
}

extension JSONElement {
  /// Checks the type of the value whose borrowed handle is given.
  func expect(
    _ type: json_type, called name: String, _ handle: OpaquePointer?
  ) throws(JSONError) {
    guard json_object_get_type(handle) == type else { throw error(expected: name) }
  }

  /// The text of a string; the handle is borrowed.
  func text(of handle: OpaquePointer?) -> String {
    let count = Int(json_object_get_string_len(handle))
    // borrowed: copied here
    return String(
      decoding: UnsafeRawBufferPointer(start: json_object_get_string(handle), count: count),
      as: UTF8.self)
  }

  /// The text of a number with fraction or exponent, as the document has it; the handle is
  /// borrowed.
  func decimal(of handle: OpaquePointer?) -> String? {
    guard json_object_get_type(handle) == json_type_double else { return nil }
    // borrowed: json_object_new_double_s, which json-c's parser calls, is documented to keep its
    // text there; json_object_get_string would print it into a buffer of its own first
    guard let text = json_object_get_userdata(handle) else {
      preconditionFailure("json-c has not kept the text of a number")
    }
    return String(cString: text.assumingMemoryBound(to: CChar.self))
  }
}
