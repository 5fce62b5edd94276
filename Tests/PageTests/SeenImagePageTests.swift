import Breeding
import Foundation
import TestSupport
import Testing

/// Pictures on the page whose networks see an image.
@Suite struct SeenImagePageTests {
  @Test func `they are painted and bred as all others, and have no shader`() throws {
    try Served.with { served in
      let photo = "\(served.folder)/photo.png"
      var picture = Picture(width: 9, height: 9)
      for place in picture.pixels.indices { picture.pixels[place] = UInt8(place) }
      try AtomicFile.write(photo) { try picture.writePNG(to: $0) }
      let body = #"{"from":1,"pick":[1,2],"limits":{"inputs":["x","y","image:\#(photo)"]}}"#
      let bred = served.post("/api/lineages/a/next", body)
      #expect(bred.status == 200, "\(bred.text)")
      let genome = try served.workshop.find("a/2/1").genome
      #expect(genome.canvas.image != nil)
      #expect(served.get("/api/pictures/a/2/1.png?width=32").status == 200)
      #expect(served.get("/api/pictures/a/2/1/network").text.contains("image_red"))
      let shader = served.get("/api/pictures/a/2/1.glsl")
      #expect(shader.status == 400 && shader.text.contains("sees an image"), "\(shader.text)")
      #expect(served.get("/api/pictures/a/2/1.python").text.contains("def image_at"))
      #expect(served.post("/api/lineages/a/next", #"{"from":2,"pick":[1]}"#).status == 200)
    }
  }

  @Test func `a picture that is sent is what children see`() throws {
    try Served.with { served in
      var picture = Picture(width: 5, height: 7)
      for place in picture.pixels.indices { picture.pixels[place] = UInt8(place) }
      let bytes = String(decoding: try picture.png(), as: UTF8.self)
      // What is no picture has no name of a file of the server in its error.
      let refused = served.post("/api/images?name=photo.png", bytes)
      #expect(refused.status == 400 && refused.text.contains("photo.png"), "\(refused.text)")
      #expect(!refused.text.contains("/breed-"))
      #expect(served.post("/api/images", bytes).status == 400)
      let fingerprint = try served.workshop.takeImage(picture.png(), called: "photo.png")
      let body =
        #"{"from":1,"pick":[1],"limits":{"inputs":["x","y","image:\#(fingerprint)"]}}"#
      let bred = served.post("/api/lineages/a/next", body)
      #expect(bred.status == 200, "\(bred.text)")
      #expect(try served.workshop.find("a/2/1").genome.canvas.image != nil)
      #expect(
        FileManager.default.fileExists(atPath: "\(served.folder)/a/images/\(fingerprint).png"))
    }
  }
}
