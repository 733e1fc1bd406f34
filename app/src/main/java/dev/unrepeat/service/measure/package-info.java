/// What a monitoring system asks of a running server.
@NullMarked
package dev.unrepeat.service.measure;

import org.jspecify.annotations.NullMarked;
