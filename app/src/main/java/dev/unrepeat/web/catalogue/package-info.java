/// The pages of the service catalogue.
@NullMarked
package dev.unrepeat.web.catalogue;

import org.jspecify.annotations.NullMarked;
