//! Codes of loads that exist, of rounding to them, and of ramps.

codes! {
    NO_LOADS = "no-loads" in Load {
        what: "The list of loads is empty.",
        why: "No mass could be rounded to it.",
        example: "`[]` for the dumbbells at hand.",
        mend: "List the loads at hand, or leave the equipment out: every mass is then taken to exist.",
    }
    ODD_PLATES = "odd-plates" in Load {
        what: "The number of plates of one mass is odd.",
        why: "Plates are loaded in pairs, one on each side.",
        example: "`{\"20kg\": 3}`.",
        mend: "Count both plates of every pair, and leave single plates out.",
    }
    PLATE_TWICE = "plate-twice" in Load {
        what: "One mass of plates is counted twice.",
        why: "It is unclear whether the second number replaces the first or adds to it.",
        example: "`{\"20kg\": 2, \"20.0kg\": 4}`.",
        mend: "Give one number for each mass.",
    }
    MIXED_LOADS = "mixed-loads" in Load {
        what: "A list of loads has something else than single masses, or masses and bands together.",
        why: "Loads of one piece of equipment are compared by one scale.",
        example: "`[\"5kg\", \"band-light\"]`.",
        mend: "List masses such as `5kg`, or bands such as `band-light`.",
    }
    ROUNDED = "rounded" in Load {
        what: "A mass was rounded to a load that exists.",
        why: "The exact mass cannot be loaded; `reason` says which neighbour was taken, and why.",
        example: "47.4 kg on a bar of 20 kg with pairs down to 1.25 kg: 47.5 kg.",
        mend: "Nothing is wrong; the exact aim is kept, so that nothing accumulates.",
    }
    BAD_RAMP = "bad-ramp" in Load {
        what: "The text is not a ramp.",
        why: "A ramp is `usual`, `none`, or sets with a share of the working load.",
        example: "`5x40kg`.",
        mend: "Write sets such as `5x40% 3x60% 2x80%`.",
    }
}
