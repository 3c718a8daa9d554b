/// Where a number of a regimen was read, and how far it may be trusted.
package struct Source: Hashable, Sendable {
  /// How a figure came into the file.
  package enum Mark: String, CaseIterable, Sendable, Hashable {
    /// A stored page that states the figure was read.
    case read
    /// The figure is known to the field but no page that shows it was read; check before use.
    case knowledge
    /// No label or guideline publishes it: the planner's own default, shown as such.
    case localDefault = "local-default"
    /// Computed here from other sourced figures.
    case computed
  }

  /// The short key that citations use, for example `S1`.
  package let key: String
  /// How far the source may be trusted.
  package let mark: Mark
  /// Title or reference, in words a reader can look up.
  package let citation: String

  /// Describes one source.
  package init(key: String, mark: Mark, citation: String) {
    self.key = key
    self.mark = mark
    self.citation = citation
  }

  /// The citation as a finding prints it, with its mark of trust where that is less than a page that was read.
  package var words: String {
    switch mark {
    case .read: citation
    case .knowledge: "\(citation) (from knowledge, verify)"
    case .localDefault: "local default"
    case .computed: "\(citation) (computed)"
    }
  }
}
