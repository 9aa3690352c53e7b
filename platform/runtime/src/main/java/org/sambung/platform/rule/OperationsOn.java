package org.sambung.platform.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an enum of {@link Operation}: the path of the thing they are under, for the document and for the conventions. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OperationsOn {

    /** {@code /v1/referrals/{id}} */
    String value();
}
