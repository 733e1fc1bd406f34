package dev.unrepeat.lint.actor;

import java.util.Set;
import java.util.regex.Pattern;

/// Words that say that their subject fails.
///
/// @param way how the subject fails, which chooses the rewrite
/// @param words matched in lower case
/// @param who subjects that these words blame; with others they are a fact
/// @param alone whether they blame without a subject too, as in a note: "Forgot to renew"
record Fault(Way way, Pattern words, Set<Actor> who, boolean alone) {}
