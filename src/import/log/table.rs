//! Reading a table by the names of its columns.

use crate::import::ImportError;
use crate::text::clip;

/// A table of comma-separated values with a header.
pub(crate) struct Table<'a> {
    format: &'static str,
    reader: csv::Reader<&'a [u8]>,
    columns: Vec<String>,
}

/// One row of a table.
pub(crate) struct Record<'a> {
    fields: &'a csv::StringRecord,
    columns: &'a [String],
}

impl<'a> Table<'a> {
    /// Reads the header; the mark between fields is the one of two that the header has more of.
    pub(crate) fn new(format: &'static str, text: &'a str) -> Result<Self, ImportError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let header = text.lines().next().unwrap_or_default();
        let many = |mark: char| header.matches(mark).count();
        let delimiter = if many(';') > many(',') { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .from_reader(text.as_bytes());
        let header = reader.headers();
        let header =
            header.map_err(|error| ImportError::table(format, error.to_string()))?;
        let name = |column: &str| column.trim().to_ascii_lowercase();
        let columns = header.iter().map(name).collect();
        Ok(Self { format, reader, columns })
    }

    /// Whether there is a column.
    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|other| other == column)
    }

    /// Returns an error if the table lacks one of these columns.
    pub(crate) fn require(&self, columns: &[&str]) -> Result<(), ImportError> {
        let Some(missing) = columns.iter().find(|column| !self.has(column)) else {
            return Ok(());
        };
        let header = clip(&self.columns.join(", ")).into_owned();
        let why = format!(
            "there is no column `{missing}` among `{header}`; export it with the app in English"
        );
        Err(ImportError::table(self.format, why))
    }

    /// Reads row by row; `false` at the end.
    pub(crate) fn read(
        &mut self,
        fields: &mut csv::StringRecord,
    ) -> Result<bool, ImportError> {
        let read = self.reader.read_record(fields);
        read.map_err(|error| ImportError::table(self.format, error.to_string()))
    }

    pub(crate) fn record<'r>(&'r self, fields: &'r csv::StringRecord) -> Record<'r> {
        Record { fields, columns: &self.columns }
    }
}

impl<'r> Record<'r> {
    /// The value of a column without spaces around it; the empty text where it has none.
    pub(crate) fn get(&self, column: &str) -> &'r str {
        let place = self.columns.iter().position(|other| other == column);
        place.and_then(|place| self.fields.get(place)).unwrap_or_default().trim()
    }
}
