// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "osteon",
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(name: "CivilTime", swiftSettings: strict),
    .target(name: "Quantities", swiftSettings: strict),
    .target(
      name: "Regimens",
      dependencies: ["CivilTime", "Quantities", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "Dosing", dependencies: ["CivilTime", "Quantities", "Regimens"], swiftSettings: strict),
    .target(
      name: "Courses", dependencies: ["CivilTime", "Quantities", "Regimens", "Dosing"],
      swiftSettings: strict),
    .target(
      name: "RegimenFiles",
      dependencies: [
        "CivilTime", "Quantities", "Regimens", "Dosing", "Courses",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .systemLibrary(
      name: "CLibical", providers: [.apt(["libical-dev"]), .brew(["libical"])]),
    .target(
      name: "Calendars",
      dependencies: [
        "CLibical", "CivilTime", "Regimens", "Courses",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .systemLibrary(
      name: "CCbc", providers: [.apt(["coinor-libcbc-dev"]), .brew(["cbc"])]),
    .target(name: "Chairs", dependencies: ["CivilTime", "CCbc"], swiftSettings: strict),
    .target(name: "ChairVerifier", swiftSettings: strict),

    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"], swiftSettings: strict),
    .testTarget(name: "QuantitiesTests", dependencies: ["Quantities"], swiftSettings: strict),
    .testTarget(
      name: "DosingTests", dependencies: ["CivilTime", "Quantities", "Regimens", "Dosing"],
      swiftSettings: strict),
    .testTarget(
      name: "RegimensTests",
      dependencies: ["CivilTime", "Quantities", "Regimens", "RegimenFiles"], swiftSettings: strict),
    .testTarget(
      name: "RegimenFilesTests",
      dependencies: ["CivilTime", "Quantities", "Regimens", "Courses", "RegimenFiles"],
      swiftSettings: strict),
    .testTarget(
      name: "CoursesTests",
      dependencies: ["CivilTime", "Quantities", "Regimens", "Dosing", "Courses", "RegimenFiles"],
      swiftSettings: strict),
    .testTarget(
      name: "CalendarsTests",
      dependencies: ["CivilTime", "Regimens", "Courses", "RegimenFiles", "Calendars"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "ChairsTests", dependencies: ["Chairs", "ChairVerifier"], swiftSettings: strict),
    .testTarget(
      name: "ChairVerifierTests", dependencies: ["ChairVerifier"], swiftSettings: strict),
  ]
)
