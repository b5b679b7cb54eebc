//! Models as another solver takes them.

use good_lp::{
    Expression, ProblemVariables, Solution as _, SolverModel, microlp, variable,
};
use regimen::plan::Model;

/// The best value by integer programming: a choice is taken or not; each unit of a demand is
/// a variable that gains what its step of the table gains, and because steps only become
/// smaller, earlier ones are taken first.
pub(crate) fn by_integer_programming(model: &Model) -> i64 {
    let mut variables = ProblemVariables::new();
    let mut value = Expression::default();
    let mut amounts: Vec<Expression> = vec![Expression::default(); model.demands().len()];
    let mut seconds = Expression::default();
    let mut families = Vec::new();
    for family in model.families() {
        let mut of_family = Expression::default();
        let mut is_required = false;
        for choice in &family.choices {
            let taken = variables.add(variable().binary());
            let demanded = model.required().any(|id| id == choice.exercise());
            is_required |= demanded;
            of_family += taken;
            seconds += f64::from(choice.seconds()) * taken;
            value += f64::from(choice.merit()) * taken;
            for (demand, count) in choice.gives() {
                let target = model.demands().iter().position(|it| it.demand == demand);
                if let Some(target) = target {
                    amounts[target] += f64::from(count) * taken;
                }
            }
        }
        families.push((of_family, is_required));
    }
    let mut limits = Vec::new();
    for (target, amounts) in model.demands().iter().zip(amounts) {
        let mut counted = Expression::default();
        let left = target.have as usize;
        for step in model.gain_of(target).windows(2).skip(left) {
            let rise = f64::from(step[1] - step[0]) * f64::from(target.weight);
            let part = variables.add(variable().min(0).max(1));
            value += rise * part;
            counted += part;
        }
        limits.push(counted.leq(amounts));
    }
    let mut problem = variables.maximise(&value).using(microlp);
    problem = problem.with(seconds.leq(f64::from(model.budget())));
    for limit in limits {
        problem = problem.with(limit);
    }
    for (of_family, is_required) in families {
        problem = problem.with(of_family.clone().leq(1));
        if is_required {
            problem = problem.with(of_family.geq(1));
        }
    }
    let solution = problem.solve().unwrap();
    #[expect(clippy::cast_possible_truncation, reason = "values are whole and small")]
    {
        solution.eval(&value).round() as i64
    }
}
