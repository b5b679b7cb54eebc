//! What must not compile, and what the compiler says of it.

use std::process::Command;

/// The compiler whose words the recorded messages are.
const RECORDED_WITH: &str = "rustc 1.95.";

/// Compilers word their messages each in their own way, so the recorded ones are compared with
/// one version only; that the programs do not compile is tested everywhere, as doc tests of
/// `RoutineBuilder`.
#[test]
fn the_order_is_kept_by_the_compiler() {
    let version = Command::new("rustc").arg("--version").output().unwrap().stdout;
    if String::from_utf8_lossy(&version).starts_with(RECORDED_WITH) {
        trybuild::TestCases::new().compile_fail("tests/compile_fail/*.rs");
    }
}
