//! Models of weeks as another solver takes them.

use good_lp::{
    Expression, ProblemVariables, Solution as _, SolverModel, microlp, variable,
};
use regimen::plan::WeekModel;

/// The best value of a week by integer programming, posed as for one session.
pub(crate) fn week_by_integer_programming(model: &WeekModel) -> i64 {
    let mut variables = ProblemVariables::new();
    let mut value = Expression::default();
    let mut amounts: Vec<Expression> = vec![Expression::default(); model.demands().len()];
    let mut limits = Vec::new();
    for session in model.sessions() {
        let mut seconds = Expression::default();
        for family in &session.families {
            let mut of_family = Expression::default();
            let mut is_required = false;
            for choice in &family.choices {
                let taken = variables.add(variable().binary());
                is_required |= session.required.contains(choice.exercise());
                of_family += taken;
                seconds += f64::from(choice.seconds()) * taken;
                value += f64::from(choice.merit()) * taken;
                for (demand, count) in choice.gives() {
                    let target =
                        model.demands().iter().position(|it| it.demand == demand);
                    if let Some(target) = target {
                        let count = f64::from(count) * f64::from(session.times);
                        amounts[target] += count * taken;
                    }
                }
            }
            limits.push(of_family.clone().leq(1));
            if is_required {
                limits.push(of_family.geq(1));
            }
        }
        limits.push(seconds.leq(f64::from(session.budget)));
    }
    for (target, amounts) in model.demands().iter().zip(amounts) {
        let mut counted = Expression::default();
        let table = target.gain.as_deref().unwrap_or(model.gain());
        let end = (table.len() as u64 - 1) * u64::from(model.weeks());
        let at = |amount: u64| model.gain_at(target, amount) * i64::from(target.weight);
        let mut amount = u64::from(target.have);
        while amount < end {
            // Units that gain the same are one variable.
            let rise = at(amount + 1) - at(amount);
            let mut units = 0;
            while amount < end && at(amount + 1) - at(amount) == rise {
                (amount, units) = (amount + 1, units + 1);
            }
            let part = variables.add(variable().min(0).max(units));
            #[expect(clippy::cast_precision_loss, reason = "values are small")]
            let rise = rise as f64;
            value += rise * part;
            counted += part;
        }
        limits.push(counted.leq(amounts));
    }
    let mut problem = variables.maximise(&value).using(microlp);
    for limit in limits {
        problem = problem.with(limit);
    }
    let solution = problem.solve().unwrap();
    #[expect(clippy::cast_possible_truncation, reason = "values are whole and small")]
    {
        solution.eval(&value).round() as i64
    }
}
