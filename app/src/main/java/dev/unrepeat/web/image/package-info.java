/// The pictures in what people write about an incident.
@NullMarked
package dev.unrepeat.web.image;

import org.jspecify.annotations.NullMarked;
