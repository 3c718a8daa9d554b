#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Reads and writes the JSON of the exchange formats: the one place that knows a JSON library.
package enum ExchangeFile {
  /// The largest file that is read, in bytes.
  package static let byteLimit = 20_000_000

  /// Decodes a file, and turns the library's complaint into a place and a remedy.
  ///
  /// - Throws: `ChairError` where the bytes are too many, not JSON, or not of the shape asked for.
  package static func decode<Shape: Decodable>(
    _ shape: Shape.Type, from bytes: [UInt8]
  ) throws(ChairError) -> Shape {
    guard bytes.count <= byteLimit else {
      throw .tooManyBytes(found: bytes.count, limit: byteLimit)
    }
    do {
      return try JSONDecoder().decode(shape, from: Data(bytes))
    } catch let error as DecodingError {
      throw complaint(error)
    } catch {
      throw .notJSON(detail: "it cannot be read")
    }
  }

  /// Quotes a text as a JSON string.
  package static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case let control where control.value < 0x20:
        let digits = String(control.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private static func complaint(_ error: DecodingError) -> ChairError {
    switch error {
    case .keyNotFound(let key, let context):
      .invalid(
        place: place(context.codingPath), problem: "'\(key.stringValue)' is missing",
        remedy: "write it")
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      .invalid(
        place: place(context.codingPath), problem: "the value is of the wrong kind",
        remedy: "write \(name(of: type))")
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      .notJSON(
        detail: "it is empty, cut short, not UTF-8, nests too deeply, or has a number that is not "
          + "whole or too large")
    case .dataCorrupted(let context):
      .invalid(
        place: place(context.codingPath), problem: "the value cannot be read",
        remedy: "write a value of the kind the format names")
    @unknown default:
      .notJSON(detail: "it cannot be read")
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    var out = ""
    for key in path {
      if let index = key.intValue {
        out += "[\(index)]"
      } else {
        out += out.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
    return out.isEmpty ? "the file" : out
  }

  private static func name(of type: any Any.Type) -> String {
    if type == Int.self { return "a whole number" }
    if type == String.self { return "a text" }
    return "\(type)".hasPrefix("Array") ? "a list" : "an object"
  }
}
