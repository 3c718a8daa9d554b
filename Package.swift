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
  products: [.executable(name: "osteon", targets: ["osteon"])],
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
    .target(name: "CCbc"),
    .target(name: "Chairs", dependencies: ["CCbc"], swiftSettings: strict),
    .target(name: "ChairVerifier", swiftSettings: strict),
    .target(
      name: "Clinic",
      dependencies: [
        "CivilTime", "Quantities", "Regimens", "Courses", "RegimenFiles", "Calendars", "Chairs",
        "ChairVerifier",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "osteon",
      dependencies: [
        "CivilTime", "Quantities", "Regimens", "Courses", "RegimenFiles", "Calendars", "Clinic",
        "ChairVerifier",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "CivilTimeTests", dependencies: ["CivilTime", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "QuantitiesTests", dependencies: ["Quantities", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DosingTests",
      dependencies: [
        "CivilTime", "Quantities", "Regimens", "RegimenFiles", "Dosing", "TestSupport",
      ],
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
      dependencies: [
        "CivilTime", "Quantities", "Regimens", "Dosing", "Courses", "RegimenFiles", "TestSupport",
      ],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "CalendarsTests",
      dependencies: ["CivilTime", "Regimens", "Courses", "RegimenFiles", "Calendars"],
      exclude: ["Readers"], resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "ChairsTests", dependencies: ["Chairs"], swiftSettings: strict),
    .testTarget(
      name: "ChairVerifierTests", dependencies: ["ChairVerifier"], swiftSettings: strict),
    .testTarget(
      name: "ClinicTests",
      dependencies: [
        "CivilTime", "Regimens", "Courses", "RegimenFiles", "Chairs", "ChairVerifier", "Clinic",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "CivilTime", "Quantities", "Regimens", "Courses", "RegimenFiles", "Calendars", "Clinic",
        "osteon",
      ],
      swiftSettings: strict),
  ]
)

// Benchmarks are built only when asked for: OSTEON_BENCHMARKS=1 swift run -c release osteon-benchmark
if Context.environment["OSTEON_BENCHMARKS"] != nil {
  package.targets += [
    .executableTarget(
      name: "osteon-benchmark",
      dependencies: [
        "CivilTime", "Quantities", "Regimens", "Dosing", "Courses", "RegimenFiles", "Calendars",
        "ChairVerifier",
      ],
      path: "Tests/Benchmarks/Benchmark", swiftSettings: strict),
    .executableTarget(
      name: "arguments-only",
      dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Tests/Benchmarks/ArgumentsOnly", swiftSettings: strict),
  ]
}
