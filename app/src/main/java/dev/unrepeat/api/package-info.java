/// The door of other programs: JSON in and out, below `/api/v1`; refusals are problem details (RFC
/// 9457).
@NullMarked
package dev.unrepeat.api;

import org.jspecify.annotations.NullMarked;
