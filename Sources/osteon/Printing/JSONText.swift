#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// JSON with sorted keys, so that the same result gives the same bytes.
enum JSONText {
  /// Prints one document.
  static func print(_ document: some Encodable) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(document) else { return }
    Terminal.print(String(decoding: data, as: UTF8.self))
  }
}
