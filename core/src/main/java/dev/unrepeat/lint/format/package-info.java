/// Findings as other programs want to have them: JSON, SARIF, annotations, test reports, a
/// baseline.
@NullMarked
package dev.unrepeat.lint.format;

import org.jspecify.annotations.NullMarked;
