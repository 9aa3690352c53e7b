package org.sambung.platform.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the interface that holds an aggregate's events: the path that reads the aggregate, {@code /v1/agreements/{id}}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Href {
    String value();
}
