import Crypto

/// Identifiers that say nothing and never change: UUIDs of version 5 (RFC 9562, section 5.5).
///
/// The same clinic, patient, course and occurrence give the same UID on every machine and in every year, so
/// that a client takes a new export for a newer edition of what it has, and nobody reads a name out of it.
struct StableIdentifier: Sendable {
  /// The namespace for domain names of RFC 9562, section 6.6; a clinic's key is written like one.
  private static let domainNames: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  private let namespace: [UInt8]

  /// Opens the namespace of a clinic.
  init(clinicKey: String) {
    namespace = Self.hash(of: Array(clinicKey.utf8), in: Self.domainNames)
  }

  /// A lower-case UUID for a list of names; each is preceded by its length, so that no two lists meet.
  func identifier(_ names: [String]) -> String {
    Self.text(Self.hash(of: names.flatMap { Array("\($0.utf8.count):\($0)".utf8) }, in: namespace))
  }

  private static func hash(of name: [UInt8], in namespace: [UInt8]) -> [UInt8] {
    var bytes = Array(Array(Insecure.SHA1.hash(data: namespace + name)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    return bytes
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (index, byte) in bytes.enumerated() {
      if index == 4 || index == 6 || index == 8 || index == 10 { text.append(45) }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
