//! What a draft says of the whole routine.

use super::Found;
use crate::equipment::{Equipment, EquipmentSet, Kit, Place, ReadKit, is_nothing};
use crate::json::{
    Edit, Field, Json, Members, Number, Object, Shape, ShapeFault, TypeFault, child,
};
use crate::region::{BodyRegion, RegionSet};
use crate::routine::Violations;
use crate::routine::check::{Document, Hint, HintKind, Proposal, ViolationKind};
use crate::routine::format::NEWEST;
use crate::{Level, UnknownName};

pub(super) static DRAFT: Shape = Shape {
    what: "a draft",
    fields: &[
        Field { name: "format", words: &[], suits: |it| matches!(it, Json::Number(_)) },
        Field { name: "name", words: &[], suits: Json::is_text },
        Field { name: "kit", words: &["equipment"], suits: is_kit },
        Field {
            name: "spare",
            words: &["spared", "sparing", "avoid"],
            suits: Json::is_list,
        },
        Field { name: "ease", words: &["eased", "easing"], suits: Json::is_list },
        Field {
            name: "quiet",
            words: &["silent"],
            suits: |it| matches!(it, Json::Bool(_)),
        },
        Field { name: "level", words: &["difficulty"], suits: Json::is_text },
        Field { name: "steps", words: &["exercises"], suits: Json::is_list },
    ],
};

fn is_kit(json: &Json) -> bool {
    matches!(json, Json::List(_) | Json::Object(_) | Json::Text(_))
}

/// A whole draft, as short as one can be.
pub(super) const EXAMPLE: &str = r#"{"name": "Monday", "steps": [{"exercise": "cat-cow"}, {"exercise": "push-up", "prescription": "3x8-12"}]}"#;

/// The format, which is looked at before anything else.
pub(super) fn format(fields: &Object, found: &mut Found) -> Result<u32, Violations> {
    let newest = NEWEST;
    match fields.get("format") {
        Some(Json::Number(Number::Natural(format))) if *format > u64::from(newest) => {
            let kind = ViolationKind::NewerFormat { format: *format, newest };
            let mut newer = Found::default();
            newer.tell("/format", kind, None);
            Violations::new(newer.of(None, None, None).collect()).map_or(Ok(newest), Err)
        }
        None | Some(Json::Null) => Ok(1),
        Some(Json::Number(Number::Natural(format @ 1..))) => {
            Ok(u32::try_from(*format).unwrap_or(newest))
        }
        Some(other) => {
            let said = other.as_text().and_then(|text| text.trim().parse::<u32>().ok());
            let meant = said.filter(|format| (1..=newest).contains(format));
            let instead = Json::from(u64::from(meant.unwrap_or(newest)));
            found.write_instead("/format", "the number of a format", other, instead);
            Ok(newest)
        }
    }
}

pub(super) fn header(members: &Members<'_>, proposal: &mut Proposal, found: &mut Found) {
    match members.get("name") {
        Some((_, Json::Text(name))) => proposal.name = Some(name.clone()),
        Some((path, Json::Number(number))) => {
            let text = Json::Number(*number).to_string();
            found.write_instead(path, "a text", &Json::Number(*number), text.into());
        }
        Some((path, other)) => found.wrong_type(path, "a text", other),
        None => {
            let json = EXAMPLE.to_owned();
            found.missing("", "name", &DRAFT, Some(HintKind::Example { json }));
        }
    }
    let mut document = Document::default();
    kit(members, proposal, &mut document, found);
    proposal.constraints.spared = regions(members, "spare", found);
    proposal.constraints.eased = regions(members, "ease", found);
    match members.get("quiet") {
        Some((_, Json::Bool(quiet))) => {
            proposal.constraints = proposal.constraints.clone().quiet(*quiet);
        }
        Some((path, other)) => {
            let said = other.as_text().map(str::to_lowercase);
            let meant = match said.as_deref() {
                Some("true" | "yes") => Some(true),
                Some("false" | "no") => Some(false),
                _ => None,
            };
            match meant {
                Some(meant) => {
                    found.write_instead(path, "true or false", other, meant.into());
                }
                None => found.wrong_type(path, "true or false", other),
            }
        }
        None => {}
    }
    match members.get("level") {
        Some((path, Json::Text(name))) => match name.parse::<Level>() {
            Ok(level) => proposal.level = Some(level),
            Err(unknown) => found.unknown(path, ViolationKind::UnknownLevel, unknown),
        },
        Some((path, other)) => found.wrong_type(path, "the id of a level", other),
        None => {}
    }
    proposal.document = Some(document);
}

/// No answer tells more unknown words of one list than a person would read.
const MOST_UNKNOWN: usize = 100;

/// An unknown word counts as the first that is near; what else it may mean is not told as missing.
fn kit(
    members: &Members<'_>,
    proposal: &mut Proposal,
    document: &mut Document,
    found: &mut Found,
) {
    let Some((path, json)) = members.get("kit") else { return };
    document.has_kit = true;
    let FoundKit { kit, possible, list } = read_kit(json, path, found);
    document.equipment = list;
    proposal.set_kit(kit);
    proposal.possible = possible;
}

/// A kit that was read.
pub(crate) struct FoundKit {
    /// What is at hand, where an unknown word counts as the first that is near.
    pub(crate) kit: Kit,
    /// The same with everything that an unknown word may mean.
    pub(crate) possible: Kit,
    /// Where the list of equipment is, if it is one.
    pub(crate) list: Option<String>,
}

pub(crate) fn read_kit(json: &Json, path: &str, found: &mut Found) -> FoundKit {
    let read = ReadKit::new(json, path);
    found.faults.extend(read.faults);
    let place = match read.place {
        Some((_, Ok(place))) => place,
        Some((path, Err(unknown))) => {
            let meant = unknown.nearest().and_then(|name| name.parse().ok());
            found.unknown(&path, ViolationKind::UnknownPlace, unknown);
            meant.unwrap_or_default()
        }
        None => Place::default(),
    };
    let mut equipment = EquipmentSet::empty();
    let mut possible = EquipmentSet::empty();
    let mut unknown_words = 0;
    for piece in read.equipment {
        let unknown = match piece.name {
            Ok(item) => {
                equipment.insert(item);
                continue;
            }
            Err(unknown) => unknown,
        };
        unknown_words += 1;
        if unknown_words > MOST_UNKNOWN {
            continue;
        }
        if let Some(path) = piece.path.as_ref().filter(|_| is_nothing(unknown.value())) {
            let remove = Hint::with(HintKind::Remove, [Edit::remove(path.as_str())]);
            found.tell(path, ViolationKind::UnknownEquipment(unknown), [remove]);
            continue;
        }
        let meant = unknown.suggestions();
        let meant = meant.iter().filter_map(|name| name.parse::<Equipment>().ok());
        let meant: Vec<Equipment> = meant.collect();
        equipment.extend(meant.first().copied());
        possible.extend(meant);
        match piece.path {
            Some(path) => found.unknown(&path, ViolationKind::UnknownEquipment, unknown),
            None if unknown.nearest().is_none() => {
                found.tell(path, ViolationKind::UnknownEquipment(unknown), None::<Hint>);
            }
            None => {}
        }
    }
    FoundKit {
        kit: Kit::new(place, equipment),
        possible: Kit::new(place, equipment | possible),
        list: read.list,
    }
}

fn regions(members: &Members<'_>, field: &str, found: &mut Found) -> RegionSet {
    const EXPECTED: &str = "a list of regions";
    let mut regions = RegionSet::empty();
    let Some((path, json)) = members.get(field) else { return regions };
    let list = match json {
        Json::List(list) => list,
        // One region is a list that lacks its brackets.
        Json::Text(name) => {
            let read = name.parse::<BodyRegion>();
            let meant = match &read {
                Ok(region) => region.as_str(),
                Err(unknown) => unknown.nearest().unwrap_or(name),
            };
            let instead: Json = [meant].into_iter().collect();
            let fault = TypeFault::new(path, EXPECTED, json).or(instead);
            found.faults.push(ShapeFault::WrongType(fault));
            regions.extend(read.ok());
            return regions;
        }
        other => {
            found.wrong_type(path, EXPECTED, other);
            return regions;
        }
    };
    let mut unknown_words = 0;
    for (index, item) in list.iter().enumerate() {
        let path = child(path, index);
        match item {
            Json::Text(name) => match name.parse::<BodyRegion>() {
                Ok(region) => regions.insert(region),
                Err(unknown) => {
                    unknown_words += 1;
                    if unknown_words <= MOST_UNKNOWN {
                        let kind: fn(UnknownName) -> _ = ViolationKind::UnknownRegion;
                        found.unknown(&path, kind, unknown);
                    }
                }
            },
            other => found.wrong_type(&path, "the id of a region", other),
        }
    }
    regions
}
