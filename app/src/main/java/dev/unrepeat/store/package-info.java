/// The only room that speaks SQL: where records, their history and the content of evidence are
/// kept.
@NullMarked
package dev.unrepeat.store;

import org.jspecify.annotations.NullMarked;
