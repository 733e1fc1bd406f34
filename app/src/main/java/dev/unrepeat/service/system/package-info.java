/// What all connected systems that a token opens have in common.
@NullMarked
package dev.unrepeat.service.system;

import org.jspecify.annotations.NullMarked;
