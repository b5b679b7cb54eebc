//! What the registry knows of a code, and the macro that declares codes.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a code is about.
    #[non_exhaustive]
    pub enum Area: "area" {
        Routine = "routines",
        RoutineHint = "hints of refused routines",
        Advice = "advice on routines",
        Prescription = "prescriptions and quantities",
        Load = "loads that exist",
        Progress = "progression",
        Program = "programmes",
        ProgramHint = "hints of refused programmes",
        ProgramAdvice = "advice on programmes",
        Name = "names and ids",
        Exercise = "exercises",
        Rejection = "exercises that are ruled out",
        Substitute = "substitutes",
        Lint = "lints of a catalogue",
        Import = "imports",
        Log = "logs of other apps",
        Plan = "plans",
        Merit = "merits of choices in a plan",
        Unmet = "what plans leave undone",
        PassedOver = "exercises that plans pass over",
        PlanHint = "hints of plans",
        Model = "models",
        Export = "exports",
    }
}

/// One stable code: what it says, and what to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Code {
    pub(super) id: &'static str,
    pub(super) area: Area,
    pub(super) what: &'static str,
    pub(super) why: &'static str,
    pub(super) example: &'static str,
    pub(super) mend: &'static str,
}

impl Code {
    /// The code itself, such as `no-warm-up`. It never changes.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        self.id
    }

    /// What the code is about.
    #[must_use]
    pub const fn area(&self) -> Area {
        self.area
    }

    /// What was found.
    #[must_use]
    pub const fn what(&self) -> &'static str {
        self.what
    }

    /// Why that is reported.
    #[must_use]
    pub const fn why(&self) -> &'static str {
        self.why
    }

    /// An input or a situation that leads to the code.
    #[must_use]
    pub const fn example(&self) -> &'static str {
        self.example
    }

    /// How to mend it.
    #[must_use]
    pub const fn mend(&self) -> &'static str {
        self.mend
    }
}

/// Declares the codes of one file: a constant for each, which findings return, and the table
/// `CODES`, of which the page of codes is made.
macro_rules! codes {
    ($(
        $NAME:ident = $id:literal in $Area:ident {
            what: $what:literal,
            why: $why:literal,
            example: $example:literal,
            mend: $mend:literal $(,)?
        }
    )+) => {
        $( #[doc = $what] pub(crate) const $NAME: &str = $id; )+

        pub(super) static CODES: &[$crate::codes::Code] = &[ $(
            $crate::codes::Code {
                id: $NAME,
                area: $crate::codes::Area::$Area,
                what: $what,
                why: $why,
                example: $example,
                mend: $mend,
            },
        )+ ];
    };
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fmt::Write;

    use super::Area;
    use crate::codes::all;

    const INTRODUCTION: &str = "\
The stable codes of everything that this crate finds: what each means, and how to mend it.

Every finding and every error has a `code()` that never changes, and the same code in its JSON.
A program branches on the code and words the facts beside it in its own language.
";

    fn page() -> String {
        let mut page = INTRODUCTION.to_owned();
        for area in Area::ALL {
            let codes: Vec<_> = all().filter(|code| code.area() == *area).collect();
            if codes.is_empty() {
                continue;
            }
            write!(page, "\n# Codes of {}\n", area.name()).unwrap();
            for code in codes {
                write!(
                    page,
                    "\n## `{}`\n\n{} {}\n\n",
                    code.id(),
                    code.what(),
                    code.why()
                )
                .unwrap();
                writeln!(page, "- Example: {}\n- Mend: {}", code.example(), code.mend())
                    .unwrap();
            }
        }
        page
    }

    #[test]
    fn the_page_is_made_of_the_registry() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/codes/page.md");
        if std::env::var_os("REGIMEN_WRITE_CODES").is_some() {
            std::fs::write(path, page()).unwrap();
        }
        let written = std::fs::read_to_string(path).unwrap();
        assert!(
            written == page(),
            "src/codes/page.md is not what the registry says: run \
             `REGIMEN_WRITE_CODES=1 cargo test --lib codes` and look at the difference"
        );
    }

    #[test]
    fn codes_are_slugs_and_unique_in_their_area() {
        let mut seen = BTreeSet::new();
        for code in all() {
            assert!(crate::exercise::is_slug(code.id()), "{}", code.id());
            assert!(
                seen.insert((code.area(), code.id())),
                "{} is there twice",
                code.id()
            );
            for text in [code.what(), code.why(), code.example(), code.mend()] {
                assert!(text.ends_with('.'), "{}: {text}", code.id());
            }
        }
    }
}
