/// Our own signs in ASCII, one column for one column so that a layout never moves.
///
/// Letters are not signs: `Ł` and `é` pass. Only what we draw ourselves, and typographic quotes and dashes, have a twin
/// here.
enum Marks {
    /// The sign that says "there was more".
    static func ellipsis(unicode: Bool) -> UInt32 { unicode ? 0x2026 : 0x7E }

    /// The ASCII twin of a sign, or the scalar itself.
    static func ascii(_ scalar: UInt32) -> UInt32 {
        guard scalar >= 0x80 else { return scalar }
        if scalar >= 0x2400, scalar <= 0x2426 { return UInt32(UInt8(ascii: "?")) }
        if let twin = twins[scalar] { return twin }
        // Other line, block and geometric drawing: something rather than a blank.
        if scalar >= 0x2500, scalar <= 0x257F { return UInt32(UInt8(ascii: "+")) }
        if scalar >= 0x2580, scalar <= 0x259F { return UInt32(UInt8(ascii: "#")) }
        return scalar
    }

    /// Each sign with its twin.
    private static let twins: [UInt32: UInt32] = {
        let pairs = [
            "●* ◐+ ○o ◌o ·. •* ▸> ▹> ▾v ▴^ ▲^ ▼v ◂< ✓v ✔v ✗x ✘x ─- ━- │| ┃| …~",
            "‘' ’' ‚, “\" ”\" „\" ′' ″\" –- —- −- ‐- ‑- ‒-",
            "→> ←< ↑^ ↓v ↵/ ⟨< ⟩> «< »> ×x ÷/ ≤< ≥> ≠! ≈~ ▁_ ▂. ▃- ▄= ▅+ ▆* ▇% █# ▏| ▎| ▍| ▌| ▋# ▊# ▉#",
        ]
        var table: [UInt32: UInt32] = [:]
        for pair in pairs.flatMap({ $0.split(separator: " ") }) {
            let scalars = Array(pair.unicodeScalars)
            if scalars.count == 2 { table[scalars[0].value] = scalars[1].value }
        }
        return table
    }()
}
