import Genomes
import Testing

@Suite struct GradientTests {
  private let ember = Gradient.standard
  private let two = Gradient([
    Colour(red: 255, green: 0, blue: 0), Colour(red: 0, green: 0, blue: 9),
  ])!

  @Test(arguments: ["#000000", "#ffffff", "#0b132b", "#a0f00a"])
  func `a colour is written as it is read`(text: String) {
    #expect(Colour(text)?.description == text)
  }

  @Test(arguments: [
    "", "#", "#fff", "0b132b", "#0B132B", "#0b132", "#0b132bf", "#0b13é", "#+b132b",
  ])
  func `other text is no colour`(text: String) { #expect(Colour(text) == nil) }

  @Test func `two to sixteen colours are a gradient`() {
    let colour = Colour(red: 1, green: 2, blue: 3)
    for count in 0...18 {
      #expect((Gradient(Array(repeating: colour, count: count)) != nil) == (2...16 ~= count))
    }
  }

  @Test func `named ones have names of their own`() {
    #expect(Set(Gradient.named.map(\.name)).count == Gradient.named.count)
    #expect(Set(Gradient.named.map(\.gradient)).count == Gradient.named.count)
  }

  @Test func `its own colours are where they stand`() {
    for (place, colour) in ember.stops.enumerated() {
      #expect(ember.colour(at: Double(place) / Double(ember.stops.count - 1)).colour == colour)
    }
    #expect(ember.colour(at: -3).colour == ember.stops.first)
    #expect(ember.colour(at: 3).colour == ember.stops.last)
  }

  @Test func `more colours of the same gradient paint the same`() {
    let more = two.resampled(to: 9)
    #expect(more.stops.count == 9 && more.resampled(to: 2) == two)
    for place in stride(from: 0.0, through: 1, by: 0.03) {
      let (found, expected) = (more.colour(at: place), two.colour(at: place))
      #expect(abs(found.lightness - expected.lightness) < 0.01)
      #expect(abs(found.a - expected.a) < 0.01 && abs(found.b - expected.b) < 0.01)
    }
  }

  @Test func `a mixture goes evenly from the one to the other`() {
    #expect(ember.mixed(with: two, at: 0) == ember)
    #expect(ember.mixed(with: two, at: 1) == two.resampled(to: ember.stops.count))
    let middle = ember.mixed(with: two, at: 0.5)
    for place in 0..<6 {
      let lightness = [ember, two.resampled(to: 6), middle].map { OKLab($0.stops[place]).lightness }
      #expect(abs((lightness[0] + lightness[1]) / 2 - lightness[2]) < 0.01)
    }
  }
}
