/// The pages about wikis.
@NullMarked
package dev.unrepeat.web.wiki;

import org.jspecify.annotations.NullMarked;
