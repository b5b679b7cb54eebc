//! The trials, reviews and consensus statements that claims rest on, by first author.

use super::Study;

const fn study(author: &'static str, year: u16, doi: &'static str) -> Study {
    Study { author, year, doi: Some(doi) }
}

const fn without_doi(author: &'static str, year: u16) -> Study {
    Study { author, year, doi: None }
}

/// Strength training against trapezius myalgia: randomised, 48 women in monotonous jobs.
pub(super) const ANDERSEN_2008: Study = study("Andersen", 2008, "10.1002/art.23256");
/// Band training of 2 or 12 minutes a day against neck and shoulder pain: randomised, 198 adults.
pub(super) const ANDERSEN_2011: Study =
    study("Andersen", 2011, "10.1016/j.pain.2010.11.016");
/// A shoulder programme in the warm-up of 45 handball teams: cluster-randomised.
pub(super) const ANDERSSON_2017: Study =
    study("Andersson", 2017, "10.1136/bjsports-2016-096226");
/// Exercise and posture: review of 22 trials, most of them at high risk of bias.
pub(super) const BAYATTORK_2020: Study =
    study("Bayattork", 2020, "10.12965/jer.2040034.017");
/// Grip strength and health in later life: narrative review of observations.
pub(super) const BOHANNON_2019: Study = study("Bohannon", 2019, "10.2147/CIA.S194543");
/// Exercise for osteoporosis: consensus statement of the United Kingdom.
pub(super) const BROOKE_WAVELL_2022: Study =
    study("Brooke-Wavell", 2022, "10.1136/bjsports-2021-104634");
/// Core training and performance in sport: meta-analysis of randomised trials.
pub(super) const DONG_2023: Study = study("Dong", 2023, "10.3390/bs13020148");
/// Prevention of groin injuries: meta-analysis of 7 trials without a significant effect.
pub(super) const ESTEVE_2015: Study = without_doi("Esteve", 2015);
/// Exercise for osteoarthritis of the knee: Cochrane review of 54 trials.
pub(super) const FRANSEN_2015: Study =
    study("Fransen", 2015, "10.1002/14651858.CD004376.pub3");
/// Exercise for neck pain: Cochrane review of 27 trials, moderate quality for strengthening.
pub(super) const GROSS_2015: Study =
    study("Gross", 2015, "10.1002/14651858.CD004250.pub5");
/// Exercise for subacromial impingement: review of 16 trials.
pub(super) const HANRATTY_2012: Study = without_doi("Hanratty", 2012);
/// Adductor strengthening in 35 football teams: cluster-randomised.
pub(super) const HAROY_2019: Study = study("Harøy", 2019, "10.1136/bjsports-2017-098937");
/// Reanalysis of the trials of the Nordic hamstring exercise: inconclusive.
pub(super) const IMPELLIZZERI_2021: Study =
    study("Impellizzeri", 2021, "10.1016/j.jclinepi.2021.09.007");
/// Exercise for tennis elbow: meta-analysis of 30 trials of low or very low certainty.
pub(super) const KARANASIOS_2021: Study =
    study("Karanasios", 2021, "10.1136/bjsports-2020-102525");
/// Strength training against sports injuries: meta-analysis of 6 trials, ages 12 to 40.
pub(super) const LAUERSEN_2018: Study =
    study("Lauersen", 2018, "10.1136/bjsports-2018-099078");
/// Progressive resistance training of older people: Cochrane review of 121 trials.
pub(super) const LIU_2009: Study = study("Liu", 2009, "10.1002/14651858.CD002759.pub2");
/// Strength training for chronic ankle instability: meta-analysis of 8 trials.
pub(super) const LUAN_2021: Study = study("Luan", 2021, "10.1093/ptj/pzab046");
/// Education and exercise for gluteal tendinopathy: randomised, 204 people.
pub(super) const MELLOR_2018: Study = study("Mellor", 2018, "10.1136/bmj.k1662");
/// Muscle weakness as a risk factor for falls: meta-analysis of 13 cohorts.
pub(super) const MORELAND_2004: Study =
    study("Moreland", 2004, "10.1111/j.1532-5415.2004.52310.x");
/// Heavy eccentric calf training for Achilles tendinopathy: meta-analysis of 7 trials.
pub(super) const MURPHY_2019: Study =
    study("Murphy", 2019, "10.1136/bjsports-2018-099934");
/// Hip and knee strengthening for patellofemoral pain: meta-analysis of randomised trials.
pub(super) const NASCIMENTO_2018: Study = without_doi("Nascimento", 2018);
/// Modes of exercise for chronic low back pain: network meta-analysis, low quality.
pub(super) const OWEN_2020: Study = study("Owen", 2020, "10.1136/bjsports-2019-100886");
/// Exercise for age-related hyperkyphosis: meta-analysis of 24 studies.
pub(super) const PONZANO_2021: Study =
    study("Ponzano", 2021, "10.1007/s11657-021-00998-3");
/// Core training, balance, throwing and jumping: meta-analysis of 21 trials.
pub(super) const RODRIGUEZ_PEREA_2023: Study = without_doi("Rodríguez-Perea", 2023);
/// Exercise and upper crossed posture: meta-analysis of 22 studies.
pub(super) const SEPEHRI_2024: Study =
    study("Sepehri", 2024, "10.1186/s12891-024-07224-4");
/// Exercise against falls: update of a Cochrane review, 116 trials.
pub(super) const SHERRINGTON_2020: Study =
    study("Sherrington", 2020, "10.1186/s12966-020-01041-3");
/// Specific or general exercise for subacromial impingement: meta-analysis of 6 trials.
pub(super) const SHIRE_2017: Study = study("Shire", 2017, "10.1186/s12891-017-1518-0");
/// Vertebral fractures 8 years after a randomised trial of back strengthening: 50 women.
pub(super) const SINAKI_2002: Study = without_doi("Sinaki", 2002);
/// Prevention of low back pain: meta-analysis of 21 randomised trials.
pub(super) const STEFFENS_2016: Study =
    study("Steffens", 2016, "10.1001/jamainternmed.2015.7431");
/// Conservative treatment of shoulder impingement: meta-analysis, very low quality.
pub(super) const STEURI_2017: Study =
    study("Steuri", 2017, "10.1136/bjsports-2016-096515");
/// Six weeks of hip flexor training with a band: randomised, 33 people.
pub(super) const THORBORG_2016: Study =
    study("Thorborg", 2016, "10.1007/s00167-015-3583-y");
/// The Nordic hamstring exercise in prevention programmes: meta-analysis of 15 studies.
pub(super) const VAN_DYK_2019: Study =
    study("van Dyk", 2019, "10.1136/bjsports-2018-100045");
/// Exercise for chronic primary low back pain: review for a guideline of the WHO.
pub(super) const VERVILLE_2023: Study =
    study("Verville", 2023, "10.1007/s10926-023-10124-4");
/// Scapular stabilisation for subacromial pain: meta-analysis of 8 trials.
pub(super) const ZHONG_2024: Study = study("Zhong", 2024, "10.3389/fneur.2024.1357763");
