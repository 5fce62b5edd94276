/// The plane that a network paints: what the network is told of each point, and how its outputs
/// become a colour.
public struct Canvas: Hashable, Sendable {
  /// The inputs, each at most once, in the order of their nodes.
  public var inputs: [Input]
  /// One value for each latent among `inputs`, in their order.
  public var latents: [Float]
  /// x and y go from −scale to scale along the picture's shorter side, or from 0 to scale from its
  /// corner; greater than 0.
  public var scale: Float
  /// Where x and y are 0.
  public var origin: Origin
  /// Where in a pixel the network is asked.
  public var sampling: Sampling
  /// How the plane is turned and moved.
  public var placement: Placement
  /// How outputs become colour.
  public var colour: ColourModel
  /// The colours of the model `palette`; nil in every other model.
  public var palette: Gradient?
  /// How the plane is folded about the middle of the picture.
  public var symmetry: Symmetry
  /// How the plane is made to repeat without a seam, before it is folded.
  public var tiling: Tiling
  /// What the inputs of an image see; nil where there is no such input.
  public var image: SeenImage?

  /// A canvas of the values given; latents that are left out are 0, and a palette that is left out
  /// where the model has one is `Gradient.standard`.
  public init(
    inputs: [Input] = [.x, .y, .r, .bias], latents: [Float]? = nil, scale: Float = 1,
    origin: Origin = .centred, sampling: Sampling = .centres,
    placement: Placement = Placement(), colour: ColourModel = .hsv, palette: Gradient? = nil,
    symmetry: Symmetry = .none, tiling: Tiling = .none, image: SeenImage? = nil
  ) {
    self.inputs = inputs
    self.latents =
      latents ?? [Float](repeating: 0, count: inputs.count(where: \.isLatent))
    self.scale = scale
    self.origin = origin
    self.sampling = sampling
    self.placement = placement
    self.colour = colour
    self.palette = palette ?? (colour == .palette ? .standard : nil)
    self.symmetry = symmetry
    self.tiling = tiling
    self.image = image
  }

  /// The value of a latent input; nil for one that the canvas does not have.
  public func latent(_ input: Input) -> Float? {
    var index = 0
    for candidate in inputs where candidate.isLatent {
      if candidate == input { return latents[index] }
      index += 1
    }
    return nil
  }
}

/// Where on a picture x and y are 0.
public enum Origin: String, CaseIterable, Hashable, Sendable {
  /// In the middle: along the shorter side they run over −scale…scale.
  case centred
  /// At the top left corner: along the shorter side they run over 0…scale, as pixels are counted.
  case corner
}

/// Where in each of a picture's pixels the network is asked; i counts from 0 along a side of n.
public enum Sampling: String, CaseIterable, Hashable, Sendable {
  /// At (i + ½) / n of the side: the same plane at every size.
  case centres
  /// At i / n of the side, as image code that divides the index by the size does.
  case edges
  /// At i / (n − 1) of the side, so that the first and last pixels lie on its ends; as Picbreeder.
  case corners
}

/// How the plane is made to repeat, so that pictures can be laid side by side without a seam.
public enum Tiling: String, CaseIterable, Hashable, Sendable {
  /// As it is: opposite borders differ.
  case none
  /// Around a torus, laid flat: with a and b the angles of column and row, a whole turn from one
  /// border to the other, x = 0.4·sin a + 0.3·cos b and y = 0.4·sin b + 0.3·cos a shorter sides
  /// from the middle. Smooth everywhere, and without mirror images.
  case torus
  /// There and back, as between two mirrors: each quarter of the picture is the mirror image of the
  /// next.
  case mirrors
}
