package org.sambung.testing;

import java.nio.file.Path;

class PlatformConventionsTest extends Conventions {

    PlatformConventionsTest() {
        super("org.sambung.platform");
    }

    @Override
    Path sources() {
        return Path.of("../runtime/src/main/java");
    }
}
