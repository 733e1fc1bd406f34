/// What every request passes before a page sees it: who may ask, and what browsers are told to
/// forbid.
@NullMarked
package dev.unrepeat.web.guard;

import org.jspecify.annotations.NullMarked;
