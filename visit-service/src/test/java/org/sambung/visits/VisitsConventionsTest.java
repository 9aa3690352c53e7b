package org.sambung.visits;

import org.sambung.testing.Conventions;

class VisitsConventionsTest extends Conventions {

    VisitsConventionsTest() {
        super("org.sambung.visits");
    }
}
