// swift-tools-version: 6.2
import PackageDescription

/// The strict settings of every target of this package.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "passerelle",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "passerelle", targets: ["passerelle"]),
    .executable(name: "passerelle-bench", targets: ["Bench"]),
    .library(name: "Voting", targets: ["Voting"]),
    .library(name: "Matching", targets: ["Matching"]),
    .library(name: "Networks", targets: ["Networks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections.git", exact: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl.git", exact: "2.37.6"),
    .package(url: "https://github.com/swift-server/async-http-client.git", exact: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
  ],
  targets: [
    // Pure: no input or output, no clock, no randomness.
    .target(name: "Kernel", swiftSettings: house),
    .target(name: "Markup", dependencies: ["Kernel"], swiftSettings: house),
    .target(name: "Voting", swiftSettings: house),
    .target(name: "Tables", swiftSettings: house),
    .target(name: "Matching", dependencies: ["Tables"], swiftSettings: house),
    .target(name: "Networks", dependencies: ["Tables"], swiftSettings: house),
    .target(
      name: "Activities",
      dependencies: ["Kernel", "Markup", .product(name: "HashTreeCollections", package: "swift-collections")],
      swiftSettings: house),
    .target(name: "People", dependencies: ["Kernel"], swiftSettings: house),
    .target(
      name: "Sessions",
      dependencies: [
        "Kernel", "Markup", "Activities", .product(name: "HashTreeCollections", package: "swift-collections"),
      ],
      swiftSettings: house),

    // The log: the port with its in-memory form, its contract, and the adapter that alone knows SQLite.
    .target(name: "EventLog", dependencies: ["Kernel"], swiftSettings: house),
    .target(name: "EventLogContract", dependencies: ["EventLog", "Kernel"], swiftSettings: house),
    .target(
      name: "EventLogSQLite",
      dependencies: ["EventLog", "Kernel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: house),

    .target(
      name: "Application",
      dependencies: [
        "Kernel", "Markup", "Activities", "People", "Sessions", "EventLog",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "DequeModule", package: "swift-collections"),
        .product(name: "HashTreeCollections", package: "swift-collections"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    // Speaks HTTP and SSE as phones do, for rehearsals and measures.
    .target(
      name: "Phones",
      dependencies: [
        "Kernel", "Activities", "Application",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      path: "Benchmarks/Phones", swiftSettings: house),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(
      name: "Web",
      dependencies: [
        "Kernel", "Markup", "Activities", "People", "Sessions", "EventLog", "Application", "Phones", "CQREncode",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),
    .executableTarget(
      name: "passerelle",
      dependencies: [
        "Kernel", "Voting", "Matching", "Networks", "Tables", "Activities", "People", "Sessions", "EventLog",
        "EventLogSQLite", "Application", "Phones", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),

    // Times one engine on one file, for script/bench.
    .executableTarget(
      name: "Stopwatch", dependencies: ["Matching", "Networks", "Tables"], path: "Benchmarks/Stopwatch",
      swiftSettings: house),
    // Measures the server; script/bench runs it.
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Kernel", "Activities", "People", "Sessions", "EventLog", "EventLogSQLite", "Application", "Phones", "Web",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Benchmarks/Bench", swiftSettings: house),

    // Reads the sources themselves.
    .testTarget(name: "PackageTests", swiftSettings: house),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "Tables"], swiftSettings: house),
    .testTarget(
      name: "NetworksTests", dependencies: ["Networks", "Tables"], exclude: ["Data"], swiftSettings: house),
    .testTarget(name: "KernelTests", dependencies: ["Kernel"], swiftSettings: house),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "Kernel"], swiftSettings: house),
    .testTarget(name: "VotingTests", dependencies: ["Voting"], exclude: ["Data"], swiftSettings: house),
    // The kind that CONTRIBUTING.md makes, for the tests that a kind needs nothing else.
    .target(
      name: "SampleKind", dependencies: ["Activities", "Kernel", "Markup"], path: "Tests/SampleKind",
      swiftSettings: house),
    .testTarget(
      name: "ActivitiesTests", dependencies: ["Activities", "Kernel", "Markup", "SampleKind"], swiftSettings: house),
    .testTarget(name: "PeopleTests", dependencies: ["People", "Kernel"], swiftSettings: house),
    .testTarget(
      name: "SessionsTests", dependencies: ["Sessions", "Activities", "Kernel", "Markup"], swiftSettings: house),
    .testTarget(
      name: "EventLogTests", dependencies: ["EventLog", "EventLogContract", "Kernel"], swiftSettings: house),
    // Appends until it is killed, for the test that kills it.
    .executableTarget(
      name: "LogWriter", dependencies: ["EventLogSQLite", "EventLog", "Kernel"], path: "Tests/LogWriter",
      swiftSettings: house),
    .testTarget(
      name: "EventLogSQLiteTests",
      dependencies: [
        "EventLogSQLite", "EventLog", "EventLogContract", "Kernel", "LogWriter",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "ApplicationTests",
      dependencies: ["Application", "EventLog", "Kernel", "Markup", "People", "Sessions", "Activities"],
      swiftSettings: house),
    .testTarget(
      name: "PhonesTests",
      dependencies: [
        "Phones", "Activities", "Application", "Kernel",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Web", "Application", "EventLog", "Kernel", "Markup", "People", "Phones", "Sessions", "Activities",
        "SampleKind",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: house),
  ]
)
