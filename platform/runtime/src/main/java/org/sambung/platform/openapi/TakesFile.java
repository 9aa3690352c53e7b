package org.sambung.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route whose body is a file, in the forms that {@code @Consumes} names: the document then tells each of them, the
 * header with its name, and what an upload can be refused for.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TakesFile {

    /** A name as the header carries it, percent-encoded UTF-8. */
    String example();
}
