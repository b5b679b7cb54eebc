//! Reasons as data.

use serde::ser::{Serialize, Serializer};

use super::{Change, ProgressReason, Reason, Short};
use crate::finding::serialize_finding;
use crate::prescription::{BandTension, Effort, Load};

impl Serialize for ProgressReason {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        #[derive(serde::Serialize)]
        struct Facts<'a> {
            #[serde(flatten)]
            change: Option<&'a Change>,
            #[serde(skip_serializing_if = "Vec::is_empty")]
            skipped: Vec<BandTension>,
            #[serde(flatten)]
            more: More<'a>,
        }
        #[derive(serde::Serialize)]
        #[serde(untagged)]
        enum More<'a> {
            None {},
            Proof {
                done: &'a [u32],
            },
            Misses {
                misses: u32,
            },
            Missed {
                #[serde(flatten)]
                short: &'a Short,
                misses: u32,
                of: Option<u32>,
            },
            Short(&'a Short),
            Count {
                done: u32,
                of: u32,
            },
            Lighter {
                set: u32,
                asked: &'a Load,
                lifted: &'a Load,
            },
            TooHard {
                set: u32,
                asked: Effort,
                told: Effort,
            },
            Hits {
                hits: u32,
                of: u32,
            },
            Load {
                load: Option<&'a Load>,
            },
            Turn {
                turn: u32,
                of: u32,
            },
            Days {
                days: u32,
            },
        }
        let more = match &self.reason {
            Reason::Up { done, .. } => More::Proof { done },
            Reason::Down { misses, .. } | Reason::AtTheBottom { misses, .. } => {
                More::Misses { misses: *misses }
            }
            Reason::Missed { short, misses, of } => {
                More::Missed { short, misses: *misses, of: *of }
            }
            Reason::Short(short) => More::Short(short),
            Reason::Incomplete { done, of } => More::Count { done: *done, of: *of },
            Reason::Lighter { set, asked, lifted } => {
                More::Lighter { set: *set, asked, lifted }
            }
            Reason::TooHard { set, asked, told } => {
                More::TooHard { set: *set, asked: *asked, told: *told }
            }
            Reason::Hits { hits, of, .. } => More::Hits { hits: *hits, of: *of },
            Reason::FirstTime { load } | Reason::NoHeavier { load, .. } => {
                More::Load { load: load.as_ref() }
            }
            Reason::NextTurn { turn, of } => More::Turn { turn: *turn, of: *of },
            Reason::Back { days, .. } | Reason::NoBreak { days } => {
                More::Days { days: *days }
            }
            Reason::Deload | Reason::NoMax | Reason::AtTheTop => More::None {},
        };
        let change = self.change();
        let skipped = change.map(Change::skipped).unwrap_or_default();
        serialize_finding(to, self.code(), self, &Facts { change, skipped, more })
    }
}
