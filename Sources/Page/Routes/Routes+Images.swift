import Breeding
import HTTP

extension Routes {
  /// Images of a person's own, for networks to see.
  static let images = [
    Route("POST", imagesPath, parameters: ["name"]) { call in
      guard let name = call.text("name") else {
        throw PageError.bad("?name: expected the file's name")
      }
      let (image, told) = try call.page.alone { workshop in
        try workshop.takeImage(call.request.body, called: name)
      }
      return try HTTPResponse(
        json: .object([
          ("image", .string(image)), ("told", .array(told.map(JSONValue.string))),
        ]), status: 201)
    }
  ]

  /// Where images are sent to.
  static let imagesPath = "/api/images"
}
