import Breeding

/// By which channel a picture lets its background through, as it is typed.
enum AlphaArgument: String, CaseIterable {
  /// The one that the picture's colour model has, each picture its own.
  case auto
  case ink
  case value
  case lightness

  /// The channel for a picture of that model.
  ///
  /// - Throws: `RequestError.alpha` where it should be found and there is none.
  func channel(of model: ColourModel) throws(RequestError) -> AlphaChannel {
    if let channel = AlphaChannel(rawValue: rawValue) { return channel }
    guard let fitting = AlphaChannel(of: model) else { throw .alpha(nil, of: model) }
    return fitting
  }
}
