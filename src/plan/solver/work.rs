//! How much work a search does.

/// Work, counted in choices looked at: the same on every machine. A node of a model with 20 000 choices
/// counts as 200 nodes of one with 100, and takes about as long.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    done: u64,
    most: u64,
}

impl Work {
    /// A budget of work.
    pub(super) fn new(most: u64) -> Self {
        Self { done: 0, most }
    }

    /// Counts choices that were looked at.
    pub(super) fn add(&mut self, choices: usize) {
        self.done = self.done.saturating_add(u64::try_from(choices).unwrap_or(u64::MAX));
    }

    /// Whether the budget is spent.
    pub(super) fn is_spent(self) -> bool {
        self.done >= self.most
    }

    pub(super) fn done(self) -> u64 {
        self.done
    }
}
