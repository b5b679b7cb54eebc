//! Loads as JSON: short forms in human-readable formats, a structure in others.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::error::{InvalidLoads, LoadsErrorKind};
use super::{Kind, Loads};
use crate::prescription::{BandTension, Load, Mass};
use crate::text::clip;

/// The structured form.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Form {
    Any,
    Bar { bar: Mass, plates: Vec<(Mass, u32)> },
    Fixed(Vec<Mass>),
    Steps { from: Mass, to: Mass, by: Mass },
    Bands(Vec<BandTension>),
}

impl From<&Loads> for Form {
    fn from(loads: &Loads) -> Self {
        match &loads.0 {
            Kind::Any => Self::Any,
            Kind::Bar(bar) => {
                Self::Bar { bar: bar.bar(), plates: bar.counted().collect() }
            }
            Kind::Fixed(masses) => Self::Fixed(masses.all().to_vec()),
            Kind::Steps(steps) => {
                Self::Steps { from: steps.from, to: steps.to, by: steps.by }
            }
            Kind::Bands(bands) => Self::Bands(bands.clone()),
        }
    }
}

impl TryFrom<Form> for Loads {
    type Error = InvalidLoads;

    fn try_from(form: Form) -> Result<Self, InvalidLoads> {
        match form {
            Form::Any => Ok(Self::any()),
            Form::Bar { bar, plates } => Self::bar(bar, plates),
            Form::Fixed(masses) => Self::fixed(masses),
            Form::Steps { from, to, by } => Self::steps(from, to, by),
            Form::Bands(bands) => Self::bands(bands),
        }
    }
}

/// Plates as a map from the mass to the number.
struct Plates<'a>(&'a [(Mass, u32)]);

impl Serialize for Plates<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|(mass, many)| (mass, many)))
    }
}

impl Serialize for Loads {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let form = Form::from(self);
        if !to.is_human_readable() {
            return form.serialize(to);
        }
        match &form {
            Form::Any => to.serialize_str("any"),
            Form::Bar { bar, plates } => {
                let mut map = to.serialize_map(Some(2))?;
                map.serialize_entry("bar", bar)?;
                map.serialize_entry("plates", &Plates(plates))?;
                map.end()
            }
            Form::Fixed(masses) => masses.serialize(to),
            Form::Steps { from, to: last, by } => {
                let mut map = to.serialize_map(Some(3))?;
                map.serialize_entry("from", from)?;
                map.serialize_entry("to", last)?;
                map.serialize_entry("by", by)?;
                map.end()
            }
            Form::Bands(bands) => {
                to.collect_seq(bands.iter().map(|band| Load::Band(*band)))
            }
        }
    }
}

/// In human-readable formats one of the short forms that the [module](super) lists.
impl<'de> Deserialize<'de> for Loads {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            return from.deserialize_any(Short);
        }
        Self::try_from(Form::deserialize(from)?).map_err(de::Error::custom)
    }
}

struct Short;

impl<'de> Visitor<'de> for Short {
    type Value = Loads;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "\"any\", a list of masses or bands, a map with `bar` and `plates`, or one with \
             `from`, `to` and `by`",
        )
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Loads, E> {
        if text == "any" {
            return Ok(Loads::any());
        }
        Err(E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Loads, A::Error> {
        let (mut masses, mut bands) = (Vec::new(), Vec::new());
        while let Some(load) = list.next_element::<Load>()? {
            match load {
                Load::External(mass) if mass.high() == Some(mass.low()) => {
                    masses.push(mass.low());
                }
                Load::Band(tension) => bands.push(tension),
                load => return Err(mixed(&load)),
            }
        }
        let loads = match (masses.first(), bands.first()) {
            (Some(_), Some(band)) => return Err(mixed(&Load::Band(*band))),
            (None, Some(_)) => Loads::bands(bands),
            _ => Loads::fixed(masses),
        };
        loads.map_err(de::Error::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Loads, A::Error> {
        let form = MapForm::deserialize(de::value::MapAccessDeserializer::new(map))?;
        let loads = match form {
            MapForm { bar: Some(bar), plates, from: None, to: None, by: None } => {
                Loads::bar(bar, plates.unwrap_or_default().0)
            }
            MapForm {
                bar: None,
                plates: None,
                from: Some(from),
                to: Some(to),
                by: Some(by),
            } => Loads::steps(from, to, by),
            _ => return Err(de::Error::invalid_type(de::Unexpected::Map, &self)),
        };
        loads.map_err(de::Error::custom)
    }
}

fn mixed<E: de::Error>(load: &Load) -> E {
    let load = clip(&load.to_string()).into_owned();
    E::custom(InvalidLoads::from(LoadsErrorKind::Mixed { load }))
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct MapForm {
    bar: Option<Mass>,
    plates: Option<Counted>,
    from: Option<Mass>,
    to: Option<Mass>,
    by: Option<Mass>,
}

/// A map of plates in which no entry is lost, so that a mass that is there twice is refused.
#[derive(Default)]
struct Counted(Vec<(Mass, u32)>);

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(CountedMap)
    }
}

struct CountedMap;

impl<'de> Visitor<'de> for CountedMap {
    type Value = Counted;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map from the mass of a plate to the number of plates")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Counted, A::Error> {
        let mut plates = Vec::new();
        while let Some(entry) = map.next_entry()? {
            plates.push(entry);
        }
        Ok(Counted(plates))
    }
}
