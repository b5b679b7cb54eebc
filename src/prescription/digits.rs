//! Numbers as digits.

use std::fmt::{self, Write};

/// Writes a number without regard to width or sign: those are for the whole it is part of.
pub(super) fn digits(f: &mut dyn Write, mut number: u32) -> fmt::Result {
    let mut bytes = [b'0'; 10];
    let mut count = 1;
    for byte in bytes.iter_mut().rev() {
        *byte += u8::try_from(number % 10).unwrap_or_default();
        number /= 10;
        if number == 0 {
            break;
        }
        count += 1;
    }
    let (_, written) = bytes.split_at(bytes.len() - count);
    f.write_str(std::str::from_utf8(written).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_standard_library_writes_them() {
        for number in [0, 7, 10, 42, 999, 1000, 100_000, u32::MAX] {
            let mut text = String::new();
            digits(&mut text, number).unwrap();
            assert_eq!(text, number.to_string());
        }
    }
}
