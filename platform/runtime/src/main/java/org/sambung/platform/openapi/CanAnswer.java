package org.sambung.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sambung.platform.rule.Rule;

/**
 * On a route: a problem of its own that it can answer with. What all routes can, and what the rules of an
 * {@link org.sambung.platform.rule.Operation} say, the document knows by itself.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(CanAnswer.Several.class)
public @interface CanAnswer {

    int status() default 422;

    /** Slugs of problems. */
    String[] value() default {};

    /** Enums of rules that it demands all of; their own statuses count. */
    Class<? extends Rule<?>>[] rules() default {};

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Several {
        CanAnswer[] value();
    }
}
