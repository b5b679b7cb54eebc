//! The claims, and which groups they are about.

use super::studies::{
    ANDERSEN_2008, ANDERSEN_2011, ANDERSSON_2017, BAYATTORK_2020, BOHANNON_2019,
    BROOKE_WAVELL_2022, DONG_2023, ESTEVE_2015, FRANSEN_2015, GROSS_2015, HANRATTY_2012,
    HAROY_2019, IMPELLIZZERI_2021, KARANASIOS_2021, LAUERSEN_2018, LIU_2009, LUAN_2021,
    MELLOR_2018, MORELAND_2004, MURPHY_2019, NASCIMENTO_2018, OWEN_2020, PONZANO_2021,
    RODRIGUEZ_PEREA_2023, SEPEHRI_2024, SHERRINGTON_2020, SHIRE_2017, SINAKI_2002,
    STEFFENS_2016, STEURI_2017, THORBORG_2016, VAN_DYK_2019, VERVILLE_2023, ZHONG_2024,
};
use super::{Benefit, Evidence, Study};
use crate::muscle::MuscleGroup;

pub(super) const fn of(group: MuscleGroup) -> &'static [Benefit] {
    match group {
        MuscleGroup::Neck => &[NECK_PAIN, DESK_WORK, HOLD_THE_HEAD],
        MuscleGroup::Trapezius => &[NECK_PAIN, DESK_WORK, CARRY],
        MuscleGroup::MiddleBack => {
            &[POSTURE, SHOULDER_BLADES, STEADY_BLADES, BIG_LIFTS, CARRY]
        }
        MuscleGroup::UpperBack => &[NECK_PAIN, DESK_WORK, POSTURE, BIG_LIFTS, CARRY],
        MuscleGroup::Lats => &[PULL, BIG_LIFTS],
        MuscleGroup::LowerBack => &[
            LOW_BACK_PAIN,
            NEW_BACK_PAIN,
            OSTEOPOROSIS,
            VERTEBRAL_FRACTURES,
            STEADY_SPINE,
            BIG_LIFTS,
        ],
        MuscleGroup::Back => {
            &[POSTURE, OSTEOPOROSIS, NEW_BACK_PAIN, STEADY_SPINE, BIG_LIFTS, CARRY]
        }
        MuscleGroup::Chest => &[PUSH],
        MuscleGroup::SerratusAnterior => &[SHOULDER_BLADES, RAISE_THE_ARM],
        MuscleGroup::Deltoids => &[REACH_UP],
        MuscleGroup::RotatorCuff => &[SHOULDER_PAIN, HANDBALL],
        MuscleGroup::Shoulders => &[DESK_WORK, SHOULDER_PAIN, HANDBALL, REACH_UP],
        MuscleGroup::Biceps => &[HOLD_IN_FRONT],
        MuscleGroup::Triceps => &[PUSH_UP_FROM_A_CHAIR],
        MuscleGroup::Forearms => &[TENNIS_ELBOW, GRIP_AND_HEALTH, GRIP],
        MuscleGroup::Arms => {
            &[TENNIS_ELBOW, GRIP_AND_HEALTH, HOLD_IN_FRONT, PUSH_UP_FROM_A_CHAIR, GRIP]
        }
        MuscleGroup::Abs => &[LOW_BACK_PAIN, CORE_AND_SPORT, STEADY_SPINE],
        MuscleGroup::Obliques => &[LOW_BACK_PAIN, ONE_HAND, STEADY_SPINE],
        MuscleGroup::Core => &[LOW_BACK_PAIN, CORE_AND_SPORT, STEADY_SPINE, ONE_HAND],
        MuscleGroup::HipFlexors => &[HIP_FLEXOR_STRENGTH, LIFT_THE_LEG],
        MuscleGroup::Glutes => &[KNEECAP_PAIN, HIP_PAIN, RISE],
        MuscleGroup::Abductors => &[KNEECAP_PAIN, HIP_PAIN, LEVEL_PELVIS],
        MuscleGroup::Adductors => &[GROIN, CHANGE_DIRECTION],
        MuscleGroup::Quadriceps => &[FALLS, KNEECAP_PAIN, KNEE_ARTHRITIS, CHAIR, RISE],
        MuscleGroup::Hamstrings => &[NORDIC, SPRINT],
        MuscleGroup::Calves => &[ACHILLES, PUSH_OFF],
        MuscleGroup::Shins => &[ANKLES, WEAKNESS_AND_FALLS, LIFT_THE_FOOT],
        MuscleGroup::Legs => {
            &[FALLS, SPORTS_INJURIES, KNEE_ARTHRITIS, KNEECAP_PAIN, CHAIR, RISE]
        }
    }
}

const fn good(claim: &'static str, sources: &'static [Study]) -> Benefit {
    studied(Evidence::Good, claim, sources)
}

const fn mixed(claim: &'static str, sources: &'static [Study]) -> Benefit {
    studied(Evidence::Mixed, claim, sources)
}

const fn weak(claim: &'static str, sources: &'static [Study]) -> Benefit {
    studied(Evidence::Weak, claim, sources)
}

const fn practice(claim: &'static str) -> Benefit {
    Benefit { claim, evidence: Evidence::Practice, sources: &[] }
}

/// A graded claim without a source does not compile.
const fn studied(
    evidence: Evidence,
    claim: &'static str,
    sources: &'static [Study],
) -> Benefit {
    assert!(!sources.is_empty());
    Benefit { claim, evidence, sources }
}

const NECK_PAIN: Benefit = good(
    "Strength training for the neck, shoulders and shoulder blades can ease long-lasting neck \
     pain for a time.",
    &[GROSS_2015],
);
const DESK_WORK: Benefit = good(
    "Strength training for the shoulders and neck can ease frequent neck and shoulder pain in \
     people with desk jobs.",
    &[ANDERSEN_2008, ANDERSEN_2011, GROSS_2015],
);
const HOLD_THE_HEAD: Benefit = practice(
    "A stronger neck is expected to tire later when it has to hold the head still for long.",
);

const POSTURE: Benefit = mixed(
    "Strength and stretching exercises may make rounded shoulders, a round upper back and a \
     forward head less marked.",
    &[BAYATTORK_2020, SEPEHRI_2024],
);
const STEADY_BLADES: Benefit = practice(
    "Stronger muscles between the shoulder blades are expected to keep them steady while the \
     arms pull, push and carry.",
);
const BIG_LIFTS: Benefit = practice(
    "A stronger back is expected to give a firmer base for the bench press, the squat and the \
     deadlift.",
);
const CARRY: Benefit = practice(
    "A stronger upper back is expected to make it easier to carry bags, boxes and children.",
);
const PULL: Benefit = practice(
    "Stronger lats are expected to help you pull yourself up, climb, row and swim.",
);

const NEW_BACK_PAIN: Benefit = mixed(
    "Exercise with education about the back probably makes new low back pain rarer for up to a \
     year; exercise alone may do so too.",
    &[STEFFENS_2016],
);
const LOW_BACK_PAIN: Benefit = mixed(
    "For long-lasting low back pain, exercise such as trunk training may help, and no one kind \
     is clearly the best.",
    &[OWEN_2020, VERVILLE_2023],
);
const OSTEOPOROSIS: Benefit = mixed(
    "Back extension is recommended in osteoporosis, and exercise may straighten a rounded upper \
     back a little.",
    &[PONZANO_2021, BROOKE_WAVELL_2022],
);
const VERTEBRAL_FRACTURES: Benefit = weak(
    "In one small trial, women past the menopause who had strengthened their backs had fewer \
     vertebral fractures years later.",
    &[SINAKI_2002],
);
const STEADY_SPINE: Benefit = practice(
    "Stronger trunk muscles are expected to help hold the spine steady when you lift, bend or \
     carry.",
);
const CORE_AND_SPORT: Benefit = mixed(
    "Core training improved balance in trials, but whether it makes athletes better at their \
     sport is disputed.",
    &[DONG_2023, RODRIGUEZ_PEREA_2023],
);
const ONE_HAND: Benefit = practice(
    "Stronger side muscles are expected to help keep the trunk upright when one hand carries a \
     load.",
);

const PUSH: Benefit = practice(
    "Pressing strength is expected to help you push doors and trolleys, and push yourself up \
     from the floor.",
);
const SHOULDER_BLADES: Benefit = mixed(
    "Shoulder blade exercises may ease shoulder pain, but it is unclear whether they do so \
     better than other exercises.",
    &[SHIRE_2017, ZHONG_2024],
);
const RAISE_THE_ARM: Benefit = practice(
    "A stronger serratus is expected to help the shoulder blade turn upward as the arm goes up.",
);
const SHOULDER_PAIN: Benefit = mixed(
    "Exercise can ease shoulder pain around the rotator cuff, though the evidence is of low \
     quality.",
    &[HANRATTY_2012, STEURI_2017],
);
const HANDBALL: Benefit = weak(
    "In one trial, handball teams that warmed up with shoulder exercises had fewer shoulder \
     problems over a season.",
    &[ANDERSSON_2017],
);
const REACH_UP: Benefit = practice(
    "Stronger shoulders are expected to help you lift things onto shelves and hold your arms up.",
);

const HOLD_IN_FRONT: Benefit = practice(
    "Stronger elbow flexors are expected to help you lift, hold and carry things in front of you.",
);
const PUSH_UP_FROM_A_CHAIR: Benefit = practice(
    "Stronger triceps are expected to help you push things away and push yourself up from an \
     armchair.",
);
const TENNIS_ELBOW: Benefit = mixed(
    "Exercise may ease tennis elbow, but the effect is small and uncertain.",
    &[KARANASIOS_2021],
);
const GRIP_AND_HEALTH: Benefit = weak(
    "A strong grip goes along with better health in later life; that training the grip brings \
     it about is not shown.",
    &[BOHANNON_2019],
);
const GRIP: Benefit = practice(
    "A stronger grip is expected to help you open jars and hold on to what you carry or pull.",
);

const HIP_FLEXOR_STRENGTH: Benefit = weak(
    "In one small trial, six weeks with a band made hip flexors stronger; that this prevents \
     injuries is not shown.",
    &[THORBORG_2016],
);
const LIFT_THE_LEG: Benefit = practice(
    "Stronger hip flexors are expected to help lift the leg on stairs, in running and in kicking.",
);
const KNEECAP_PAIN: Benefit = good(
    "Strengthening the hips and knees together can ease pain around the kneecap.",
    &[NASCIMENTO_2018],
);
const HIP_PAIN: Benefit = weak(
    "In one trial, exercise with advice on loading eased pain from the tendons at the side of \
     the hip.",
    &[MELLOR_2018],
);
const RISE: Benefit = practice(
    "Stronger thighs and glutes are expected to help you rise, climb stairs and lift things from \
     the floor.",
);
const LEVEL_PELVIS: Benefit = practice(
    "Stronger hip abductors are expected to help keep the pelvis level on one leg, as in every \
     step.",
);
const GROIN: Benefit = mixed(
    "Adductor strengthening made groin problems of male footballers rarer in one trial; earlier \
     programmes had no clear effect.",
    &[ESTEVE_2015, HAROY_2019],
);
const CHANGE_DIRECTION: Benefit = practice(
    "Stronger adductors are expected to help in skating, kicking and changes of direction.",
);

const FALLS: Benefit = good(
    "Strength training combined with balance exercises probably makes falls rarer in older \
     people; by itself it is unproven.",
    &[SHERRINGTON_2020],
);
const KNEE_ARTHRITIS: Benefit = good(
    "Exercise can ease the pain of knee osteoarthritis somewhat and make moving a little easier, \
     at least for some months.",
    &[FRANSEN_2015],
);
const CHAIR: Benefit = mixed(
    "Strength training can help older people rise from a chair and walk a little faster, though \
     the trials vary in quality.",
    &[LIU_2009],
);
const SPORTS_INJURIES: Benefit = good(
    "Programmes of strength training led to fewer sports injuries in trials with people from 12 \
     to 40 years old.",
    &[LAUERSEN_2018],
);
const NORDIC: Benefit = mixed(
    "Athletes whose programmes include the Nordic hamstring exercise strain hamstrings less \
     often, but reviewers dispute how sure that is.",
    &[VAN_DYK_2019, IMPELLIZZERI_2021],
);
const SPRINT: Benefit = practice(
    "Stronger hamstrings are expected to help in sprinting, slowing down and lifting from the \
     floor.",
);
const ACHILLES: Benefit = mixed(
    "Heavy calf lowering may ease Achilles tendon pain, but the evidence is thin and other \
     exercise may do as well.",
    &[MURPHY_2019],
);
const PUSH_OFF: Benefit = practice(
    "Stronger calves are expected to help you walk uphill, climb stairs and jump.",
);
const ANKLES: Benefit = mixed(
    "In ankles that keep giving way, strengthening improved balance a little, by less than can \
     be measured reliably.",
    &[LUAN_2021],
);
const WEAKNESS_AND_FALLS: Benefit = weak(
    "Older people with weak legs fall more often; that strengthening by itself makes falls \
     rarer is not shown.",
    &[MORELAND_2004],
);
const LIFT_THE_FOOT: Benefit = practice(
    "Stronger shin muscles are expected to help keep the toes clear of the ground in walking.",
);
