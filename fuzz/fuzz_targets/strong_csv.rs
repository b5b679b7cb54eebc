#![no_main]

use libfuzzer_sys::fuzz_target;
use regimen::Catalog;
use regimen::prescription::MassUnit;

fuzz_target!(|text: &str| regimen_fuzz::log(text, |options, text| {
    options.strong_csv(text, Catalog::builtin(), MassUnit::Kg)
}));
