//! Bytes of a FIT file: header, definitions, records and checksum.

/// A field's value in the base type that it is written with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    Enum(u8),
    U16(u16),
    U32(u32),
    /// A 32-bit number of which 0 means none.
    U32z(u32),
    /// At most 254 bytes; a NUL follows.
    Text(&'a str),
}

impl Value<'_> {
    fn base_type(&self) -> u8 {
        match self {
            Self::Enum(_) => 0x00,
            Self::U16(_) => 0x84,
            Self::U32(_) => 0x86,
            Self::U32z(_) => 0x8c,
            Self::Text(_) => 0x07,
        }
    }

    fn size(&self) -> u8 {
        match self {
            Self::Enum(_) => 1,
            Self::U16(_) => 2,
            Self::U32(_) | Self::U32z(_) => 4,
            Self::Text(text) => u8::try_from(text.len() + 1).unwrap_or(u8::MAX),
        }
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Enum(value) => bytes.push(*value),
            Self::U16(value) => bytes.extend(value.to_le_bytes()),
            Self::U32(value) | Self::U32z(value) => bytes.extend(value.to_le_bytes()),
            Self::Text(text) => {
                let room = usize::from(self.size()) - 1;
                bytes.extend(text.bytes().take(room));
                bytes.push(0);
            }
        }
    }
}

/// A field: its number in the message, and its value.
pub(super) type Field<'a> = (u8, Value<'a>);

/// Records one after the other. All use local message 0, which is defined anew when it changes.
#[derive(Debug, Default)]
pub(super) struct Records {
    bytes: Vec<u8>,
    definition: Vec<u8>,
}

impl Records {
    /// Adds a message by its global number.
    pub(super) fn add(&mut self, message: u16, fields: &[Field<'_>]) {
        let mut definition = vec![0x40, 0, 0];
        definition.extend(message.to_le_bytes());
        definition.push(u8::try_from(fields.len()).unwrap_or(u8::MAX));
        for (number, value) in fields {
            definition.extend([*number, value.size(), value.base_type()]);
        }
        if definition != self.definition {
            self.bytes.extend(&definition);
            self.definition = definition;
        }
        self.bytes.push(0);
        for (_, value) in fields {
            value.write(&mut self.bytes);
        }
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

/// Version 1.0 of the protocol, which has all that is written here.
const PROTOCOL: u8 = 0x10;

/// The version of the profile of which the numbers are, 21.158.
const PROFILE: u16 = 21_158;

/// A whole file of records that follow each other.
pub(super) fn file(first: &Records, rest: &Records) -> Vec<u8> {
    let length = first.bytes.len() + rest.bytes.len();
    let mut file = vec![14, PROTOCOL];
    file.extend(PROFILE.to_le_bytes());
    file.extend(u32::try_from(length).unwrap_or(u32::MAX).to_le_bytes());
    file.extend(b".FIT");
    file.extend(checksum(&file).to_le_bytes());
    file.extend(&first.bytes);
    file.extend(&rest.bytes);
    file.extend(checksum(&file).to_le_bytes());
    file
}

/// CRC-16/ARC: the reflected polynomial 0xa001, beginning with 0.
fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0, |checksum, byte| {
        (0..8).fold(checksum ^ u16::from(*byte), |sum: u16, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xa001 } else { sum >> 1 }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_crc_16_arc() {
        assert_eq!(checksum(b"123456789"), 0xbb3d);
    }

    #[test]
    fn a_definition_is_repeated_only_where_it_changes() {
        let mut records = Records::default();
        records.add(26, &[(6, Value::U16(3))]);
        records.add(26, &[(6, Value::U16(4))]);
        records.add(26, &[(8, Value::Text("é"))]);
        assert_eq!(
            records.bytes(),
            [
                0x40, 0, 0, 26, 0, 1, 6, 2, 0x84, 0, 3, 0, //
                0, 4, 0, //
                0x40, 0, 0, 26, 0, 1, 8, 3, 0x07, 0, 0xc3, 0xa9, 0,
            ]
        );
    }

    #[test]
    fn a_file_has_a_header_and_two_checksums() {
        let mut records = Records::default();
        records.add(26, &[(6, Value::U16(3))]);
        let file = file(&records, &Records::default());
        assert_eq!(file[..2], [14, 0x10]);
        assert_eq!(file[4..12], [12, 0, 0, 0, b'.', b'F', b'I', b'T']);
        assert_eq!(file.len(), 14 + 12 + 2);
        // The checksum of a text and its checksum is 0.
        assert_eq!((checksum(&file[..14]), checksum(&file)), (0, 0));
    }
}
