package org.sambung.testing;

class PlatformConventionsTest extends Conventions {

    PlatformConventionsTest() {
        super("org.sambung.platform");
    }
}
