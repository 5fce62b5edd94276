import Breeding

/// A measure of one's own: how blue a picture is.
struct Blue: PictureMeasure {
  let name = "blue"
  let summary = "more blue than red and green"

  func score(_ picture: Picture) -> Double {
    let pixels = stride(from: 0, to: picture.pixels.count, by: 3)
    let sum = pixels.reduce(0) { $0 + Int(picture.pixels[$1 + 2]) - Int(picture.pixels[$1]) }
    return max(0, Double(sum) / Double(255 * pixels.underestimatedCount))
  }
}

let measures = try Measures.standard.adding([Blue()])
let workshop = Workshop(populations: "populations", breeder: Breeder(measures: measures))
try workshop.new("sky", recipe: Breeder.recipe(named: "wide"), seed: 7)
let children = try workshop.next(pick: [3, 7], strength: 0.4)
print("look at \(children.sheet)")

let picture = try workshop.find("2/5")
let file = try workshop.render(picture, to: "sky.png").file
let bytes = try workshop.png(of: picture)
print("\(file), \(bytes.count) bytes")

let search = SearchRequest(fitness: try workshop.breeder.fitness("blue * contrast"))
var run = try workshop.begin(search, goal: .init(generations: 3))
try run.goOn(tell: { print("best \($0.summary?.best ?? 0)") })
print("look at \(try workshop.draw(run).sheet)")
