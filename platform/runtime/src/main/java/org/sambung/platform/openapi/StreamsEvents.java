package org.sambung.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route that answers with server-sent events: the document then tells their media type, and that a caller with too many
 * streams is answered 429.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StreamsEvents {

    /** The data of an event named {@code changed}, as JSON. */
    String example();
}
