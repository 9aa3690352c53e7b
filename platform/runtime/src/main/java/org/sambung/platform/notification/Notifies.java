package org.sambung.platform.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sambung.platform.identity.Role;

/**
 * On an event's record: who is told of it, each role within the bounds of what has changed. The record stands in an
 * interface with {@link Href}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Notifies {
    Role[] value();
}
