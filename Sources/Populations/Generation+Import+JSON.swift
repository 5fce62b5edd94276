import JSON

extension Generation.Import {
  var json: JSONValue {
    .line(
      .object([
        ("by", .string("import")), ("file", .string(file)), ("fingerprint", .string(fingerprint)),
        ("origins", .array(origins.map { $0.map(JSONValue.string) ?? .null })),
      ]))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "file", "fingerprint", "origins"])
    var origins: [String?] = []
    for origin in try element.member("origins").elements() {
      origins.append(origin.isNull ? nil : try origin.string())
    }
    self.init(
      file: try element.member("file").string(),
      fingerprint: try element.member("fingerprint").string(), origins: origins)
  }
}
