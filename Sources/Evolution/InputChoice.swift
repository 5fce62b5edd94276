import Genomes

/// The inputs that networks should have, and the image that some of them see.
public struct InputChoice: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The inputs in the order of their nodes. Those of an image are there, one after another, where it is
  /// named.
  public var inputs: [Input]
  /// The image: its fingerprint; or, where it is not read yet, the path of its file. Nil for none.
  public var image: String?

  /// A choice of inputs.
  public init(_ inputs: [Input], image: String? = nil) {
    self.inputs = inputs
    self.image = image
  }

  /// A choice of inputs that see no image.
  public init(arrayLiteral inputs: Input...) { self.init(inputs) }

  /// Whether there is no input.
  public var isEmpty: Bool { inputs.isEmpty }
  /// How many inputs there are.
  public var count: Int { inputs.count }

  /// What stands before the image where it is named among the inputs: `image:photo.png`.
  static let imagePrefix = "image:"

  /// The names as a person types them, and as they stand in files.
  var names: [String] {
    inputs.compactMap { input in
      guard input.isImage else { return input.rawValue }
      return input == Input.image[0] ? Self.imagePrefix + (image ?? "") : nil
    }
  }

  /// Whether each is there once, and those of an image if there is one and not otherwise.
  var isSound: Bool {
    Set(inputs).count == inputs.count
      && inputs.filter(\.isImage) == (image == nil ? [] : Input.image)
  }
}
