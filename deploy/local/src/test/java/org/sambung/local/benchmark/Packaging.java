package org.sambung.local.benchmark;

import java.nio.file.Path;
import java.util.List;

/**
 * How a program is run.
 *
 * @param java the JDK
 * @param more options beside the usual ones
 * @param layout the directory under {@code target}
 */
record Packaging(Path java, List<String> more, String layout) {

    static final String USUAL = "quarkus-app";
    /** Laid out so that an AOT cache can hold its classes. */
    static final String FOR_AOT = "aot-app";

    Path jar(Path module) {
        return module.resolve("target").resolve(layout).resolve("quarkus-run.jar");
    }

    Packaging with(String... options) {
        return new Packaging(java, List.of(options), layout);
    }
}
