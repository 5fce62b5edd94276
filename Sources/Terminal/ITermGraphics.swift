import Pictures

/// iTerm2's inline images (iterm2.com/documentation-images.html), which WezTerm has too: the PNG
/// file in base64 in one escape sequence. The file's name is not sent, so that nothing in a name
/// can harm the terminal.
struct ITermGraphics: PixelGraphics {
  func bytes(of picture: Picture) throws -> [UInt8] {
    let file = try picture.png()
    // Without a size in pixels the terminal would scale it.
    let keys = "inline=1;size=\(file.count);width=\(picture.width)px;height=\(picture.height)px"
    return Array("\u{1B}]1337;File=\(keys):".utf8) + Base64.encode(file) + [0x07]
  }
}
