package org.sambung.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route that answers with a file, in the forms that {@code @Produces} names: the document then tells each of them, and
 * that the ETag is the file's SHA-256, no version for {@code If-Match}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AnswersFile {}
