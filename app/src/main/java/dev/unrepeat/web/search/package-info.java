/// The search over everything that is written, as a page.
@NullMarked
package dev.unrepeat.web.search;

import org.jspecify.annotations.NullMarked;
