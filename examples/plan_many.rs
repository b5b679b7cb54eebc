//! Plans and weeks as JSON lines from standard input, their outcomes as JSON lines in the same order,
//! on all cores.
//!
//! ```sh
//! echo '{"targets": ["back"], "minutes": 20}' | cargo run --example plan_many
//! split -l 100000 requests.jsonl --filter 'plan_many' > outcomes.jsonl
//! ```
//!
//! A line with `week` as a list is a week, any other a plan. Each line is answered with one line:
//! `{"outcome": ..}`, or `{"error": ..}` with `code`, `message` and facts. A line that cannot be read
//! is answered with the code `bad-line`, so that none is lost. Any program that sends lines through
//! another can run it: Spark's `pipe`, Hadoop streaming, GNU parallel.

#![expect(clippy::print_stderr, reason = "an example prints")]

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use rayon::prelude::*;
use regimen::{Catalog, Plan, Week};
use serde::Serialize;
use serde_json::{Value, json};

/// Lines that are read before they are answered, so that memory stays small.
const CHUNK: usize = 4_096;

fn main() -> ExitCode {
    match answer_all() {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads may stop reading.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn answer_all() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut output = io::BufWriter::new(io::stdout().lock());
    loop {
        let mut lines = Vec::new();
        while lines.len() < CHUNK {
            let mut line = Vec::new();
            if input.read_until(b'\n', &mut line)? == 0 {
                break;
            }
            lines.push(line);
        }
        if lines.is_empty() {
            return output.flush();
        }
        let answers: Vec<String> =
            lines.par_iter().map(|line| answer(line).to_string()).collect();
        for answer in answers {
            writeln!(output, "{answer}")?;
        }
    }
}

fn answer(line: &[u8]) -> Value {
    let value: Value = match serde_json::from_slice(line) {
        Ok(value) => value,
        Err(error) => return bad_line(&error),
    };
    let catalog = Catalog::builtin();
    if value.get("week").is_some_and(Value::is_array) {
        match serde_json::from_value::<Week>(value) {
            Ok(week) => outcome(week.solve(catalog)),
            Err(error) => bad_line(&error),
        }
    } else {
        match serde_json::from_value::<Plan>(value) {
            Ok(plan) => outcome(plan.solve(catalog)),
            Err(error) => bad_line(&error),
        }
    }
}

fn bad_line(error: &serde_json::Error) -> Value {
    json!({ "error": { "code": "bad-line", "message": error.to_string() } })
}

fn outcome<T: Serialize, E: Serialize>(answer: Result<T, E>) -> Value {
    let written = match answer {
        Ok(outcome) => serde_json::to_value(outcome).map(|it| json!({ "outcome": it })),
        Err(error) => serde_json::to_value(error).map(|it| json!({ "error": it })),
    };
    written.unwrap_or_else(|error| bad_line(&error))
}
