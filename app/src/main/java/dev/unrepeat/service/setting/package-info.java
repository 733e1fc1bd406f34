/// What there is to set, for the one page that leads to all of it.
@NullMarked
package dev.unrepeat.service.setting;

import org.jspecify.annotations.NullMarked;
