/// The pages of incidents: their list, one of them with its timeline, its facts, and a new one from
/// evidence.
@NullMarked
package dev.unrepeat.web.incident;

import org.jspecify.annotations.NullMarked;
