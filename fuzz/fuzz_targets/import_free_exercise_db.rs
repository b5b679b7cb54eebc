#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| regimen_fuzz::import(text, |options, text| options.free_exercise_db(text)));
