#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What stands in a folder.
package enum Folder {
  /// The names of a folder's YAML files, sorted; nil when there is no such folder, or it may not be read.
  package static func yamlFiles(in path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".yaml") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether anything stands at a path.
  package static func holds(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
