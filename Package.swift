// swift-tools-version: 6.1
import PackageDescription

/// Settings shared by every target: Swift 6 mode, and imports that say what they expose.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A module of the house: imports point one way, from the command line down to civil time.
func room(_ name: String, needs: [Target.Dependency] = [], reads: [String] = []) -> [Target] {
  [
    .target(name: name, dependencies: needs, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.target(name: name)] + needs.filter { if case .productItem = $0 { false } else { true } },
      resources: reads.map { .copy($0) },
      swiftSettings: strict),
  ]
}

let package = Package(
  name: "osteon",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "osteon", targets: ["osteon"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: room("CivilTime")
    + room("Quantities")
    + room(
      "Regimens",
      needs: ["CivilTime", "Quantities", .product(name: "Crypto", package: "swift-crypto")])
    + room("Dosing", needs: ["Regimens", "CivilTime", "Quantities"])
    + room("Courses", needs: ["Dosing", "Regimens", "CivilTime", "Quantities"])
    + room(
      "RegimenFiles",
      needs: [
        "Courses", "Regimens", "CivilTime", "Quantities", .product(name: "Yams", package: "Yams"),
      ])
    + [
      .systemLibrary(
        name: "CLibical", providers: [.apt(["libical-dev"]), .brew(["libical"])])
    ]
    + room(
      "Calendars",
      needs: [
        "CLibical", "Courses", "CivilTime", .product(name: "Crypto", package: "swift-crypto"),
      ], reads: ["Fixtures"])
    + room(
      "Clinic",
      needs: ["Calendars", "RegimenFiles", "Courses", "Dosing", "Regimens", "CivilTime", "Quantities"])
    + [
      .executableTarget(
        name: "osteon",
        dependencies: [
          "Clinic", .product(name: "ArgumentParser", package: "swift-argument-parser"),
        ],
        swiftSettings: strict),
      .testTarget(name: "osteonTests", dependencies: ["Clinic"], swiftSettings: strict),
    ]
)
