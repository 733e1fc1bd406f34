/// Style sheets, scripts and the icon: read once, kept packed, known by the fingerprint of their
/// content.
@NullMarked
package dev.unrepeat.web.asset;

import org.jspecify.annotations.NullMarked;
