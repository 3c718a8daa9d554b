extension JSONParser {
  /// Reads a text in double quotes, with its escapes resolved and its UTF-8 checked.
  mutating func text() throws(VerifierError) -> String {
    index += 1
    var units: [UInt8] = []
    while let byte = next {
      guard units.count <= Self.longestText else { break }
      switch byte {
      case 0x22:
        // Broken sequences decode to a replacement character, whose bytes differ from the file's.
        let text = String(decoding: units, as: UTF8.self)
        guard text.utf8.elementsEqual(units) else {
          throw fault("a text that is not UTF-8", "save the file as UTF-8")
        }
        index += 1
        return text
      case 0x5C:
        index += 1
        try escape(into: &units)
      case ..<0x20:
        throw fault("a control character inside a text", "write it as an escape")
      default:
        let start = index
        let limit = start + Self.longestText
        while index <= limit, let byte = next, byte >= 0x20, byte != 0x22, byte != 0x5C {
          index += 1
        }
        units += bytes[start..<index]
      }
    }
    guard next == nil else {
      throw fault(
        "a text of more than \(Self.longestText) bytes",
        "names are far shorter; is a quote missing?")
    }
    throw fault("the file ends inside a text", "is it complete?")
  }

  private mutating func escape(into units: inout [UInt8]) throws(VerifierError) {
    if let byte = next, let meaning = plainMeaning(of: byte) {
      units.append(meaning)
      index += 1
      return
    }
    guard next == UInt8(ascii: "u") else {
      throw fault("the unknown escape \\\(shown(next))", "JSON knows \\n, \\t, \\\" and a few more")
    }
    var code = try codeUnit()
    if (0xD800...0xDBFF).contains(code), next == UInt8(ascii: "\\") {
      index += 1
      let low = try codeUnit()
      if (0xDC00...0xDFFF).contains(low) {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
    }
    guard let scalar = UnicodeScalar(code) else {
      throw fault("half of a surrogate pair", "both halves are needed, the high one first")
    }
    units.append(contentsOf: Array(String(Character(scalar)).utf8))
  }

  private func plainMeaning(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// Reads `u` and four hexadecimal digits.
  private mutating func codeUnit() throws(VerifierError) -> UInt32 {
    guard next == UInt8(ascii: "u") else {
      throw fault("half of a surrogate pair", "both halves are needed, the high one first")
    }
    index += 1
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(UnicodeScalar($0)).hexDigitValue }) else {
        throw fault("\(shown(next)) inside a \\u escape", "four hex digits are needed")
      }
      code = code << 4 + UInt32(digit)
      index += 1
    }
    return code
  }
}
