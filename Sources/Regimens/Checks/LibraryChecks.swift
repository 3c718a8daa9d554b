/// Every check of regimens together.
package enum LibraryChecks {
  /// All checks, widest first.
  package static let all: [LibraryCheck] = [.librarySources, .libraryFamily, .libraryShared]
}
