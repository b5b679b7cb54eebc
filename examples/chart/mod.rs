//! A chart of loads and weekly sets as SVG.

use std::fmt::Write as _;

const WIDTH: f64 = 760.0;
const LEFT: f64 = 48.0;
const RIGHT: f64 = 560.0;
const TOP: f64 = 40.0;
const FOOT: f64 = 300.0;
const SETS_TOP: f64 = 330.0;
const SETS_FOOT: f64 = 400.0;

/// Colours that are told apart with any kind of sight (Okabe and Ito 2008), repeated with dashes.
const COLOURS: [&str; 7] =
    ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#555555"];

/// The chart: a line of loads for each lift, and a bar of sets for each week.
pub fn svg(title: &str, loads: &[(String, Vec<Option<f64>>)], sets: &[u32]) -> String {
    let weeks = sets.len();
    let most = loads.iter().flat_map(|(_, weeks)| weeks.iter().flatten().copied());
    let most = most.fold(1.0, f64::max);
    let step = if most > 100.0 { 20.0 } else { 10.0 };
    let most = (most / step).ceil() * step;
    let across = |week: usize| {
        let share = (number(week) + 0.5) / number(weeks.max(1));
        LEFT + share * (RIGHT - LEFT)
    };
    let up = |load: f64| FOOT - load / most * (FOOT - TOP);

    let mut chart = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} 430\" role=\"img\" \
         font-family=\"sans-serif\" font-size=\"11\">\n<title>{0}</title>\n\
         <text x=\"{LEFT}\" y=\"22\" font-size=\"15\">{0}: loads in kg, and sets a week</text>\n",
        escaped(title)
    );
    let mut load = 0.0;
    while load <= most {
        let _ = writeln!(
            chart,
            "<line x1=\"{LEFT}\" x2=\"{RIGHT}\" y1=\"{0:.1}\" y2=\"{0:.1}\" stroke=\"#ddd\"/>\
             <text x=\"{1:.1}\" y=\"{2:.1}\" text-anchor=\"end\">{load}</text>",
            up(load),
            LEFT - 6.0,
            up(load) + 4.0
        );
        load += step;
    }
    for (place, (id, weeks)) in loads.iter().enumerate() {
        let colour = COLOURS.get(place % COLOURS.len()).copied().unwrap_or("black");
        let dashes = if place < COLOURS.len() { "" } else { " stroke-dasharray=\"5 3\"" };
        let known = weeks.iter().enumerate();
        let known = known.filter_map(|(week, load)| Some((across(week), up((*load)?))));
        let points: Vec<String> = known.map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(
            chart,
            "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{dashes}/>",
            points.join(" ")
        );
        let y = TOP + 16.0 * number(place);
        let _ = writeln!(
            chart,
            "<line x1=\"576\" x2=\"600\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"{colour}\" \
             stroke-width=\"2\"{dashes}/><text x=\"606\" y=\"{:.1}\">{}</text>",
            y + 4.0,
            escaped(id)
        );
    }
    let tallest = f64::from(sets.iter().copied().max().unwrap_or(1).max(1));
    for (week, many) in sets.iter().enumerate() {
        let height = f64::from(*many) / tallest * (SETS_FOOT - SETS_TOP);
        let x = across(week);
        let _ = writeln!(
            chart,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"20\" height=\"{height:.1}\" fill=\"#888\"/>\
             <text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{many}</text>\
             <text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            x - 10.0,
            SETS_FOOT - height,
            SETS_FOOT - height - 4.0,
            SETS_FOOT + 16.0,
            week + 1
        );
    }
    chart.push_str("</svg>\n");
    chart
}

fn number(many: usize) -> f64 {
    f64::from(u32::try_from(many).unwrap_or(u32::MAX))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
