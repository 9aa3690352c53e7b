package org.sambung.platform.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that does nothing twice however often the same comes: an {@code Idempotency-Key} may be sent with it and is
 * not looked at. For large files above all, which are not read before a key would be looked up.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RepeatableByItself {}
