#![no_main]

use libfuzzer_sys::fuzz_target;
use regimen::Catalog;

fuzz_target!(|text: &str| regimen_fuzz::log(text, |options, text| {
    options.hevy_csv(text, Catalog::builtin())
}));
