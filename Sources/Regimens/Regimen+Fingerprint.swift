import Crypto

extension Regimen {
  /// The first 16 bytes of the SHA-256 of the canonical form, in hexadecimal.
  ///
  /// A course pins it beside the version, so that an edit without a new version is noticed. Status is
  /// not part of it: retiring a regimen must not break the courses that run on it.
  package var fingerprint: String {
    let digits = Array("0123456789abcdef")
    return String(
      SHA256.hash(data: Array(canonicalForm.utf8)).prefix(16).flatMap { byte in
        [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      })
  }
}
