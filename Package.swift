// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours is built the same way: Swift 6, warnings are errors.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "ehcpanel",
    products: [.executable(name: "ehcpanel", targets: ["ehcpanel"])],
    dependencies: [
        // The command line: parsing, help and completion.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // The index: SQLite with FTS5, over the system's library.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Rule packs and settings.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Letters and papers that a council can edit.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // What the system lends: headers only, no state.
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CLibcrypto", providers: [.apt(["libssl-dev"])]),
        // The C that must hold state for the terminal: crash guard, signalfd, memfd. Knows nothing of ours.
        .target(name: "CTerminalGuard"),
        // The files that ship inside the program, as bytes. Knows nothing.
        .target(
            name: "Assets", path: "Assets",
            exclude: ["rules", "letters", "reference", "sample"],
            sources: ["Assets.c"], publicHeadersPath: "include"),

        // Text into styled cells. Pure; imports nothing of ours.
        .target(name: "Canvas", swiftSettings: strict),
        // The only importer of ncurses: session, frames, keys, signals.
        .target(name: "Terminal", dependencies: ["Canvas", "CNcurses", "CTerminalGuard"], swiftSettings: strict),

        // The domain: cases, gates, evidence, matrix, decisions, clocks, rules. Pure; imports nothing of ours.
        .target(name: "PanelModel", dependencies: [yams], swiftSettings: strict),
        // The journal: the only writer of files of record. Knows the model's words.
        .target(name: "PanelRecord", dependencies: ["PanelModel", "CLibcrypto"], swiftSettings: strict),
        // SQLite made from the record, and every query that the screens ask. Knows the model's words.
        .target(name: "PanelIndex", dependencies: ["PanelModel", grdb], swiftSettings: strict),
        // What comes in and goes out on paper: tables, letters, logs. Knows the model; reads its alias table as YAML.
        .target(name: "PanelPapers", dependencies: ["PanelModel", mustache, yams], swiftSettings: strict),
        // The use cases: validates, records, indexes. The one place that knows record, index and papers together.
        .target(
            name: "PanelDesk", dependencies: ["PanelModel", "PanelRecord", "PanelIndex", "PanelPapers", "Assets"],
            swiftSettings: strict),
        // State, update, view and the command table. Knows no terminal.
        .target(name: "PanelScreens", dependencies: ["PanelDesk", "PanelModel", "Canvas"], swiftSettings: strict),
        // The command line; wires the terminal to the screens.
        .executableTarget(
            name: "ehcpanel",
            dependencies: ["Terminal", "PanelScreens", "PanelDesk", "PanelModel", "Canvas", arguments],
            swiftSettings: strict),

        .testTarget(name: "CanvasTests", dependencies: ["Canvas"], path: "Tests/Canvas", swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "Canvas"], path: "Tests/Terminal", swiftSettings: strict),
        .testTarget(
            name: "PanelModelTests", dependencies: ["PanelModel"], path: "Tests/PanelModel",
            exclude: [
                "Reasons/corpus-frames.tsv", "Reasons/corpus-fresh.tsv", "Reasons/corpus-held.tsv",
                "Reasons/corpus-late.tsv",
                "Reasons/corpus-more.tsv", "Reasons/corpus-train.tsv", "Reasons/corpus-tune.tsv",
                "Reasons/corpus-unseen.tsv", "Reasons/corpus-voices.tsv",
            ], swiftSettings: strict),
        .testTarget(
            name: "PanelRecordTests", dependencies: ["PanelRecord", "PanelModel"], path: "Tests/PanelRecord",
            swiftSettings: strict),
        .testTarget(
            name: "PanelIndexTests", dependencies: ["PanelIndex", "PanelModel"], path: "Tests/PanelIndex",
            swiftSettings: strict),
        .testTarget(
            name: "PanelPapersTests", dependencies: ["PanelPapers", "PanelModel"], path: "Tests/PanelPapers",
            exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "PanelDeskTests", dependencies: ["PanelDesk", "PanelPapers", "PanelRecord", "PanelModel"],
            path: "Tests/PanelDesk",
            swiftSettings: strict),
        .testTarget(
            name: "PanelScreensTests", dependencies: ["PanelScreens", "PanelDesk", "PanelModel", "Canvas"],
            path: "Tests/PanelScreens", exclude: ["Golden"], swiftSettings: strict),
        .testTarget(name: "EndToEndTests", dependencies: ["ehcpanel"], path: "Tests/EndToEnd", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
