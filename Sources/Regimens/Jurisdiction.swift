/// Whose label applies where labels differ; a clinic's setting chooses, never a default.
package enum Jurisdiction: String, CaseIterable, Sendable, Hashable {
  case us
  case europeAndUK = "eu-uk"
  case other
}
