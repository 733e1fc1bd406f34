/// The page of all settings, and what the pages about connected systems share.
@NullMarked
package dev.unrepeat.web.setting;

import org.jspecify.annotations.NullMarked;
