//! What a text holds, by the names of its fields.

use std::borrow::Cow;

/// The rows and other things that people take for the rows of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::import) enum Contents {
    FreeExerciseDb,
    Exercemus,
    WgerExercises,
    WgerBases,
    WgerTranslations,
    WgerImages,
    WgerVideos,
    WgerAliases,
    WgerComments,
    WgerMuscles,
    WgerLanguages,
    WgerLicences,
    WgerNumbered,
    WgerDeletions,
    WgerSearch,
    ApiRefusal,
    DjangoFixture,
    ExerciseDb,
    OwnCatalog,
}

/// What is recognised by fields that it has, all of them, and fields that it lacks.
const SIGNS: &[(Contents, &[&str], &[&str])] = {
    use Contents as C;
    &[
        (C::FreeExerciseDb, &["name", "primaryMuscles"], &[]),
        (C::Exercemus, &["name", "primary_muscles"], &[]),
        (C::OwnCatalog, &["id", "name", "kind", "setups"], &[]),
        (C::ExerciseDb, &["bodyPart", "target"], &[]),
        (C::ExerciseDb, &["bodyParts", "targetMuscles"], &[]),
        (C::DjangoFixture, &["model", "pk", "fields"], &[]),
        (C::WgerExercises, &["translations", "category"], &[]),
        (C::WgerExercises, &["translations", "muscles"], &[]),
        (C::WgerExercises, &["exercises", "muscles"], &[]),
        (C::WgerExercises, &["name", "muscles"], &[]),
        (
            C::WgerExercises,
            &["name", "description", "category"],
            &["primaryMuscles", "instructions"],
        ),
        (C::WgerBases, &["category", "muscles"], &["name", "translations", "exercises"]),
        (
            C::WgerTranslations,
            &["name", "description", "language"],
            &["category", "muscles"],
        ),
        (C::WgerImages, &["image", "is_main"], &["name"]),
        (C::WgerVideos, &["video", "is_main"], &["name"]),
        (C::WgerAliases, &["alias"], &["name"]),
        (C::WgerComments, &["comment"], &["name", "model_type"]),
        (C::WgerMuscles, &["name", "is_front"], &[]),
        (C::WgerDeletions, &["model_type", "uuid"], &[]),
        (C::WgerLicences, &["short_name", "full_name", "url"], &[]),
        (C::WgerLanguages, &["short_name", "full_name"], &[]),
        (C::WgerSearch, &["suggestions"], &[]),
        (C::ApiRefusal, &["detail"], &["name"]),
        // Rows that lack what tells them best.
        (C::FreeExerciseDb, &["name", "level"], &[]),
        (C::Exercemus, &["name", "instructions"], &[]),
    ]
};

impl Contents {
    /// What an object with these fields is, if it is known.
    pub(super) fn of(fields: &[Cow<'_, str>]) -> Option<Self> {
        let has = |name: &&str| fields.iter().any(|field| field == name);
        let mut signs = SIGNS.iter().filter(|(_, signs, others)| {
            signs.iter().all(has) && !others.iter().any(has)
        });
        if let Some((contents, ..)) = signs.next() {
            return Some(*contents);
        }
        // Equipment and categories are numbered names and nothing more.
        let mut names: Vec<&str> = fields.iter().map(Cow::as_ref).collect();
        names.sort_unstable();
        (names == ["id", "name"]).then_some(Self::WgerNumbered)
    }

    /// What it is, and what to do instead.
    pub(in crate::import) const fn said(self) -> &'static str {
        match self {
            Self::FreeExerciseDb => {
                "rows of free-exercise-db: read it with `free_exercise_db`"
            }
            Self::Exercemus => "rows of exercemus: read it with `exercemus`",
            Self::WgerExercises => "rows of wger: read it with `wger`",
            Self::WgerBases => {
                "rows of wger without names: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerTranslations => {
                "translations of wger without muscles: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerImages => {
                "pictures of wger, not exercises: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerVideos => {
                "films of wger, not exercises: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerAliases => {
                "other names of wger, not exercises: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerComments => {
                "comments of wger, not exercises: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerMuscles => {
                "muscles of wger, not exercises: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerLanguages => {
                "languages of wger, not exercises: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerLicences => {
                "licences of wger, not exercises: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerNumbered => {
                "a list of numbered names, such as equipment or categories of wger: give a page \
                 of `/api/v2/exerciseinfo/`"
            }
            Self::WgerDeletions => {
                "deletions of wger, not exercises: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::WgerSearch => {
                "hits of a search of wger: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::ApiRefusal => "the refusal of an API, not exercises: ask the API again",
            Self::DjangoFixture => {
                "rows of a database dump: give a page of `/api/v2/exerciseinfo/`"
            }
            Self::ExerciseDb => "rows of ExerciseDB, which is not supported",
            Self::OwnCatalog => {
                "a catalogue of this crate: read it as a `Catalog` with `serde_json`"
            }
        }
    }

    /// A short stable name, for programs.
    pub(in crate::import) const fn id(self) -> &'static str {
        match self {
            Self::FreeExerciseDb => "free-exercise-db",
            Self::Exercemus => "exercemus",
            Self::WgerExercises => "wger",
            Self::WgerBases => "wger-exercise",
            Self::WgerTranslations => "wger-exercise-translation",
            Self::WgerImages => "wger-exerciseimage",
            Self::WgerVideos => "wger-video",
            Self::WgerAliases => "wger-exercisealias",
            Self::WgerComments => "wger-exercisecomment",
            Self::WgerMuscles => "wger-muscle",
            Self::WgerLanguages => "wger-language",
            Self::WgerLicences => "wger-license",
            Self::WgerNumbered => "wger-numbered",
            Self::WgerDeletions => "wger-deletion-log",
            Self::WgerSearch => "wger-search",
            Self::ApiRefusal => "api-refusal",
            Self::DjangoFixture => "database-dump",
            Self::ExerciseDb => "exercisedb",
            Self::OwnCatalog => "regimen-catalog",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_reached() {
        for (contents, signs, _) in SIGNS {
            let fields: Vec<Cow<'_, str>> =
                signs.iter().map(|it| Cow::Borrowed(*it)).collect();
            assert_eq!(Contents::of(&fields), Some(*contents), "{signs:?}");
        }
    }
}
