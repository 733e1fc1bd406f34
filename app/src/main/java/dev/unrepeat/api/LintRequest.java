package dev.unrepeat.api;

import dev.unrepeat.service.TextSort;
import java.util.Optional;

/// What is to be judged, as `POST /api/v1/lint` takes it in JSON.
///
/// @param path file name; may be left out
/// @param field what the text is: `document` when left out
record LintRequest(Optional<String> path, String text, Optional<TextSort> field) {}
